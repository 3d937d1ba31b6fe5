import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { Reach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';

/**
 * Whether the viewer may see that a unit exists and what it is called: the units within reach, and the chain of
 * superiors above the viewer's own unit and its predecessors, which a breadcrumb shows.
 */
export type Visibility = DataLoader<string, boolean>;

export function createVisibility(em: EntityManager, reach: Reach, viewer: Viewer): Visibility {
  return new DataLoader(async (ids) => {
    const within = await Promise.all(ids.map((id) => reach.load(id)));
    const beyond = ids.filter((id, index) => !within[index] && isId(id));
    if (beyond.length === 0) return within;
    const above = await rows(
      em,
      sql<{ id: string }>`
      with hers as (
        select ${viewer.unitId}::uuid as id union all select unit_id from organisation.unit_heir where heir_id = ${viewer.unitId} and effective_on <= ${today()}::date
      ), seat as (
        select id, id as stem_id, null::uuid as branch_id from hers
        union all select s.unit_id, s.stem_id, s.branch_id from hers join organisation.unit_stem s on s.unit_id = hers.id
      )
      select a.ancestor_id as id from seat join organisation.unit_ancestor a on a.unit_id = seat.stem_id
      where a.ancestor_id = any (${beyond}::uuid[])
      union select branch_id from seat where branch_id = any (${beyond}::uuid[])`,
    );
    const superiors = new Set(above.map(({ id }) => id));
    return ids.map((id, index) => within[index] === true || superiors.has(id));
  });
}

/** No id: what stands for a unit that is not there. */
const nowhere = '-';

/**
 * The unit a list is to be narrowed to; for one the viewer may not be told of, none, so that the list is that of an unknown id
 * (ARCHITECTURE D8). What she sees may belong to such a unit too, run there as well, or have come out of it: a list narrowed to it
 * would tell her so.
 */
export async function narrowedTo<Id extends string | null | undefined>(
  { visibility }: { readonly visibility: Visibility },
  unitId: Id,
): Promise<Id | string> {
  return unitId == null || (await visibility.load(unitId)) ? unitId : nowhere;
}

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
      select distinct ancestor_id as id from organisation.unit_ancestor
      where ancestor_id = any (${beyond}::uuid[])
        and (unit_id = ${viewer.unitId} or unit_id in (
          select unit_id from organisation.unit_heir where heir_id = ${viewer.unitId} and effective_on <= ${today()}::date))`,
    );
    const superiors = new Set(above.map(({ id }) => id));
    return ids.map((id, index) => within[index] === true || superiors.has(id));
  });
}

import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { Placement } from './placement.entity.ts';

/** The rows of {@link Placement}. */
export const placements = sql`
  select w.subject_id as id, w.kind, w.since, p.title, m.role, w.unit_id as "unitId", w.cadre_id as "cadreId", w.candidates
  from cadre.placement w
  left join cadre.position p on p.id = w.subject_id
  left join cadre.mentor_assignment m on m.id = w.subject_id`;

class Found extends Placement {
  total!: number;
}

/** Lists who waits to be placed within the viewer's reach, longest first. One statement. */
export async function listPlacements(
  em: EntityManager,
  viewer: Viewer,
  { size, after }: { readonly size: number; readonly after: string | null | undefined },
): Promise<Page<Placement>> {
  const codec = new CursorCodec(['placements']);
  const [since = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (select * from (${placements}) as w where ${isWithinReach(viewer, 'organisation', sql`w."unitId"`)})
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${since}::text is null or (since, id) > (${since}::date, ${id}::uuid) order by since, id limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((one) => one.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (one) => one, cursor: (one) => codec.encode([one.since, one.id]) },
  );
}

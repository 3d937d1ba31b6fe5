import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { HeldUnit } from './held-unit.entity.ts';

class Found extends HeldUnit {
  total!: number;
}

/** Lists the units within the viewer's reach that wait to be placed, longest first. One statement. */
export async function listHeldUnits(
  em: EntityManager,
  viewer: Viewer,
  { size, after }: { readonly size: number; readonly after: string | null | undefined },
): Promise<Page<HeldUnit>> {
  const codec = new CursorCodec(['heldUnits']);
  const [since = null, unitId = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select p.unit_id as "unitId", p.from_unit_id as "fromUnitId", p.held_by as "heldById", p.candidates as "candidateIds",
        e.effective_on as since, e.decision_number as "decisionNumber"
      from organisation.unit_placement p join organisation.unit_event e on e.id = p.event_id
      where ${isWithinReach(viewer, 'organisation', sql`p.unit_id`)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${since}::text is null or (since, "unitId") > (${since}::date, ${unitId}::uuid)
      order by since, "unitId" limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((held) => held.unitId !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (held) => held, cursor: (held) => codec.encode([held.since, held.unitId]) },
  );
}

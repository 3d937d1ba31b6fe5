import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { escalationColumns } from './answer-escalation.ts';
import { SupportEscalation } from './escalation.entity.ts';

export interface EscalationSearch {
  /** Only those that wait for an answer, or only answered ones; both unless said. */
  readonly isOpen: boolean | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends SupportEscalation {
  total!: number;
}

/** Lists the difficulties put before the Standing Presidium within the viewer's reach, oldest first. One statement. */
export async function listEscalations(
  em: EntityManager,
  viewer: Viewer,
  { isOpen, size, after }: EscalationSearch,
): Promise<Page<SupportEscalation>> {
  const codec = new CursorCodec(['supportEscalations', isOpen ?? null]);
  const [escalatedOn = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select ${escalationColumns} from organisation.support_escalation e join organisation.support_case c on c.id = e.case_id
      where (${isOpen ?? null}::boolean is null or (e.answered_on is null) = ${isOpen ?? null}::boolean)
        and ${isWithinReach(viewer, 'organisation', sql`c.unit_id`)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${escalatedOn}::text is null or ("escalatedOn", id) > (${escalatedOn}::date, ${id}::uuid)
      order by "escalatedOn", id limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((one) => one.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (one) => one, cursor: (one) => codec.encode([one.escalatedOn, one.id]) },
  );
}

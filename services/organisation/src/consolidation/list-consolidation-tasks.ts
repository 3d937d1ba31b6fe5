import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { ConsolidationTask } from './consolidation-task.entity.ts';

export interface TaskSearch {
  /** Only open tasks, or only settled ones; both unless said. */
  readonly isOpen: boolean | null | undefined;
  /** As things stood on a day; as they are unless said. */
  readonly asOf: string | null | undefined;
  readonly size: number;
  readonly after: string | null | undefined;
}

/** The columns of {@link ConsolidationTask}, from `consolidation_task t`. */
export const taskColumns = sql`
  t.id, t.unit_id as "unitId", t.responsible_id as "responsibleId", t.opens_on as "opensOn", t.settled_on as "settledOn", t.party_consent_id as "partyConsentId"`;

class Found extends ConsolidationTask {
  total!: number;
}

/** Lists the leaderships to consolidate within the viewer's reach, oldest first. One statement. */
export async function listConsolidationTasks(
  em: EntityManager,
  viewer: Viewer,
  { isOpen, asOf, size, after }: TaskSearch,
): Promise<Page<ConsolidationTask>> {
  const codec = new CursorCodec(['consolidationTasks', isOpen ?? null, asOf ?? null]);
  const [opensOn = null, id = null] = after == null ? [] : codec.decode(after, ['text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select ${taskColumns} from organisation.consolidation_task t
      where (${isOpen ?? null}::boolean is null or (t.settled_on is null or t.settled_on > ${asOf ?? null}::date) is true = ${isOpen ?? null}::boolean)
        and (${asOf ?? null}::date is null or t.opens_on <= ${asOf ?? null}::date)
        and ${isWithinReach(viewer, 'organisation', sql`t.unit_id`)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched where ${opensOn}::text is null or ("opensOn", id) > (${opensOn}::date, ${id}::uuid)
      order by "opensOn", id limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((task) => task.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (task) => task, cursor: (task) => codec.encode([task.opensOn, task.id]) },
  );
}

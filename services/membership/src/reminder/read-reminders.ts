import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { reports } from '../period-report/read-reports.ts';
import { ReportReminder } from './reminder.entity.ts';

/** How many days before a deadline it begins to be reminded of, and for how long after it. */
const ahead = 30;
const behind = 400;

/**
 * What units have to do about reports today, in one statement: the base closes and corrects, the unit directly above it urges, checks
 * and accepts, Central locks. Nothing is written for it: what is done is no longer on the list.
 *
 * @param asked a query for rows `unit_id`.
 */
export async function readReminders(em: EntityManager, asked: RawBuilder<unknown>): Promise<ReportReminder[]> {
  const found = await instances(em, ReportReminder, remindersOf(asked));
  return found.map((reminder) => Object.assign(reminder, { askedOn: today() }));
}

export const remindersOf = (asked: RawBuilder<unknown>) => sql`
  select k.unit_id as "unitId", p.code as period, p.deadline, todo.kind, count(*)::int as reports
  from (${asked}) as k
  join organisation.unit h on h.id = k.unit_id
  join membership.reporting_period p on p.deadline between ${today()}::date - ${behind}::int and ${today()}::date + ${ahead}::int
  join organisation.unit_ancestor n on n.ancestor_id = k.unit_id and p.ends_on between n.valid_from and n.valid_to
    and (h.level = 'CENTRAL' or n.depth <= 1)
  join organisation.unit u on u.id = n.unit_id and ${reports}
  left join membership.period_report r on r.unit_id = u.id and r.period = p.code
  cross join lateral (values (case
    when h.level = 'CENTRAL' then case when r.state = 'ACCEPTED' then 'LOCK' end
    when n.depth = 0 then case when r.unit_id is null then 'CLOSE' when r.state = 'RETURNED' then 'CORRECT' end
    when r.unit_id is null or r.state = 'RETURNED' then 'URGE'
    when r.state = 'BASE_CLOSED' then 'CHECK'
    when r.state = 'PARENT_CHECKED' then 'ACCEPT' end)) as todo (kind)
  where todo.kind is not null
  group by k.unit_id, p.code, p.deadline, todo.kind
  order by p.deadline, todo.kind`;

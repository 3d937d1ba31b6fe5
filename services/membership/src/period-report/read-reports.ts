import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import { PeriodReport } from './period-report.entity.ts';

/** Closed against the deadline of the period `p`, of the base `u`, by its report `r` (REP-002, F-12). */
export const timeliness = sql`case
    when r.closed_on is null or u.opened_on > p.deadline then null
    when r.closed_on < p.deadline or (p.deadline_day_counts and r.closed_on = p.deadline) then 'ON_TIME'
    when r.closed_on = p.deadline then 'DEADLINE_DAY' else 'LATE' end`;

/** Whether the deadline is over and nobody has closed. A base formed after it owes nothing for that day. */
export const isMissing = () => sql`(r.unit_id is null and p.deadline < ${today()}::date and u.opened_on <= p.deadline)`;

/** The commune bases of the last day of a period: those that report for it, as they are those that count (F-6, F-43). */
export const reports = sql`u.target_applies and p.ends_on between u.opened_on and u.closed_on`;

/**
 * Reports of bases for periods, with what the viewer has to do with each. What has no report yet is OPEN.
 *
 * @param asked a query for rows `unit_id, period`; whoever asks has looked at whether they may be seen.
 */
export async function readReports(em: EntityManager, viewer: Viewer, asked: RawBuilder<unknown>): Promise<PeriodReport[]> {
  const found = await instances(em, PeriodReport, rowsOf(viewer, asked));
  return found.map((report) => Object.assign(report, { scopes: viewer.scopes, askedOn: today() }));
}

const rowsOf = (viewer: Viewer, asked: RawBuilder<unknown>) => sql`
  with asked as materialized (${asked})
  select u.id as "unitId", p.code as period, p.deadline, p.ends_on as "endsOn", coalesce(r.state, 'OPEN') as state, coalesce(r.version, 0) as version,
    r.closed_on as "closedOn", r.last_closed_on as "lastClosedOn", ${timeliness} as timeliness, ${isMissing()} as "isMissing",
    coalesce(r.origin, 'RECORDED') as origin, case when ${hasScope(viewer, 'persons')} then r.members_counted end as "membersCounted",
    exists (
      select from organisation.unit_heir h
      where h.heir_id = u.id and h.effective_on > r.last_closed_on and h.effective_on between u.opened_on and p.ends_on
        and r.state in ('BASE_CLOSED', 'PARENT_CHECKED')) as "isOvertaken",
    exists (select from membership.figures_adjustment j where j.unit_id = u.id and j.period = p.code) as "isAdjusted",
    json_build_object(
      'isOwn', coalesce(keeper.ids = array[${viewer.unitId}]::uuid[], false),
      'isParent', coalesce(keeper.is_below, false),
      'isSplit', coalesce(cardinality(keeper.ids) > 1, false),
      'isCentral', exists (select from organisation.unit c where c.id = ${viewer.unitId}::uuid and c.level = 'CENTRAL'),
      'hasClosed', exists (
        select from membership.period_report_step s
        where s.unit_id = u.id and s.period = p.code and s.act = 'CLOSE' and s.taken_by = ${viewer.subject})
    ) as standing
  from asked
  join organisation.unit u on u.id = asked.unit_id
  join membership.reporting_period p on p.code = asked.period and ${reports}
  left join membership.period_report r on r.unit_id = u.id and r.period = p.code
  cross join lateral (
    select array_agg(k.id order by k.id) as ids, bool_and(exists (
      select from organisation.unit_ancestor n
      where n.unit_id = k.id and n.ancestor_id = ${viewer.unitId}::uuid and n.depth = 1 and k.day between n.valid_from and n.valid_to)) as is_below
    from (
      -- who answers for the base today: itself, or what it has become; of one that was dissolved, who did on its last day
      select u.id, least(${today()}::date, u.closed_on) as day
      where u.closed_on >= ${today()}::date or not exists (select from organisation.unit_heir h where h.unit_id = u.id)
      union
      select x.id, ${today()}::date
      from organisation.unit_heir h
      join organisation.unit x on x.id = h.heir_id and x.level = 'BASE' and ${today()}::date between x.opened_on and x.closed_on
      where h.unit_id = u.id and u.closed_on < ${today()}::date and h.effective_on <= ${today()}::date
    ) as k
  ) as keeper`;

import { type EntityManager, instances, type RawBuilder, sql } from '@vwu/kit/database';
import { isMissing, reports, timeliness } from './read-reports.ts';
import { ReportProgress } from './report-progress.entity.ts';

const inState = (state: string) => sql`count(*) filter (where r.state = ${state})::int`;
const closed = (how: string) => sql`count(*) filter (where ${timeliness} = ${how})::int`;

/**
 * How far units are for periods, in one statement, whatever their level: counted over the bases below each on the last day of the
 * period. A unit that was not there then, or has no base that reports, has no row.
 *
 * @param asked a query for rows `unit_id, period`; whoever asks has looked at whether they may be seen.
 */
export const readProgress = (em: EntityManager, asked: RawBuilder<unknown>): Promise<ReportProgress[]> =>
  instances(
    em,
    ReportProgress,
    sql`
    with asked as materialized (${asked}), progress as (
      select k.unit_id, p.code, p.ends_on, count(*)::int as expected, count(*) filter (where r.unit_id is null)::int as open,
        count(*) filter (where ${isMissing()})::int as missing, ${inState('BASE_CLOSED')} as "baseClosed",
        ${inState('PARENT_CHECKED')} as "parentChecked", ${inState('RETURNED')} as returned, ${inState('ACCEPTED')} as accepted,
        ${inState('LOCKED')} as locked, ${closed('ON_TIME')} as "onTime", ${closed('DEADLINE_DAY')} as "deadlineDay", ${closed('LATE')} as late,
        count(warned.unit_id)::int as warned, count(adjusted.unit_id)::int as adjusted
      from asked k
      join membership.reporting_period p on p.code = k.period
      join organisation.unit_ancestor n on n.ancestor_id = k.unit_id and p.ends_on between n.valid_from and n.valid_to
      join organisation.unit u on u.id = n.unit_id and ${reports}
      left join membership.period_report r on r.unit_id = u.id and r.period = p.code
      left join (select distinct unit_id, period from membership.period_report_warning) as warned
        on warned.unit_id = u.id and warned.period = p.code
      left join (select distinct unit_id, period from membership.figures_adjustment) as adjusted
        on adjusted.unit_id = u.id and adjusted.period = p.code
      group by k.unit_id, p.code, p.ends_on
    )
    select g.unit_id as "unitId", g.code as period, g.expected, g.open, g.missing, g."baseClosed", g."parentChecked", g.returned, g.accepted,
      g.locked, g."onTime", g."deadlineDay", g.late, g.warned, g.adjusted
    from progress g
    left join organisation.unit_version v on v.unit_id = g.unit_id and g.ends_on between v.valid_from and v.valid_to
    order by v.name collate "vi-x-icu", g.unit_id`,
  );

import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Context } from '../context.ts';
import { growthOf } from '../count/growth.loader.ts';
import { spanOf } from '../count/read-period-growth.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import type { PeriodReport } from './period-report.entity.ts';
import { type TakeStep, takeStep } from './take-step.ts';

/** Locks an accepted report, as Central does, and keeps its figures as they are now for good. @throws what {@link takeStep} refuses. */
export const lockReport = (context: Context, step: TakeStep): Promise<PeriodReport> =>
  takeStep(context, step, {
    act: 'LOCK',
    name: 'lockReport',
    also: (tx, { unitId }, period) => keepLocked(tx, period, [unitId]),
  });

/** Keeps the figures of locked reports, and how their members have become more or fewer by the ledgers, as they are now. */
export async function keepLocked(tx: EntityManager, period: ReportingPeriod, unitIds: readonly string[]): Promise<void> {
  if (unitIds.length === 0) return;
  const span = spanOf(period);
  await rows(
    tx,
    sql`
    insert into membership.locked_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation,
      trade_union_overlap, armed_forces_overlap, member_organisation_overlap, aggregate_sources, honorary, women18_plus, members, status,
      rule_set_id, members_counted, locked_on, origin, growth_from, growth_to, members_at_start, members_at_end, members_admitted,
      members_exited)
    select f.unit_id, f.period, f.residential, f.club, f.special_base, f.trade_union, f.armed_forces, f.member_organisation,
      f.trade_union_overlap, f.armed_forces_overlap, f.member_organisation_overlap, f.aggregate_sources, f.honorary,
      f.women18_plus, f.members, f.status, f.rule_set_id, r.members_counted, ${today()}, f.origin, g."from"::date, g."to"::date,
      g."atStart", g."atEnd", g.admitted, g.exited
    from membership.period_report r
    join membership.unit_figures f on f.unit_id = r.unit_id and f.period = r.period
    left join (${growthOf(unitIds.map((unitId) => ({ unitId, ...span, boundariesOn: span.to })))}) as g on g."unitId" = f.unit_id
    where r.state = 'LOCKED' and r.period = ${period.code} and r.unit_id = any (${unitIds}::uuid[])
    on conflict (unit_id, period) do nothing`,
  );
}

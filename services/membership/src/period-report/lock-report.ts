import { today } from '@vwu/kit/clock';
import { type EntityManager, type RawBuilder, rows, sql } from '@vwu/kit/database';
import type { Context } from '../context.ts';
import type { PeriodReport } from './period-report.entity.ts';
import { type TakeStep, takeStep } from './take-step.ts';

/** Locks an accepted report, as Central does, and keeps its figures as they are now for good. @throws what {@link takeStep} refuses. */
export const lockReport = (context: Context, step: TakeStep): Promise<PeriodReport> =>
  takeStep(context, step, {
    act: 'LOCK',
    name: 'lockReport',
    also: (tx, { unitId }, { code }) => keepLocked(tx, sql`r.period = ${code} and r.unit_id = ${unitId}::uuid`),
  });

/** Keeps the figures of locked reports `r` that are not kept yet. */
export async function keepLocked(tx: EntityManager, which: RawBuilder<unknown>): Promise<void> {
  await rows(
    tx,
    sql`
    insert into membership.locked_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation,
      trade_union_overlap, armed_forces_overlap, member_organisation_overlap, aggregate_sources, honorary, women18_plus, members, status,
      rule_set_id, members_counted, locked_on, origin)
    select f.unit_id, f.period, f.residential, f.club, f.special_base, f.trade_union, f.armed_forces, f.member_organisation,
      f.trade_union_overlap, f.armed_forces_overlap, f.member_organisation_overlap, f.aggregate_sources, f.honorary,
      f.women18_plus, f.members, f.status, f.rule_set_id, r.members_counted, ${today()}, f.origin
    from membership.period_report r
    join membership.unit_figures f on f.unit_id = r.unit_id and f.period = r.period
    where r.state = 'LOCKED' and ${which}
    on conflict (unit_id, period) do nothing`,
  );
}

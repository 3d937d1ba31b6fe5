import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import type { Context } from '../context.ts';
import { ReportingPeriod } from './period.entity.ts';
import { PeriodsReversed, PeriodUnknown } from './period.errors.ts';

/** All periods, oldest first, read once for a request. */
export type Periods = () => Promise<readonly ReportingPeriod[]>;

export function createPeriods(em: EntityManager): Periods {
  let all: Promise<ReportingPeriod[]> | undefined;
  return () => {
    all ??= instances(
      em,
      ReportingPeriod,
      sql`
      select p.code, p.ends_on as "endsOn", p.deadline, p.deadline_day_counts as "deadlineDayCounts",
        -- in the order of the index: a period nobody has reported for must not be looked for in all rows
        exists (select from (select from membership.unit_figures f where f.period = p.code order by f.period, f.unit_id limit 1) as one) as "hasFigures",
        json_build_object('id', r.id, 'thresholdPercent', r.threshold_percent, 'comparator', r.comparator) as "ruleSet"
      from membership.reporting_period p join membership.rule_set r on r.id = p.rule_set_id
      order by p.ends_on`,
    );
    return all;
  };
}

/** @throws {PeriodUnknown} if there is no such period. */
export async function requirePeriod({ periods }: Pick<Context, 'periods'>, code: string): Promise<ReportingPeriod> {
  const period = (await periods()).find((one) => one.code === code);
  if (!period) throw new PeriodUnknown(code);
  return period;
}

/**
 * The year before the one a period is of: what its half-year and its year are both compared with (F04). Null for the first of all, and
 * for the first of a rule set: members counted by two rules do not compare (F-5).
 */
export async function yearBefore(
  { periods }: Pick<Context, 'periods'>,
  { code, ruleSet }: ReportingPeriod,
): Promise<ReportingPeriod | null> {
  const before = `${Number(code.slice(0, 4)) - 1}Y`;
  return (await periods()).find((one) => one.code === before && one.ruleSet.id === ruleSet.id) ?? null;
}

/**
 * The periods that have figures, from one to another, oldest first; nothing leaves an end open.
 *
 * @throws {PeriodUnknown | PeriodsReversed}
 */
export async function periodsBetween(
  context: Pick<Context, 'periods'>,
  from: string | null | undefined,
  to: string | null | undefined,
): Promise<ReportingPeriod[]> {
  const first = from == null ? null : await requirePeriod(context, from);
  const last = to == null ? null : await requirePeriod(context, to);
  requireOrder(first, last);
  return (await context.periods()).filter(
    ({ hasFigures, endsOn }) => hasFigures && (first === null || endsOn >= first.endsOn) && (last === null || endsOn <= last.endsOn),
  );
}

/** The period that is being reported for: the first that is not over; null where the next term has no rules yet. */
export async function currentPeriod({ periods }: Pick<Context, 'periods'>): Promise<ReportingPeriod | null> {
  const day = today();
  return (await periods()).find(({ endsOn }) => endsOn >= day) ?? null;
}

/** @throws {PeriodsReversed} if the first ends after the last. */
export function requireOrder(first: ReportingPeriod | null, last: ReportingPeriod | null): void {
  if (first && last && first.endsOn > last.endsOn) throw new PeriodsReversed(first.code, last.code);
}

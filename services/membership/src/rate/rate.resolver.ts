import { Boundaries, boundariesDescription, boundaryDay } from '@vwu/kit/boundaries';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import type { UnitCounts } from '../figures/figures.loader.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { periodsBetween, requirePeriod } from '../period/period.loader.ts';
import { UnitReference } from '../unit-reference.ts';
import { GatheringRate, PeriodRate } from './rate.entity.ts';
import { rateOf } from './rate-of.ts';

@Resolver(() => UnitReference)
export class RateResolver {
  @FieldResolver(() => GatheringRate, {
    nullable: true,
    description:
      'The rate of a period: of a base against the target; of a district, a province or the nation summed from its bases and indicative only. ' +
      "Null for a unit outside the caller's part of the Union or on a day it was not there. Errors: PERIOD_UNKNOWN, BOUNDARIES_INVALID.",
  })
  async gatheringRate(
    @Root() unit: UnitKey,
    @Arg('period', () => String, { description: 'Period: 2026H1 or 2026Y.' }) period: string,
    @Arg('boundaries', () => Boundaries, { nullable: true, description: boundariesDescription }) boundaries: Boundaries | null,
    @Ctx() context: Context,
  ): Promise<GatheringRate | null> {
    const { ruleSet, endsOn } = await requirePeriod(context, period);
    const counts = await context.figures.load({ unitId: unit.id, period, day: boundaryDay(boundaries, endsOn) });
    return counts && rateOf(counts, ruleSet);
  }

  @FieldResolver(() => [PeriodRate], {
    nullable: true,
    description:
      'The series of a unit: every period that has figures, oldest first (RATE-018). With boundaries AS_OF a day the whole series is on the ' +
      "units of that day. Null for a unit outside the caller's part of the Union. Errors: PERIOD_UNKNOWN, PERIODS_REVERSED, BOUNDARIES_INVALID.",
  })
  async rateHistory(
    @Root() unit: UnitKey,
    @Arg('from', () => String, { nullable: true, description: 'First period; the oldest unless said.' }) from: string | null,
    @Arg('to', () => String, { nullable: true, description: 'Last period; the newest unless said.' }) to: string | null,
    @Arg('boundaries', () => Boundaries, { nullable: true, description: boundariesDescription }) boundaries: Boundaries | null,
    @Ctx() context: Context,
  ): Promise<PeriodRate[] | null> {
    const { figures, reach } = context;
    const periods = await periodsBetween(context, from, to);
    const days = periods.map(({ endsOn }) => boundaryDay(boundaries, endsOn));
    if (!(await reach.load(unit.id))) return null;
    const counts = await Promise.all(
      periods.map(({ code }, index) => figures.load({ unitId: unit.id, period: code, day: days[index] ?? null })),
    );
    return periods.flatMap((period, index) => (counts[index] ? [rateOfPeriod(period, counts[index])] : []));
  }
}

const rateOfPeriod = ({ code, endsOn, ruleSet }: ReportingPeriod, counts: UnitCounts): PeriodRate =>
  Object.assign(new PeriodRate(), { period: code, endsOn, rate: rateOf(counts, ruleSet), figures: counts.hasFigures ? counts : null });

import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { UnitReference } from '../unit-reference.ts';
import { GatheringRate, PeriodRate } from './rate.entity.ts';
import { rateOf } from './rate-of.ts';

@Resolver(() => UnitReference)
export class RateResolver {
  @FieldResolver(() => GatheringRate, {
    nullable: true,
    description:
      'The rate of a period: of a base against the target; of a district, a province or the nation summed from its bases and indicative only. ' +
      "Null for a unit outside the caller's part of the Union or after its end. Errors: PERIOD_UNKNOWN.",
  })
  async gatheringRate(
    @Root() unit: UnitKey,
    @Arg('period', () => String, { description: 'Period: 2026H1 or 2026Y.' }) period: string,
    @Ctx() context: Context,
  ): Promise<GatheringRate | null> {
    const { ruleSet } = await requirePeriod(context, period);
    const counts = await context.figures.load({ unitId: unit.id, period });
    return counts && rateOf(counts, ruleSet);
  }

  @FieldResolver(() => [PeriodRate], {
    nullable: true,
    description:
      'The rate of every period that has figures, oldest first (RATE-018); of a base formed later, restated before its first day. ' +
      "Null for a unit outside the caller's part of the Union.",
  })
  async rateHistory(@Root() unit: UnitKey, @Ctx() { periods, figures, reach }: Context): Promise<PeriodRate[] | null> {
    if (!(await reach.load(unit.id))) return null;
    const reported = (await periods()).filter(({ hasFigures }) => hasFigures);
    const counts = await Promise.all(reported.map(({ code }) => figures.load({ unitId: unit.id, period: code })));
    return reported.flatMap(({ code, endsOn, ruleSet }, index) => {
      const known = counts[index];
      return known ? [Object.assign(new PeriodRate(), { period: code, endsOn, rate: rateOf(known, ruleSet) })] : [];
    });
  }
}

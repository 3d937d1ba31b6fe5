import type { MovedUnitKey, ReturnedUnitKey } from '@vwu/kit/moved-unit';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { BaseFigures } from '../figures/figures.entity.ts';
import type { ReportingPeriod } from '../period/period.entity.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { GatheringRate } from '../rate/rate.entity.ts';
import { rateOf } from '../rate/rate-of.ts';
import { readComposition } from './composition.ts';
import { MovedTargets, MovedUnit, OpenPeriod, PlannedUnit, ReturnedUnit } from './reorganisation.entity.ts';

const periodDescription = 'Period: 2026H1 or 2026Y.';

@Resolver(() => MovedUnit)
export class MovedFiguresResolver {
  @FieldResolver(() => BaseFigures, {
    nullable: true,
    description: "Figures before: what the unit has for a period. Null outside the caller's part of the Union. Errors: PERIOD_UNKNOWN.",
  })
  async figures(
    @Root() { unitId }: MovedUnitKey,
    @Arg('period', () => String, { description: periodDescription }) period: string,
    @Ctx() context: Context,
  ): Promise<BaseFigures | null> {
    await requirePeriod(context, period);
    const counts = await context.figures.load({ unitId, period, day: null });
    return counts?.hasFigures ? counts : null;
  }

  @FieldResolver(() => [OpenPeriod], {
    nullable: true,
    description:
      'Reporting periods that its successors report for in its place, oldest first; none for units above the base. ' +
      "Null outside the caller's part of the Union.",
  })
  openPeriods(@Root() unit: MovedUnitKey, @Ctx() { openPeriods }: Context): Promise<OpenPeriod[] | null> {
    return openPeriods.load(unit);
  }

  @FieldResolver(() => MovedTargets, {
    nullable: true,
    description: "Targets that end with a province; null for other units, and outside the caller's part of the Union.",
  })
  async targets(
    @Root() { unitId, effectiveOn }: MovedUnitKey,
    @Ctx() { periods, growthTargets, rulesLeft }: Context,
  ): Promise<MovedTargets | null> {
    const last = (await periods())
      .filter(({ endsOn }) => endsOn < effectiveOn)
      .toSorted(byEnd)
      .at(-1);
    const [localRules, growthTarget] = await Promise.all([
      rulesLeft.load({ unitId, day: effectiveOn }),
      last ? growthTargets.load({ unitId, period: last.code }) : null,
    ]);
    return localRules && Object.assign(new MovedTargets(), { localRules, growthTarget });
  }
}

const byEnd = (one: ReportingPeriod, other: ReportingPeriod): number => (one.endsOn < other.endsOn ? -1 : 1);

@Resolver(() => ReturnedUnit)
export class ReturnedFiguresResolver {
  @FieldResolver(() => BaseFigures, {
    nullable: true,
    description:
      'What the unit has for a period, which stands for it again instead of for its successors. ' +
      "Null outside the caller's part of the Union. Errors: PERIOD_UNKNOWN.",
  })
  async figures(
    @Root() { unitId }: ReturnedUnitKey,
    @Arg('period', () => String, { description: periodDescription }) period: string,
    @Ctx() context: Context,
  ): Promise<BaseFigures | null> {
    await requirePeriod(context, period);
    const counts = await context.figures.load({ unitId, period, day: null });
    return counts?.hasFigures ? counts : null;
  }

  @FieldResolver(() => [OpenPeriod], {
    nullable: true,
    description:
      'Reporting periods the unit reports for again itself, oldest first; none for units above the base. ' +
      "Null outside the caller's part of the Union.",
  })
  openPeriods(@Root() unit: ReturnedUnitKey, @Ctx() { openPeriods }: Context): Promise<OpenPeriod[] | null> {
    return openPeriods.load({ ...unit, extent: 'NONE' });
  }
}

@Resolver(() => PlannedUnit)
export class PlannedFiguresResolver {
  @FieldResolver(() => BaseFigures, {
    nullable: true,
    description:
      'Figures on its map: what is or would be restated for a period that ended before the day (RATE-022); an estimate where a unit is split, see ' +
      "its provenance. Null where nothing was reported or nobody can say, and outside the caller's part of the Union. Errors: PERIOD_UNKNOWN.",
  })
  async figures(
    @Root() { composition }: PlannedUnit,
    @Arg('period', () => String, { description: periodDescription }) period: string,
    @Ctx() context: Context,
  ): Promise<BaseFigures | null> {
    await requirePeriod(context, period);
    const counts = await context.plannedFigures.load({ composition, period });
    return counts?.hasFigures ? counts : null;
  }

  @FieldResolver(() => GatheringRate, {
    nullable: true,
    description: "The rate these figures give. Null as they are, and outside the caller's part of the Union. Errors: PERIOD_UNKNOWN.",
  })
  async gatheringRate(
    @Root() { composition }: PlannedUnit,
    @Arg('period', () => String, { description: periodDescription }) period: string,
    @Ctx() context: Context,
  ): Promise<GatheringRate | null> {
    const { ruleSet } = await requirePeriod(context, period);
    const counts = await context.plannedFigures.load({ composition, period });
    return counts && rateOf(counts, ruleSet);
  }
}

/** Federation's way in: a key that says nothing is no unit. */
export const resolvePlannedUnit = ({ composition }: Readonly<Record<string, unknown>>): PlannedUnit | null =>
  readComposition(composition) ? Object.assign(new PlannedUnit(), { composition }) : null;

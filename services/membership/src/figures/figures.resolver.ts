import { Boundaries, boundariesDescription, boundaryDay } from '@vwu/kit/boundaries';
import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { hasScope } from '@vwu/kit/viewer';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { requirePeriod, yearBefore } from '../period/period.loader.ts';
import { UnitReference } from '../unit-reference.ts';
import { AggregateOrigins } from './aggregate.entity.ts';
import { BaseFigures } from './figures.entity.ts';
import { FiguresInput, recordFigures } from './record-figures.ts';
import { showAggregates } from './show-aggregates.ts';

@Resolver(() => UnitReference)
export class FiguresResolver {
  @FieldResolver(() => BaseFigures, {
    nullable: true,
    description:
      'Counts of a period; of a district, a province or the nation the sum over its bases. Null when nothing is reported, or for a unit ' +
      "outside the caller's part of the Union. Errors: PERIOD_UNKNOWN, BOUNDARIES_INVALID.",
  })
  async figures(
    @Root() unit: UnitKey,
    @Arg('period', () => String, { description: 'Period: 2026H1 or 2026Y.' }) period: string,
    @Arg('boundaries', () => Boundaries, { nullable: true, description: boundariesDescription }) boundaries: Boundaries | null,
    @Ctx() context: Context,
  ): Promise<BaseFigures | null> {
    const { endsOn } = await requirePeriod(context, period);
    const counts = await context.figures.load({ unitId: unit.id, period, day: boundaryDay(boundaries, endsOn) });
    return counts?.hasFigures ? counts : null;
  }

  @FieldResolver(() => BaseFigures, {
    nullable: true,
    description:
      'Counts of the year before the one a period is of, on the same units: what the growth of its half-year and of its year is measured ' +
      'against (F04). Null when nothing was reported then, and across two rule sets (F-5). Errors: PERIOD_UNKNOWN, BOUNDARIES_INVALID. «Số liệu cuối năm trước»',
  })
  async figuresBefore(
    @Root() unit: UnitKey,
    @Arg('period', () => String, { description: 'Period: 2026H1 or 2026Y.' }) period: string,
    @Arg('boundaries', () => Boundaries, {
      nullable: true,
      description: 'On which units; unless said on those of the last day of the period itself.',
    })
    boundaries: Boundaries | null,
    @Ctx() context: Context,
  ): Promise<BaseFigures | null> {
    const asked = await requirePeriod(context, period);
    const day = boundaryDay(boundaries, asked.endsOn) ?? asked.endsOn;
    const before = await yearBefore(context, asked);
    const counts = before && (await context.figures.load({ unitId: unit.id, period: before.code, day }));
    return counts?.hasFigures ? counts : null;
  }

  @Mutation(() => BaseFigures, {
    description:
      'Records or corrects the figures of a base for a period. Errors: FORBIDDEN, UNIT_NOT_FOUND, PERIOD_UNKNOWN, FIGURES_UNIT_NOT_BASE, ' +
      'FIGURES_UNIT_NOT_VALID, FIGURES_NEGATIVE, FIGURES_OVERLAP_INVALID, FIGURES_AGGREGATE_SOURCE_MISSING, FIGURES_AGGREGATE_DAY_INVALID, ' +
      'FIGURES_IMPLAUSIBLE, FIGURES_RESIDENCE_MISSING, FIGURES_RESIDENCE_UNKNOWN, ' +
      'DENOMINATOR_FIXED, FIGURES_CHANGED, FIGURES_REPORT_CLOSED, FIGURES_REPORT_CHECKED, FIGURES_REPORT_ACCEPTED, FIGURES_REPORT_LOCKED, ' +
      'IDEMPOTENCY_KEY_REUSED.',
  })
  recordFigures(
    @Arg('unitId', () => ID, { description: 'The base.' }) unitId: string,
    @Arg('period', () => String, { description: 'Period: 2026H1 or 2026Y.' }) period: string,
    @Arg('figures', () => FiguresInput, { description: 'The counts.' }) figures: FiguresInput,
    @Arg('version', () => Int, { nullable: true, description: 'The version seen before; 0 for none. Refused if it has changed since.' })
    version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<BaseFigures> {
    return recordFigures(context, { unitId, period, figures, version, idempotencyKey });
  }
}

@Resolver(() => BaseFigures)
export class BaseFiguresResolver {
  @FieldResolver(() => DateScalar, { description: 'The day whose units the counts are shown on. «Theo đơn vị ngày»' })
  async boundariesOn(@Root() { boundariesOn, period }: BaseFigures, @Ctx() context: Context): Promise<string> {
    return boundariesOn ?? (await requirePeriod(context, period)).endsOn;
  }

  @FieldResolver(() => AggregateOrigins, {
    description: 'Of the groups that are counts only: what of them is counted already, by whom they were counted and when (F-7, MEM-008).',
  })
  aggregates(@Root() figures: BaseFigures, @Ctx() { viewer }: Context): AggregateOrigins {
    return showAggregates(figures, viewer);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the parts are cut down to the last five, and small ones left out. «Số đã làm tròn xuống»',
  })
  isCoarse(@Ctx() { viewer }: Context): boolean {
    return !hasScope(viewer, 'persons');
  }
}

import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { AggregateOrigins } from '../figures/aggregate.entity.ts';
import { BaseFigures } from '../figures/figures.entity.ts';
import { FiguresInput } from '../figures/record-figures.ts';
import { showAggregates } from '../figures/show-aggregates.ts';
import { adjustFigures } from './adjust-figures.ts';
import { LockedFigures } from './adjustment.entity.ts';

/** Figures; those of a planned unit are of none that is there. */
type Shown = Omit<BaseFigures, 'unitId'> & { readonly unitId?: string };

@Resolver(() => LockedFigures)
export class LockedFiguresResolver {
  @FieldResolver(() => AggregateOrigins, { description: 'What was said of the groups that are counts only when they were locked (F-7).' })
  aggregates(@Root() locked: LockedFigures, @Ctx() { viewer }: Context): AggregateOrigins {
    return showAggregates(locked, viewer);
  }
}

@Resolver(() => BaseFigures)
export class AdjustmentResolver {
  @FieldResolver(() => LockedFigures, {
    nullable: true,
    description:
      'Of a base, the figures as they were locked, beside these, which hold what was adjusted since; null where nothing is locked, and for ' +
      'units above the base. «Số liệu đã khóa»',
  })
  locked(@Root() { unitId, period }: Shown, @Ctx() { lockedFigures }: Context): Promise<LockedFigures | null> | null {
    return unitId ? lockedFigures.load({ unitId, period }) : null;
  }

  @Mutation(() => BaseFigures, {
    description:
      'Corrects locked figures; the locked ones stay beside these. Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, PERIOD_UNKNOWN, ' +
      'FIGURES_NOT_LOCKED, ADJUSTMENT_INVALID, FIGURES_UNIT_NOT_BASE, FIGURES_UNIT_NOT_VALID, FIGURES_NEGATIVE, FIGURES_TOO_LARGE, ' +
      'FIGURES_OVERLAP_INVALID, FIGURES_AGGREGATE_SOURCE_MISSING, FIGURES_AGGREGATE_DAY_INVALID, ' +
      'FIGURES_IMPLAUSIBLE, FIGURES_BELOW_PLACED, FIGURES_RESIDENCE_MISSING, FIGURES_RESIDENCE_UNKNOWN, DENOMINATOR_FIXED, FIGURES_CHANGED, ' +
      'FIGURES_REPORT_CLOSED, FIGURES_REPORT_CHECKED, FIGURES_REPORT_ACCEPTED, IDEMPOTENCY_KEY_REUSED. «Điều chỉnh số liệu đã khóa»',
  })
  adjustFigures(
    @Arg('unitId', () => ID, { description: 'The base.' }) unitId: string,
    @Arg('period', () => String, { description: 'Period: 2026H1 or 2026Y.' }) period: string,
    @Arg('figures', () => FiguresInput, { description: 'The counts as they should be.' }) figures: FiguresInput,
    @Arg('reason', () => String, { description: 'Why, at most 500 characters. «Lý do»' }) reason: string,
    @Arg('decisionNumber', () => String, { description: 'Number of the decision that orders it. «Số quyết định»' }) decisionNumber: string,
    @Arg('decidedOn', () => DateScalar, { description: 'Its day. «Ngày quyết định»' }) decidedOn: string,
    @Arg('version', () => Int, { nullable: true, description: 'The version of the figures seen before. Refused if it has changed since.' })
    version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<BaseFigures> {
    return adjustFigures(context, { unitId, period, figures, reason, decisionNumber, decidedOn, version, idempotencyKey });
  }
}

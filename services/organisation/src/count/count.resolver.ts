import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { SpanArgs } from './span.args.ts';
import { spanOf } from './span.ts';
import { UnitCounts, UnitCountsChange } from './unit-counts.entity.ts';

@Resolver(() => Unit)
export class UnitCountsResolver {
  @FieldResolver(() => UnitCounts, {
    nullable: true,
    description: "What there is below the unit on a day (ORG-011); null outside the caller's part of the Union.",
  })
  counts(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { counts }: Context,
  ): Promise<UnitCounts | null> {
    return counts.load({ unitId: id, day: asOf ?? today() });
  }

  @FieldResolver(() => UnitCountsChange, {
    nullable: true,
    description:
      'What was opened and closed below the unit between two days, or since a term of office began, apart (ORG-012); null outside the ' +
      "caller's part. Errors: COUNTS_FROM_MISSING, TERM_NOT_FOUND, DAYS_REVERSED.",
  })
  async countsChange(
    @Root() { id }: Unit,
    @Args(() => SpanArgs) span: SpanArgs,
    @Ctx() context: Context,
  ): Promise<UnitCountsChange | null> {
    return context.countChanges.load({ unitId: id, ...(await spanOf(context, span)) });
  }
}

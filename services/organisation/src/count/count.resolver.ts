import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { DaysReversed } from '../unit/unit.errors.ts';
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
      "What was opened and closed below the unit between two days, apart (ORG-012); null outside the caller's part. Errors: DAYS_REVERSED.",
  })
  countsChange(
    @Root() { id }: Unit,
    @Arg('from', () => DateScalar, { description: 'First day, e.g. the first of a term.' }) from: string,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Last day; today unless said.' }) to: string | null,
    @Ctx() { countChanges }: Context,
  ): Promise<UnitCountsChange | null> {
    const last = to ?? today();
    if (from > last) throw new DaysReversed(from, last);
    return countChanges.load({ unitId: id, from, to: last });
  }
}

import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { SpanArgs } from '../count/span.args.ts';
import { spanOf } from '../count/span.ts';
import { Unit } from '../unit/unit.entity.ts';
import { SubordinateUnits, SubordinateUnitsChange } from './subordinate-units.entity.ts';

@Resolver(() => Unit)
export class SubordinateUnitsResolver {
  @FieldResolver(() => SubordinateUnits, {
    nullable: true,
    description:
      'The subordinate units of a province on a day, counted apart from its bases (ORG-008); null for a unit that is no province, and ' +
      "outside the caller's part of the Union. «Đầu mối trực thuộc»",
  })
  async subordinateUnits(
    @Root() { id, level }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { subordinates }: Context,
  ): Promise<SubordinateUnits | null> {
    return level === 'PROVINCE' ? subordinates.load({ unitId: id, day: asOf ?? today() }) : null;
  }

  @FieldResolver(() => SubordinateUnitsChange, {
    nullable: true,
    description:
      'The subordinate units of a province that came and went between two days, or since a term of office began, apart (ORG-008, ORG-012); ' +
      "null for a unit that is no province, and outside the caller's part. Errors: COUNTS_FROM_MISSING, TERM_NOT_FOUND, DAYS_REVERSED.",
  })
  async subordinateUnitsChange(
    @Root() { id, level }: Unit,
    @Args(() => SpanArgs) span: SpanArgs,
    @Ctx() context: Context,
  ): Promise<SubordinateUnitsChange | null> {
    const days = await spanOf(context, span);
    return level === 'PROVINCE' ? context.subordinateChanges.load({ unitId: id, ...days }) : null;
  }
}

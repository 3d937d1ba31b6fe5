import { DateScalar } from '@vwu/kit/date';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { UnitReference } from '../unit-reference.ts';
import { HonoraryCount, HonoraryMovement } from './honorary-count.entity.ts';

@Resolver(() => UnitReference)
export class HonoraryCountResolver {
  @FieldResolver(() => HonoraryCount, {
    nullable: true,
    description:
      'How many honorary members the unit has on a day, on the units of that day; never among its members. «Số hội viên danh dự»',
  })
  honoraryMembers(
    @Root() { id }: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day counted; today unless said.' }) asOf: string | null,
    @Ctx() { honoraryCounts }: Context,
  ): Promise<HonoraryCount | null> {
    return honoraryCounts.load({ unitId: id, asOf });
  }

  @FieldResolver(() => HonoraryMovement, {
    nullable: true,
    description:
      'How they have become more or fewer for the report of a period, beside what the bases reported (HON-025, REP-006); null if the unit was not ' +
      'there on its last day. Errors: PERIOD_UNKNOWN. «Biến động hội viên danh dự»',
  })
  async honoraryMovement(
    @Root() { id }: UnitKey,
    @Arg('period', () => String, { description: 'Period: 2026H1 or 2026Y.' }) period: string,
    @Ctx() context: Context,
  ): Promise<HonoraryMovement | null> {
    await requirePeriod(context, period);
    return context.honoraryMovements.load({ unitId: id, period });
  }
}

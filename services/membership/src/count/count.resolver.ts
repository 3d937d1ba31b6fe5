import { DateScalar } from '@vwu/kit/date';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { MemberCounts } from './count.entity.ts';

@Resolver(() => UnitReference)
export class CountResolver {
  @FieldResolver(() => MemberCounts, {
    nullable: true,
    description: 'How many members the unit has on a day, on the units of that day; null if it was not there. «Số hội viên theo hồ sơ»',
  })
  memberCounts(
    @Root() { id }: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day counted; today unless said.' }) asOf: string | null,
    @Ctx() { memberCounts }: Context,
  ): Promise<MemberCounts | null> {
    return memberCounts.load({ unitId: id, asOf });
  }
}

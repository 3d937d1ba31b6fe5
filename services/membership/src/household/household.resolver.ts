import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Member } from '../member/member.entity.ts';
import { UnitReference } from '../unit-reference.ts';
import { HouseholdCount } from './household-count.entity.ts';
import { HouseholdCoverage, MemberHousehold } from './household-coverage.entity.ts';
import { recordHouseholdCount } from './record-household-count.ts';

@Resolver(() => UnitReference)
export class HouseholdResolver {
  @FieldResolver(() => HouseholdCoverage, {
    nullable: true,
    description: 'Households with a member, against those with a woman of 18 or more (MEM-031); null out of reach. «Bao phủ hộ gia đình»',
  })
  householdCoverage(@Root() { id }: UnitKey, @Ctx() { householdCoverages }: Context): Promise<HouseholdCoverage | null> {
    return householdCoverages.load({ unitId: id });
  }

  @FieldResolver(() => [HouseholdCount], {
    nullable: true,
    description: 'How often a base has counted its households, the latest first; null out of reach. «Các lần thống kê hộ»',
  })
  householdCounts(@Root() { id }: UnitKey, @Ctx() { householdCounts }: Context): Promise<HouseholdCount[] | null> {
    return householdCounts.load({ unitId: id });
  }

  @Mutation(() => HouseholdCount, {
    description:
      'Records how many households of a base have a woman of 18 or more, with source and day (MEM-031). Errors: FORBIDDEN, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, HOUSEHOLD_UNIT_INVALID, HOUSEHOLD_COUNT_INVALID, IDEMPOTENCY_KEY_REUSED. «Ghi số hộ»',
  })
  recordHouseholdCount(
    @Arg('unitId', () => ID, { description: 'The base.' }) unitId: string,
    @Arg('asOf', () => DateScalar, { description: 'The day it speaks of; not one to come.' }) asOf: string,
    @Arg('households', () => Int, { description: 'Households with at least one woman of 18 or more.' }) households: number,
    @Arg('source', () => String, { description: 'Who counted.' }) source: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HouseholdCount> {
    return recordHouseholdCount(context, { unitId, asOf, households, source, idempotencyKey });
  }
}

@Resolver(() => Member)
export class MemberHouseholdResolver {
  @FieldResolver(() => MemberHousehold, {
    nullable: true,
    description: 'Whom she lives with; null where no household is recorded (MEM-033). «Hộ gia đình»',
  })
  household(@Root() { id }: Member, @Ctx() { memberHouseholds }: Context): Promise<MemberHousehold | null> {
    return memberHouseholds.load(id);
  }
}

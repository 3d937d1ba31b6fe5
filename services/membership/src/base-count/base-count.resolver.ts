import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { BaseCount, BaseCountKind, BaseCountSum } from './base-count.entity.ts';
import { recordBaseCount } from './record-base-count.ts';

@Resolver(() => UnitReference)
export class BaseCountResolver {
  @FieldResolver(() => [BaseCount], {
    nullable: true,
    description: 'What a base has counted besides its members, the latest first; null out of reach. «Số liệu cơ sở thống kê»',
  })
  baseCounts(@Root() { id }: UnitKey, @Ctx() { baseCounts }: Context): Promise<BaseCount[] | null> {
    return baseCounts.load({ unitId: id });
  }

  @FieldResolver(() => BaseCountSum, {
    nullable: true,
    description:
      'How many members and women need a loan and have none, as bases have counted them (FEE-012); null out of reach. «Nhu cầu vay vốn chưa được đáp ứng»',
  })
  loanNeedUnmet(@Root() { id }: UnitKey, @Ctx() { loanNeeds }: Context): Promise<BaseCountSum | null> {
    return loanNeeds.load({ unitId: id });
  }

  @Mutation(() => BaseCount, {
    description:
      'Records what a base has counted besides its members, with source and day: households with a woman of 18 or more (MEM-031), loans that are ' +
      'needed (FEE-012). Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, BASE_COUNT_UNIT_INVALID, BASE_COUNT_INVALID, ' +
      'IDEMPOTENCY_KEY_REUSED. «Ghi số liệu thống kê»',
  })
  recordBaseCount(
    @Arg('unitId', () => ID, { description: 'The base.' }) unitId: string,
    @Arg('kind', () => BaseCountKind, { description: 'What was counted.' }) kind: BaseCountKind,
    @Arg('asOf', () => DateScalar, { description: 'The day it speaks of; not one to come.' }) asOf: string,
    @Arg('count', () => Int, { description: 'How many.' }) count: number,
    @Arg('source', () => String, { description: 'Who counted.' }) source: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<BaseCount> {
    return recordBaseCount(context, { unitId, kind, asOf, count, source, idempotencyKey });
  }
}

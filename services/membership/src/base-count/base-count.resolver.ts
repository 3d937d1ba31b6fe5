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

  @FieldResolver(() => [BaseCountSum], {
    nullable: true,
    description:
      'What the bases of a unit have counted besides their members, summed, of each kind: households (MEM-031), loans that are needed and not ' +
      'had (FEE-012), clubs of superior levels (MEM-009), who takes part where she lives (MEM-027), women who stay for a time (MEM-038); null ' +
      'out of reach. «Tổng số liệu cơ sở thống kê»',
  })
  baseCountSums(
    @Root() { id }: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Up to which day, on the units of that day; today unless said.' })
    asOf: string | null,
    @Ctx() { baseCountSums }: Context,
  ): Promise<BaseCountSum[] | null> {
    return baseCountSums.load({ unitId: id, asOf });
  }

  @Mutation(() => BaseCount, {
    description:
      'Records what a base has counted besides its members, with source and day: households with a woman of 18 or more (MEM-031), loans that are ' +
      'needed (FEE-012), and what else `BaseCountKind` lists. Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, BASE_COUNT_UNIT_INVALID, BASE_COUNT_INVALID, ' +
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

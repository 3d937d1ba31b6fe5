import { keyDescription } from '@vwu/kit/descriptions';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { referTo } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { UnitReference } from '../unit-reference.ts';
import { GrowthTarget } from './growth-target.entity.ts';
import { setOfficialTarget } from './set-official-target.ts';

@Resolver(() => UnitReference)
export class GrowthTargetResolver {
  @FieldResolver(() => GrowthTarget, {
    nullable: true,
    description:
      'By how much the members of a province or the nation are to increase in the term of a period, and how far it is; null for other units. ' +
      'Errors: PERIOD_UNKNOWN. «Chỉ tiêu phát triển hội viên»',
  })
  async growthTarget(
    @Root() { id }: UnitKey,
    @Arg('period', () => String, { description: 'How far it is in this period: 2026H1 or 2026Y.' }) period: string,
    @Ctx() context: Context,
  ): Promise<GrowthTarget | null> {
    const { code } = await requirePeriod(context, period);
    return context.growthTargets.load({ unitId: id, period: code });
  }

  @Mutation(() => UnitReference, {
    description:
      'Sets by how much the members of a province are to increase, as a document of Central does; it goes before what is allocated. Errors: ' +
      'FORBIDDEN, UNIT_NOT_FOUND, TARGET_UNIT_INVALID, TARGET_UNKNOWN, TARGET_INVALID, TARGET_CHANGED, IDEMPOTENCY_KEY_REUSED.',
  })
  async setOfficialTarget(
    @Arg('unitId', () => ID, { description: 'The province.' }) unitId: string,
    @Arg('term', () => ID, { description: 'The rule set of the term: VN-2022-2027.' }) term: string,
    @Arg('increase', () => Int, { description: 'By how much, 1 or more.' }) increase: number,
    @Arg('document', () => String, { description: 'The document that sets it, with number and date.' }) document: string,
    @Arg('version', () => Int, { description: 'The version seen before; 0 for none. Refused if it has changed since.' }) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<UnitKey> {
    return referTo({ id: await setOfficialTarget(context, { unitId, term, increase, document, version, idempotencyKey }) });
  }
}

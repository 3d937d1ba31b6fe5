import { Boundaries, boundariesDescription, boundaryDay } from '@vwu/kit/boundaries';
import { keyDescription } from '@vwu/kit/descriptions';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { requirePeriod } from '../period/period.loader.ts';
import { rateOf } from '../rate/rate-of.ts';
import { UnitReference } from '../unit-reference.ts';
import { LocalVerdict } from './local-rule.entity.ts';
import { LocalRuleInput, setLocalRule } from './set-local-rule.ts';

@Resolver(() => UnitReference)
export class LocalRuleResolver {
  @FieldResolver(() => [LocalVerdict], {
    nullable: true,
    description:
      'Where the unit stands in a period against targets its province has set itself, beside the status of `gatheringRate`; none where the ' +
      "province has none on the last day of the period. Null outside the caller's part of the Union, and on a day it was not there. " +
      'Errors: PERIOD_UNKNOWN, BOUNDARIES_INVALID. «Kết quả theo mức riêng của địa phương»',
  })
  async localVerdicts(
    @Root() { id: unitId }: UnitKey,
    @Arg('period', () => String, { description: 'Period: 2023Y or 2024H1.' }) period: string,
    @Arg('boundaries', () => Boundaries, { nullable: true, description: boundariesDescription }) boundaries: Boundaries | null,
    @Ctx() context: Context,
  ): Promise<LocalVerdict[] | null> {
    const { ruleSet, endsOn } = await requirePeriod(context, period);
    const day = boundaryDay(boundaries, endsOn);
    const [counts, rules] = await Promise.all([
      context.figures.load({ unitId, period, day }),
      context.localRules.load({ unitId, day: endsOn }),
    ]);
    if (!counts || !rules) return null;
    return rules.map((rule) => {
      const { status, membersNeeded } = rateOf(counts, { ...rule, id: ruleSet.id });
      return Object.assign(new LocalVerdict(), { rule, status, membersNeeded });
    });
  }

  @Mutation(() => UnitReference, {
    description:
      'Records a target a province has set itself. Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, LOCAL_RULE_UNIT_INVALID, ' +
      'LOCAL_RULE_INVALID, LOCAL_RULE_OVERLAPS, IDEMPOTENCY_KEY_REUSED. «Ghi mức riêng của địa phương»',
  })
  async setLocalRule(
    @Arg('unitId', () => ID, { description: 'The province.' }) unitId: string,
    @Arg('rule', () => LocalRuleInput, { description: 'The target.' }) rule: LocalRuleInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<UnitKey> {
    return referTo({ id: await setLocalRule(context, { unitId, rule, idempotencyKey }) });
  }
}

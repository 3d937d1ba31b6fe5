import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { listRuleSets } from './list-rule-sets.ts';
import { openRuleSet, RuleSetInput } from './open-rule-set.ts';
import { TermRuleSet } from './rule-set.entity.ts';

@Resolver(() => TermRuleSet)
export class RuleSetResolver {
  @Query(() => [TermRuleSet], { nullable: true, description: 'The rules of all terms, oldest first. «Các bộ quy tắc»' })
  ruleSets(@Ctx() { em }: Context): Promise<TermRuleSet[]> {
    return listRuleSets(em);
  }

  @Mutation(() => TermRuleSet, {
    description:
      'Opens the rules of a new term, by Central; those of other terms, and what was settled by them, stay. Errors: FORBIDDEN, ' +
      'RULE_SET_NOT_CENTRAL, RULE_SET_PERIODS_INVALID, RULE_SET_INVALID, RULE_SET_OVERLAPS, IDEMPOTENCY_KEY_REUSED.',
  })
  openRuleSet(
    @Arg('rules', () => RuleSetInput, { description: 'The rules.' }) rules: RuleSetInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<TermRuleSet> {
    return openRuleSet(context, { rules, idempotencyKey });
  }
}

import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { caseErrors } from '../case/descriptions.ts';
import { SupportCase } from '../case/support-case.entity.ts';
import { agreeSupport } from './agree-support.ts';
import { DutyInput } from './agreement.entity.ts';

@Resolver()
export class AgreementResolver {
  @Mutation(() => SupportCase, {
    description: `Step 1: records what cluster and province agreed on; policy, time, content, method and duties, of which province and base each need one (SUP-004). ${caseErrors}, SUPPORT_AGREED_TIME_INVALID, SUPPORT_LIST_INVALID, SUPPORT_TEXT_MISSING, SUPPORT_DAY_INVALID, SUPPORT_STEP_REFUSED, SUPPORT_STEP_INCOMPLETE.`,
  })
  agreeSupport(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('on', () => DateScalar, { description: 'Day it was agreed.' }) on: string,
    @Arg('policy', () => String, { description: 'Policy. «Chủ trương»' }) policy: string,
    @Arg('from', () => DateScalar, { description: 'First day of the time agreed on. «Thời gian»' }) from: string,
    @Arg('to', () => DateScalar, { description: 'Last day of the time agreed on, not before the first.' }) to: string,
    @Arg('situation', () => String, { description: 'How things stand at first. «Tình hình ban đầu»' }) situation: string,
    @Arg('content', () => String, { description: 'Content.' }) content: string,
    @Arg('method', () => String, { description: 'Method.' }) method: string,
    @Arg('duties', () => [DutyInput], { description: 'Who answers for what, each level once.' }) duties: DutyInput[],
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportCase> {
    return agreeSupport(context, { caseId, on, policy, from, to, situation, content, method, duties, version, idempotencyKey });
  }
}

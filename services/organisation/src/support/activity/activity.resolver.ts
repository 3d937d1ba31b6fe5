import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, Float, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { caseErrors } from '../case/descriptions.ts';
import { SupportCase } from '../case/support-case.entity.ts';
import { recordResource } from '../resource/record-resource.ts';
import { ResourceSource } from '../resource/resource.entity.ts';
import { ActivityInput, ActivityResult } from './activity.entity.ts';
import { evaluateActivity } from './evaluate-activity.ts';
import { recordActivity } from './record-activity.ts';

@Resolver()
export class ActivityResolver {
  @Mutation(() => SupportCase, {
    description: `Step 3: records what was done, what it cost and brought; only after the action plan is issued (SUP-006, SUP-041). ${caseErrors}, SUPPORT_NUMBER_INVALID, SUPPORT_TEXT_MISSING, SUPPORT_DAY_INVALID, SUPPORT_DOCUMENT_MISSING, SUPPORT_AMOUNT_MISSING, SUPPORT_STEP_REFUSED, SUPPORT_STEP_INCOMPLETE.`,
  })
  recordSupportActivity(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('activity', () => ActivityInput, { description: 'What was done.' }) activity: ActivityInput,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportCase> {
    return recordActivity(context, { caseId, activity, version, idempotencyKey });
  }

  @Mutation(() => SupportCase, {
    description: `Step 4: records how an activity was judged; the case is evaluated when all are (SUP-009). ${caseErrors}, SUPPORT_ACTIVITY_NOT_FOUND, SUPPORT_ACTIVITY_EVALUATED, SUPPORT_TEXT_MISSING, SUPPORT_DAY_INVALID.`,
  })
  evaluateSupportActivity(
    @Arg('activityId', () => ID, { description: 'The activity.' }) activityId: string,
    @Arg('on', () => DateScalar, { description: 'Day it was evaluated.' }) on: string,
    @Arg('result', () => ActivityResult, { description: 'How it was judged.' }) result: ActivityResult,
    @Arg('lesson', () => String, { description: 'What was learnt.' }) lesson: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportCase> {
    return evaluateActivity(context, { activityId, on, result, lesson, version, idempotencyKey });
  }

  @Mutation(() => SupportCase, {
    description: `Records a resource mobilised for a base (SUP-035). ${caseErrors}, SUPPORT_NUMBER_INVALID, SUPPORT_DAY_INVALID.`,
  })
  recordSupportResource(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('source', () => ResourceSource, { description: 'Where it comes from.' }) source: ResourceSource,
    @Arg('amountVnd', () => Float, { description: 'Whole đồng.' }) amountVnd: number,
    @Arg('receivedOn', () => DateScalar, { description: 'Day it was received.' }) receivedOn: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportCase> {
    return recordResource(context, { caseId, source, amountVnd, receivedOn, version, idempotencyKey });
  }
}

import { rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { Context } from '../../context.ts';
import { advanceCase, isReadyFor } from '../case/advance-case.ts';
import { requirePast, requireText } from '../case/check-input.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { SupportCase } from '../case/support-case.entity.ts';
import type { ActivityResult } from './activity.entity.ts';
import { ActivityEvaluated, ActivityNotFound } from './activity.errors.ts';

export interface EvaluateActivity {
  readonly activityId: string;
  readonly on: string;
  readonly result: ActivityResult;
  readonly lesson: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records how an activity was judged and what was learnt. The case is evaluated when every activity is (SUP-009, D6).
 *
 * @throws {ActivityNotFound | ActivityEvaluated | SupportTextMissing | SupportDayInvalid} and what {@link runCaseCommand} throws.
 */
export async function evaluateActivity(context: Context, request: EvaluateActivity): Promise<SupportCase> {
  const { activityId, on, result, lesson, version, idempotencyKey } = request;
  const [activity] = isId(activityId)
    ? await rows(
        context.em,
        sql<{ caseId: string; unitId: string; heldOn: string }>`
        select a.case_id as "caseId", c.unit_id as "unitId", a.held_on as "heldOn"
        from organisation.support_activity a join organisation.support_case c on c.id = a.case_id where a.id = ${activityId}`,
      )
    : [];
  if (!activity || !(await context.reach.load(activity.unitId))) throw new ActivityNotFound(activityId);
  const { caseId, heldOn } = activity;
  const command = { name: 'evaluateSupportActivity', scope: 'support:manage', caseId, version, idempotencyKey, texts: [lesson] } as const;
  return runCaseCommand(context, { ...command, input: { activityId, on, result } }, async (tx, found) => {
    requirePast(on, heldOn);
    const judged = await rows(
      tx,
      sql`
      update organisation.support_activity set evaluated_on = ${on}, result = ${result}, lesson = ${requireText('lesson', lesson)}
      where id = ${activityId} and evaluated_on is null returning id`,
    );
    if (judged.length === 0) throw new ActivityEvaluated(activityId);
    if (await isReadyFor(tx, found, 'EVALUATE')) await advanceCase(tx, found, { act: 'EVALUATE', on });
  });
}

import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { Context } from '../../context.ts';
import { advanceCase } from '../case/advance-case.ts';
import { maxVnd, requirePast, requireText, requireWhole } from '../case/check-input.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { SupportCase } from '../case/support-case.entity.ts';
import type { ActivityInput } from './activity.entity.ts';
import { ActivityWithoutAmount, ActivityWithoutDocument } from './activity.errors.ts';

export interface RecordActivity {
  readonly caseId: string;
  readonly activity: ActivityInput;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records an activity with its cost and outcome (SUP-041), for a hard group (SUP-043); none before the action plan is issued
 * (SUP-006).
 *
 * @throws {SupportNumberInvalid | SupportTextMissing | SupportDayInvalid | ActivityWithoutDocument | ActivityWithoutAmount | SupportStepRefused | SupportStepIncomplete} and
 *   what {@link runCaseCommand} throws.
 */
export async function recordActivity(context: Context, { activity, ...request }: RecordActivity): Promise<SupportCase> {
  const { caseId, version, idempotencyKey } = request;
  const { outcome, ...input } = activity;
  const command = { name: 'recordSupportActivity', scope: 'support:record', caseId, version, idempotencyKey, texts: [outcome] } as const;
  return runCaseCommand(context, { ...command, input }, async (tx, found) => {
    requireWhole('costVnd', activity.costVnd, 0, maxVnd);
    await advanceCase(tx, found, { act: 'IMPLEMENT', on: activity.heldOn });
    requirePast(activity.heldOn, await readPlanDay(tx, caseId));
    if (activity.measure === 'A1') requireDocument(found);
    if (activity.measure === 'A3') requireAmount(found);
    await rows(
      tx,
      sql`
      insert into organisation.support_activity (id, case_id, held_on, hard_group, measure, cost_vnd, outcome, programme, department)
      values (${uuidv7()}, ${caseId}, ${activity.heldOn}, ${activity.group}, ${activity.measure}, ${activity.costVnd},
        ${requireText('outcome', outcome)}, ${activity.programme ?? null}, ${activity.department ?? null})`,
    );
  });
}

/** SUP-020: to report to the party committee ends in a document it issues. */
function requireDocument({ id, measures }: SupportCase): void {
  if (!measures.some(({ measure, documentNumber }) => measure === 'A1' && documentNumber !== null)) throw new ActivityWithoutDocument(id);
}

/** SUP-022: an allowance for heads is so many đồng. */
function requireAmount({ id, measures }: SupportCase): void {
  if (!measures.some(({ measure, amountVnd }) => measure === 'A3' && amountVnd)) throw new ActivityWithoutAmount(id);
}

/** The day the first plan of the present round was issued. */
async function readPlanDay(tx: EntityManager, caseId: string): Promise<string> {
  const [plan] = await rows(
    tx,
    sql<{ issuedOn: string }>`
    select min(h.plan_issued_on)::text as "issuedOn" from organisation.support_workshop_case w
    join organisation.support_workshop h on h.id = w.workshop_id
    where w.case_id = ${caseId} and w.round = organisation.support_round(w.case_id) having min(h.plan_issued_on) is not null`,
  );
  if (!plan) throw new Error('a case without a plan has been let through');
  return plan.issuedOn;
}

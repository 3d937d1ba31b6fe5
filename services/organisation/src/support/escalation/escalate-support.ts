import { rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { Context } from '../../context.ts';
import { advanceCase } from '../case/advance-case.ts';
import { requireText } from '../case/check-input.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { SupportCase } from '../case/support-case.entity.ts';
import { SupportStepRefused } from '../case/support-case.errors.ts';
import { openStates, type SupportState, steps } from '../case/support-state.ts';

export interface EscalateSupport {
  readonly caseId: string;
  readonly on: string;
  readonly question: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

const isOpen = (state: SupportState): boolean => openStates.some((one) => one === state);

/**
 * Puts a difficulty before the Standing Presidium, at any state of an open case (SUP-037). One that is being carried out waits for the
 * answer (SUP-008, D6); at the others the state stays.
 *
 * @throws {SupportTextMissing | SupportStepRefused} and what {@link runCaseCommand} throws.
 */
export async function escalateSupport(context: Context, request: EscalateSupport): Promise<SupportCase> {
  const { caseId, on, question, version, idempotencyKey } = request;
  const command = { name: 'escalateSupport', scope: 'support:manage', caseId, version, idempotencyKey, on, texts: [question] } as const;
  return runCaseCommand(context, { ...command, input: { on } }, async (tx, found) => {
    if (steps.ESCALATE.from.includes(found.state)) await advanceCase(tx, found, { act: 'ESCALATE', on });
    else if (!isOpen(found.state)) throw new SupportStepRefused(caseId, 'ESCALATE', found.state, openStates);
    await rows(
      tx,
      sql`
      insert into organisation.support_escalation (id, case_id, escalated_on, question)
      values (${uuidv7()}, ${caseId}, ${on}, ${requireText('question', question)})`,
    );
  });
}

import { rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { Context } from '../../context.ts';
import { advanceCase } from '../case/advance-case.ts';
import { requireText } from '../case/check-input.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { SupportCase } from '../case/support-case.entity.ts';

export interface EscalateSupport {
  readonly caseId: string;
  readonly on: string;
  readonly question: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Puts a difficulty before the Standing Presidium; the case waits for the answer (SUP-008, SUP-037).
 *
 * @throws {SupportTextMissing | SupportStepRefused} and what {@link runCaseCommand} throws.
 */
export async function escalateSupport(context: Context, request: EscalateSupport): Promise<SupportCase> {
  const { caseId, on, question, version, idempotencyKey } = request;
  const command = { name: 'escalateSupport', scope: 'support:manage', caseId, version, idempotencyKey, on, texts: [question] } as const;
  return runCaseCommand(context, { ...command, input: { on } }, async (tx, found) => {
    await advanceCase(tx, found, { act: 'ESCALATE', on });
    await rows(
      tx,
      sql`
      insert into organisation.support_escalation (id, case_id, escalated_on, question)
      values (${uuidv7()}, ${caseId}, ${on}, ${requireText('question', question)})`,
    );
  });
}

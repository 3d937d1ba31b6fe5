import { rows, sql } from '@vwu/kit/database';
import type { Context } from '../../context.ts';
import { advanceCase } from '../case/advance-case.ts';
import { requireDistinct, requireText } from '../case/check-input.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { SupportCase } from '../case/support-case.entity.ts';
import type { DutyInput } from './agreement.entity.ts';
import { AgreedTimeInvalid } from './agreement.errors.ts';

export interface AgreeSupport {
  readonly caseId: string;
  readonly on: string;
  readonly policy: string;
  /** First and last day of the time agreed on. */
  readonly from: string;
  readonly to: string;
  readonly situation: string;
  readonly content: string;
  readonly method: string;
  readonly duties: readonly DutyInput[];
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/** What is agreed in free words, in the order of the guidance. */
const textFields = ['policy', 'situation', 'content', 'method'] as const;

/**
 * Records what the cluster and the province agreed on for a base: policy, time, content, method, how things stand at first, and who
 * answers for what; province and base must each have a duty (SUP-004).
 *
 * @throws {AgreedTimeInvalid | SupportTextMissing | SupportListInvalid | SupportStepRefused | SupportStepIncomplete} and what
 *   {@link runCaseCommand} throws.
 */
export async function agreeSupport(context: Context, request: AgreeSupport): Promise<SupportCase> {
  const { caseId, on, from, to, duties, version, idempotencyKey } = request;
  const levels = duties.map(({ level }) => level);
  const texts = [...textFields.map((field) => request[field]), ...duties.map(({ duty }) => duty)];
  const command = { name: 'agreeSupport', scope: 'support:manage', caseId, version, idempotencyKey, on, texts } as const;
  return runCaseCommand(context, { ...command, input: { on, from, to, levels } }, async (tx, found) => {
    if (to < from) throw new AgreedTimeInvalid(from, to);
    requireDistinct('duties', levels);
    const agreed = Object.fromEntries(duties.map(({ level, duty }) => [level, requireText('duty', duty)]));
    const [policy, situation, content, method] = textFields.map((field) => requireText(field, request[field]));
    await rows(
      tx,
      sql`
      insert into organisation.support_agreement (case_id, round, agreed_on, policy, begins_on, ends_on, situation, content, method, duties)
      values (${caseId}, organisation.support_round(${caseId}), ${on}, ${policy}, ${from}, ${to}, ${situation}, ${content}, ${method},
        ${JSON.stringify(agreed)}::jsonb)
      on conflict do nothing`, // there is one of the round already: the step is refused
    );
    await advanceCase(tx, found, { act: 'AGREE', on });
  });
}

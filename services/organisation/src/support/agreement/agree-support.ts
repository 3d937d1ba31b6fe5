import { rows, sql } from '@vwu/kit/database';
import type { Context } from '../../context.ts';
import { advanceCase } from '../case/advance-case.ts';
import { requireDistinct, requireText } from '../case/check-input.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { SupportCase } from '../case/support-case.entity.ts';
import type { DutyInput } from './agreement.entity.ts';

export interface AgreeSupport {
  readonly caseId: string;
  readonly on: string;
  readonly content: string;
  readonly method: string;
  readonly duties: readonly DutyInput[];
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records what the cluster and the province agreed on for a base; province and base must each have a duty (SUP-004).
 *
 * @throws {SupportTextMissing | SupportListInvalid | SupportStepRefused | SupportStepIncomplete} and what
 *   {@link runCaseCommand} throws.
 */
export async function agreeSupport(context: Context, request: AgreeSupport): Promise<SupportCase> {
  const { caseId, on, content, method, duties, version, idempotencyKey } = request;
  const levels = duties.map(({ level }) => level);
  const texts = [content, method, ...duties.map(({ duty }) => duty)];
  const command = { name: 'agreeSupport', scope: 'support:manage', caseId, version, idempotencyKey, on, texts } as const;
  return runCaseCommand(context, { ...command, input: { on, levels } }, async (tx, found) => {
    requireDistinct('duties', levels);
    const agreed = Object.fromEntries(duties.map(({ level, duty }) => [level, requireText('duty', duty)]));
    await rows(
      tx,
      sql`
      insert into organisation.support_agreement (case_id, round, agreed_on, content, method, duties)
      values (${caseId}, organisation.support_round(${caseId}), ${on}, ${requireText('content', content)}, ${requireText('method', method)},
        ${JSON.stringify(agreed)}::jsonb)
      on conflict do nothing`, // there is one of the round already: the step is refused
    );
    await advanceCase(tx, found, { act: 'AGREE', on });
  });
}

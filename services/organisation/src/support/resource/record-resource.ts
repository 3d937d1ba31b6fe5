import { rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { Context } from '../../context.ts';
import { maxVnd, requirePast, requireWhole } from '../case/check-input.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { SupportCase } from '../case/support-case.entity.ts';
import type { ResourceSource } from './resource.entity.ts';

export interface RecordResource {
  readonly caseId: string;
  readonly source: ResourceSource;
  readonly amountVnd: number;
  readonly receivedOn: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records a resource mobilised for a base (SUP-035).
 *
 * @throws {SupportNumberInvalid | SupportDayInvalid} and what {@link runCaseCommand} throws.
 */
export async function recordResource(context: Context, { version, idempotencyKey, ...input }: RecordResource): Promise<SupportCase> {
  const { caseId, source, amountVnd, receivedOn } = input;
  const command = { name: 'recordSupportResource', scope: 'support:record', caseId, version, idempotencyKey } as const;
  return runCaseCommand(context, { ...command, input }, async (tx, { openedOn }) => {
    requireWhole('amountVnd', amountVnd, 1, maxVnd);
    requirePast(receivedOn, openedOn);
    await rows(
      tx,
      sql`
      insert into organisation.support_resource (id, case_id, source, amount_vnd, received_on)
      values (${uuidv7()}, ${caseId}, ${source}, ${amountVnd}, ${receivedOn})`,
    );
  });
}

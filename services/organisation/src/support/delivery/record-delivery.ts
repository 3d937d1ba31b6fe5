import { rows, sql } from '@vwu/kit/database';
import type { Context } from '../../context.ts';
import { requirePast } from '../case/check-input.ts';
import { runCaseCommand } from '../case/run-case-command.ts';
import type { SupportCase } from '../case/support-case.entity.ts';
import type { MaterialKind } from './delivery.entity.ts';
import { DeliveryRecorded } from './delivery.errors.ts';

export interface RecordDelivery {
  readonly caseId: string;
  readonly material: MaterialKind;
  readonly deliveredOn: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records that a base has received a kind of material (SUP-030).
 *
 * @throws {SupportDayInvalid | DeliveryRecorded} and what {@link runCaseCommand} throws.
 */
export async function recordDelivery(context: Context, { version, idempotencyKey, ...input }: RecordDelivery): Promise<SupportCase> {
  const { caseId, material, deliveredOn } = input;
  const command = { name: 'recordSupportDelivery', scope: 'support:record', caseId, version, idempotencyKey } as const;
  return runCaseCommand(context, { ...command, input }, async (tx, { openedOn }) => {
    requirePast(deliveredOn, openedOn);
    const written = await rows(
      tx,
      sql`
      insert into organisation.support_delivery (case_id, material, delivered_on) values (${caseId}, ${material}, ${deliveredOn})
      on conflict do nothing returning material`,
    );
    if (written.length === 0) throw new DeliveryRecorded(material, deliveredOn);
  });
}

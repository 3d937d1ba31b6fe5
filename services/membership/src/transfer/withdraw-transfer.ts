import type { Context } from '../context.ts';
import { answerTransfer, type CloseTransfer, requireTransfer } from './answer-transfer.ts';
import type { MemberTransfer } from './transfer.entity.ts';

/** The sender takes it back before it is answered. @throws {TransferNotFound | NotInCharge | TransferAnswered} */
export async function withdrawTransfer(context: Context, { idempotencyKey, reason, ...input }: CloseTransfer): Promise<MemberTransfer> {
  await requireTransfer(context, input.id, 'fromUnitId');
  return answerTransfer(context, { name: 'withdrawTransfer', ...input, input, reason, idempotencyKey }, async () => 'WITHDRAWN');
}

import type { Context } from '../context.ts';
import { answerTransfer, type CloseTransfer, requireTransfer } from './answer-transfer.ts';
import type { MemberTransfer } from './transfer.entity.ts';

/** The receiver does not take her in: she belongs where she did. @throws {TransferNotFound | NotInCharge | TransferAnswered} */
export async function refuseTransfer(context: Context, { idempotencyKey, reason, ...input }: CloseTransfer): Promise<MemberTransfer> {
  await requireTransfer(context, input.id, 'toUnitId');
  return answerTransfer(context, { name: 'refuseTransfer', ...input, input, reason, idempotencyKey }, async () => 'REFUSED');
}

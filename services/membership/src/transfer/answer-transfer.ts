import { LockMode } from '@mikro-orm/postgresql';
import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { MemberTransfer, type TransferState } from './transfer.entity.ts';
import { TransferAnswered, TransferNotFound } from './transfer.errors.ts';

/** An answer that leaves her where she is. */
export interface CloseTransfer {
  readonly id: string;
  readonly reason?: string | null | undefined;
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Whoever may see one of its sides may see it; to answer it one must be in charge of the side that answers. */
export async function requireTransfer(context: Context, id: string, side: 'fromUnitId' | 'toUnitId'): Promise<MemberTransfer> {
  const { viewer, em, transfers } = context;
  requireScope(viewer, 'members:write');
  const transfer = await transfers.load(id);
  if (!transfer) throw new TransferNotFound(id);
  await requireCharge(em, viewer, 'organisation', transfer[side]);
  return transfer;
}

interface Answer {
  readonly name: string;
  readonly id: string;
  readonly version?: number | null | undefined;
  readonly input: Record<string, unknown>;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Answers a transfer that waits, in one transaction with what the answer brings about. @throws {TransferAnswered} */
export function answerTransfer(
  { viewer, em }: Context,
  { name, id, version, input, reason, idempotencyKey }: Answer,
  work: (tx: EntityManager, transfer: MemberTransfer) => Promise<TransferState>,
): Promise<MemberTransfer> {
  const command: Command = { schema: 'membership', name, viewer, input, texts: [reason ?? ''], idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(MemberTransfer, { id }),
    work: async (tx) => {
      const transfer = await tx.findOneOrFail(MemberTransfer, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      if (transfer.state !== 'SENT' || (version != null && version !== transfer.version)) throw new TransferAnswered(id, transfer.state);
      transfer.state = await work(tx, transfer);
      transfer.answer = reason?.normalize('NFC').trim() || null;
      transfer.answeredAt = new Date();
      return transfer;
    },
  });
}

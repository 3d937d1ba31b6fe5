import type { EntityManager } from '@vwu/kit/database';
import { linesOf } from '../ledger/join-ledgers.ts';
import { readLedger } from '../ledger/read-ledger.ts';
import { TransferBeforeMovement } from './transfer.errors.ts';

/** What happened to her at her old home after the day she moved would be said of the new one. @throws {TransferBeforeMovement} */
export async function requireLast(tx: EntityManager, memberId: string, movesOn: string): Promise<void> {
  const last = linesOf(await readLedger(tx, memberId)).at(-1);
  if (last && last.effectiveOn > movesOn) throw new TransferBeforeMovement(movesOn, last.effectiveOn);
}

import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { TransferOpen } from '../transfer/transfer.errors.ts';

/** Whoever is on her way is answered for by two bases. @throws {TransferOpen} */
export async function requireNoTransfer(tx: EntityManager, memberIds: readonly string[]): Promise<void> {
  const open = await rows(
    tx,
    sql`select from membership.member_transfer where member_id = any (${memberIds}::uuid[]) and state = 'SENT' limit 1`,
  );
  if (open.length > 0) throw new TransferOpen();
}

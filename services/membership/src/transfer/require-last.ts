import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { TransferBeforeMovement } from './transfer.errors.ts';

/** What happened to her at her old home after the day she moved would be said of the new one. @throws {TransferBeforeMovement} */
export async function requireLast(tx: EntityManager, memberId: string, movesOn: string): Promise<void> {
  const [last] = await rows(
    tx,
    sql<{ on: string | null }>`
    select max(effective_on) as "on" from membership.member_movement where member_id = ${memberId} and effective_on > ${movesOn}::date`,
  );
  if (last?.on != null) throw new TransferBeforeMovement(movesOn, last.on);
}

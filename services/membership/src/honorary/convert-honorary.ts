import { type EntityManager, rows, sql } from '@vwu/kit/database';

/**
 * Whoever becomes a member is no honorary member from that day on (HON-012, F-21 c): closes what stands open under the citizen ids of some
 * members, in the transaction that made them members, so that no day counts anybody twice. What is known by a passport alone is not found.
 */
export async function convertHonorary(tx: EntityManager, memberIds: readonly string[]): Promise<void> {
  await rows(tx, sql`select membership.convert_honorary(${memberIds}::uuid[])`);
}

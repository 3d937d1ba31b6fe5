import { type EntityManager, rows, sql } from '@vwu/kit/database';

/**
 * Changes members, and brings the counts of the units they are counted for in line within the same transaction. Whatever changes a
 * state, or what of a record is counted, goes through here.
 *
 * @param change does it, and has it written before it ends.
 */
export async function keepCounts<Done>(tx: EntityManager, memberIds: readonly string[], change: () => Promise<Done>): Promise<Done> {
  const ids = sql`${memberIds}::uuid[]`;
  const [counted] = await rows(tx, sql<{ before: unknown }>`select membership.counts_of(${ids}) as before`);
  const done = await change();
  await rows(tx, sql`call membership.keep_counts(${ids}, ${JSON.stringify(counted?.before)}::jsonb)`);
  return done;
}

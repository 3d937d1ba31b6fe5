import { type EntityManager, rows, sql } from '@vwu/kit/database';

/**
 * Changes what members owe or have paid, and brings in line what is kept of it for their units within the same transaction. What also
 * changes members goes through `keepCounts`, which this is a part of.
 *
 * @param change does it, and has it written before it ends.
 */
export async function keepDues<Done>(tx: EntityManager, memberIds: readonly string[], change: () => Promise<Done>): Promise<Done> {
  const ids = sql`${memberIds}::uuid[]`;
  const [kept] = await rows(tx, sql<{ dues: unknown }>`select membership.dues_of(${ids}) as dues`);
  const done = await change();
  await rows(tx, sql`call membership.keep_dues(${ids}, ${JSON.stringify(kept?.dues)}::jsonb)`);
  return done;
}

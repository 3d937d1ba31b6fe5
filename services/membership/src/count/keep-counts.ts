import { type EntityManager, rows, sql } from '@vwu/kit/database';

/**
 * Changes members, and brings in line what is kept of the units they are counted for within the same transaction: how many they are,
 * what they owe and have paid, and in how many households they live. Whatever changes a state, or what of a record is counted, or dues,
 * goes through here.
 *
 * @param change does it, and has it written before it ends.
 */
export async function keepCounts<Done>(tx: EntityManager, memberIds: readonly string[], change: () => Promise<Done>): Promise<Done> {
  const ids = sql`${memberIds}::uuid[]`;
  const [kept] = await rows(
    tx,
    sql<{ counts: unknown; dues: unknown; households: string[] }>`
    select membership.counts_of(${ids}) as counts, membership.dues_of(${ids}) as dues, membership.households_of(${ids}) as households`,
  );
  const done = await change();
  await rows(tx, sql`call membership.keep_counts(${ids}, ${JSON.stringify(kept?.counts)}::jsonb)`);
  await rows(tx, sql`call membership.keep_dues(${ids}, ${JSON.stringify(kept?.dues)}::jsonb)`);
  await rows(tx, sql`call membership.keep_households(${ids}, ${kept?.households}::uuid[])`);
  return done;
}

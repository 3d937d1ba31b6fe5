import { rows, sql } from '@vwu/kit/database';
import { keepDues } from '../dues/keep-dues.ts';
import { keepSealedCounts } from '../sealed-count/keep-sealed-counts.ts';
import type { Keeper } from './keeper.ts';

/**
 * Changes members, and brings in line what is kept of the units they are counted for within the same transaction: how many they are,
 * by what is open in their records and by what is sealed, what they owe and have paid, and in how many households they live. Whatever
 * changes a state, or what of a record is counted, goes through here.
 *
 * @param change does it, and has it written before it ends.
 */
export async function keepCounts<Done>(keeper: Keeper, memberIds: readonly string[], change: () => Promise<Done>): Promise<Done> {
  const { tx } = keeper;
  const ids = sql`${memberIds}::uuid[]`;
  const [kept] = await rows(
    tx,
    sql<{ counts: unknown; households: string[] }>`
    select membership.counts_of(${ids}) as counts, membership.households_of(${ids}) as households`,
  );
  const done = await keepDues(tx, memberIds, () => keepSealedCounts(keeper, memberIds, change));
  // plain counts are what others of the same branch wait for: they are taken last
  await rows(tx, sql`call membership.keep_counts(${ids}, ${JSON.stringify(kept?.counts)}::jsonb)`);
  await rows(tx, sql`call membership.keep_households(${ids}, ${kept?.households}::uuid[])`);
  return done;
}

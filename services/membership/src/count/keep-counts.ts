import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { keepSealedCounts } from '../sealed-count/keep-sealed-counts.ts';
import type { Keeper } from './keeper.ts';

/**
 * Changes members, and brings in line what is kept of the units they are counted for within the same transaction: how many they are,
 * by what is open in their records and by what is sealed, what they owe and have paid, and in how many households they live. Whatever
 * changes a state, or what of a record is counted, goes through here.
 *
 * @param change does it, and has it written before it ends.
 */
export const keepCounts = <Done>(keeper: Keeper, memberIds: readonly string[], change: () => Promise<Done>): Promise<Done> =>
  // plain counts are what others of the same branch wait for: they are taken last
  keepOpenCounts(keeper.tx, memberIds, () => keepSealedCounts(keeper, memberIds, change));

/** The same for what changes nothing but dues: neither a state nor anything of a record that is counted. */
export async function keepOpenCounts<Done>(tx: EntityManager, memberIds: readonly string[], change: () => Promise<Done>): Promise<Done> {
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

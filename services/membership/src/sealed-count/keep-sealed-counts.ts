import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keeper } from '../count/keeper.ts';
import { Cells } from './cell.ts';
import { type CountedChange, changeColumns, changesOf, createFactsOf, type Fact } from './fact.ts';
import { addTo, type Pair, pruned, type Tally } from './tally.ts';
import { writeCells } from './write-cells.ts';

/** Members whose records are opened at once. */
const atOnce = 5_000;

/**
 * Changes members, and brings in line within the same transaction what is kept of what is sealed in their records (decision 34).
 *
 * @param change does it, and has it written before it ends.
 */
export async function keepSealedCounts<Done>(keeper: Keeper, memberIds: readonly string[], change: () => Promise<Done>): Promise<Done> {
  const parts = Array.from({ length: Math.ceil(memberIds.length / atOnce) }, (_each, index) =>
    memberIds.slice(index * atOnce, (index + 1) * atOnce),
  );
  let net: Tally = {};
  for (const part of parts) await addFacts(net, keeper, part, -1);
  const done = await change();
  for (const part of parts) {
    await addFacts(net, keeper, part, 1);
    const changed = Object.entries(pruned(net)).map(factOf);
    if (changed.length > 0) await writeCells(keeper, await cellsOf(keeper, changed));
    net = {};
  }
  return done;
}

const keyOf = ({ homeId, day, trait }: Fact) => `${homeId} ${day} ${trait}`;

function factOf([key, [members, counted]]: readonly [string, Pair]): Fact {
  const [homeId = '', day = '', trait = ''] = key.split(' ');
  return { homeId, day, trait: trait as Fact['trait'], members, counted };
}

async function addFacts(net: Tally, { tx, keyring }: Keeper, memberIds: readonly string[], sign: 1 | -1): Promise<void> {
  const factsOf = createFactsOf(keyring);
  for (const change of await readChanges(tx, memberIds))
    for (const fact of factsOf(change)) addTo(net, keyOf(fact), [sign * fact.members, sign * fact.counted]);
}

const readChanges = (tx: EntityManager, memberIds: readonly string[]) =>
  rows(
    tx,
    sql<CountedChange>`
    with asked as (select ${memberIds}::uuid[] as ids)
    select ${sql.raw(changeColumns)} from ${sql.raw(changesOf('member_id = any ((select ids from asked)::uuid[])'))} as c
    join membership.member m on m.id = c.member_id order by m.id`,
  );

/** The counts of packs that change; a home that has none yet is packed by the base it stands in. */
async function cellsOf({ tx }: Keeper, facts: readonly Fact[]): Promise<Cells> {
  const homes = [...new Set(facts.map(({ homeId }) => homeId))].toSorted();
  const ids = sql`${homes}::uuid[]`;
  await rows(tx, sql`select membership.pack_homes(${ids})`);
  const packed = await rows(
    tx,
    sql<{ homeId: string; packId: string }>`
    select home_id as "homeId", pack_id as "packId" from membership.sealed_count_home where home_id = any (${ids})`,
  );
  const packOf = new Map(packed.map(({ homeId, packId }) => [homeId, packId]));
  const cells = new Cells();
  for (const fact of facts) cells.add(packOf.get(fact.homeId) ?? fact.homeId, fact);
  return cells;
}

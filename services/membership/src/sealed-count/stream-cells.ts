import type { Keyring } from '@vwu/kit/keyring';
import type pg from 'pg';
import { Cells } from './cell.ts';
import { type CountedChange, changeColumns, changesOf, createFactsOf } from './fact.ts';

/** The counts of one pack, worked out of the members. */
export interface CountedPack {
  readonly packId: string;
  readonly cells: Cells;
}

/** Rows read at once: those of the packs they end in stay in memory, and no more. */
const atOnce = 5_000;

/**
 * Works all counts of what is sealed out of the members, pack by pack, in the order of the ids: their records are opened as they come.
 * Within the caller's transaction, for it reads through a cursor; homes have to be packed.
 */
export async function* streamPacks(db: pg.Client, keyring: Keyring): AsyncGenerator<CountedPack> {
  const factsOf = createFactsOf(keyring);
  let pack: CountedPack = { packId: '', cells: new Cells() };
  for await (const { packId, ...change } of readChanges(db)) {
    if (packId !== pack.packId) {
      if (pack.packId) yield pack;
      pack = { packId, cells: new Cells() };
    }
    for (const fact of factsOf(change)) pack.cells.add(packId, fact);
  }
  if (pack.packId) yield pack;
}

async function* readChanges(db: pg.Client): AsyncGenerator<CountedChange & { readonly packId: string }> {
  await db.query(`
    declare counted_change no scroll cursor for
    select p.pack_id as "packId", ${changeColumns} from ${changesOf('true')} as c
    join membership.sealed_count_home p on p.home_id = c.unit_id join membership.member m on m.id = c.member_id
    order by p.pack_id, m.id`);
  for (let read = atOnce; read === atOnce; ) {
    const { rows } = await db.query<CountedChange & { readonly packId: string }>(`fetch ${atOnce} from counted_change`);
    yield* rows;
    read = rows.length;
  }
  await db.query('close counted_change');
}

/** Packs every home members are counted for. */
export const packAllHomes = (db: pg.Client): Promise<unknown> =>
  db.query('select membership.pack_homes(array(select unit_id from membership.member_count))');

import type { Keyring } from '@vwu/kit/keyring';
import type pg from 'pg';
import { type Cell, isEmpty, whole } from './cell.ts';
import { packAllHomes, streamPacks } from './stream-cells.ts';
import { opened } from './write-cells.ts';

/** A pack, and a quarter of it, of which the kept counts are not what members say. */
export type SealedFault = Pick<Cell, 'packId' | 'quarter'>;

/**
 * Works the counts of what is sealed out of the members, pack by pack, and compares what is kept: no fault, at every moment. It is
 * `count_fault` of what the database cannot open.
 */
export async function findFaults(db: pg.Client, keyring: Keyring): Promise<readonly SealedFault[]> {
  await db.query('begin isolation level repeatable read');
  try {
    await packAllHomes(db);
    const faults: SealedFault[] = [];
    const seen = new Set<string>();
    for await (const { packId, cells } of streamPacks(db, keyring)) {
      seen.add(packId);
      faults.push(...unlike(cells.all(), await readPack(db, keyring, packId)));
    }
    const { rows } = await db.query<{ packId: string }>('select distinct pack_id as "packId" from membership.sealed_count');
    for (const { packId } of rows) if (!seen.has(packId)) faults.push(...unlike([], await readPack(db, keyring, packId)));
    return faults;
  } finally {
    await db.query('rollback');
  }
}

/** What is kept of a pack: rows of one quarter together. */
async function readPack(db: pg.Client, keyring: Keyring, packId: string): Promise<readonly Cell[]> {
  const { rows } = await db.query<{ id: string; quarter: string; sums: Buffer; homes: Buffer }>(
    'select id, quarter::text as quarter, sums, homes from membership.sealed_count where pack_id = $1',
    [packId],
  );
  const kept = new Map<string, Cell>();
  for (const row of rows) {
    const cell = kept.get(row.quarter) ?? { packId, quarter: row.quarter, sums: {}, homes: {} };
    kept.set(row.quarter, whole(cell, opened(keyring, row)));
  }
  return [...kept.values()].filter((cell) => !isEmpty(cell));
}

function unlike(wanted: readonly Cell[], kept: readonly Cell[]): readonly SealedFault[] {
  const textOf = ({ sums, homes }: Cell) =>
    JSON.stringify([
      sorted(sums),
      Object.entries(homes)
        .map(([home, tally]) => [home, sorted(tally)])
        .toSorted(byKey),
    ]);
  const byQuarter = new Map(kept.map((cell) => [cell.quarter, cell]));
  const wrong = wanted.filter((cell) => {
    const found = byQuarter.get(cell.quarter);
    byQuarter.delete(cell.quarter);
    return !found || textOf(found) !== textOf(cell);
  });
  return [...wrong, ...byQuarter.values()].map(({ packId, quarter }) => ({ packId, quarter }));
}

const byKey = ([one]: readonly unknown[], [other]: readonly unknown[]) => (String(one) < String(other) ? -1 : 1);
const sorted = (tally: object) => Object.entries(tally).toSorted(byKey);

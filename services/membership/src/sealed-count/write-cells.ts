import { type RawBuilder, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { Keeper } from '../count/keeper.ts';
import { type Cell, type Cells, isEmpty, lastDayOf, whole } from './cell.ts';
import { countSeal } from './sealed-cell.ts';

interface StoredCell {
  /** Which of the cells it is a row of, from 1. */
  readonly place: number;
  readonly id: string;
  readonly sums: Buffer;
  readonly homes: Buffer;
}

/** Cells of one statement. */
const atOnce = 100;

/** Adds to what is kept of packs. Nobody is waited for: a row somebody else holds is left to them, and another one is begun. */
export async function writeCells(keeper: Keeper, cells: Cells): Promise<void> {
  const changed = cells.all();
  for (let at = 0; at < changed.length; at += atOnce) await writeSome(keeper, changed.slice(at, at + atOnce));
}

async function writeSome(keeper: Keeper, cells: readonly Cell[]): Promise<void> {
  const { tx, keyring } = keeper;
  const byPlace = Map.groupBy(await takeRows(keeper, cells), ({ place }) => place);
  const gone: string[] = [];
  const written: (readonly [id: string, cell: Cell])[] = [];
  for (const [index, cell] of cells.entries()) {
    const stored = byPlace.get(index + 1) ?? [];
    const sum = whole(cell, ...stored.map((row) => opened(keyring, row)));
    // where nobody writes at the same time, what several have begun becomes one again
    const [kept, ...others] = stored;
    gone.push(...others.map(({ id }) => id));
    if (!isEmpty(sum)) written.push([kept?.id ?? uuidv7(), sum]);
    else if (kept) gone.push(kept.id);
  }
  if (gone.length > 0) await rows(tx, sql`delete from membership.sealed_count where id = any (${gone}::uuid[])`);
  if (written.length > 0) await rows(tx, put(written.map(([id, cell]) => storedRow(keyring, id, cell))));
}

/** Rows nobody else holds, two of each at most. */
const takeRows = ({ tx }: Keeper, cells: readonly Cell[]): Promise<StoredCell[]> =>
  rows(
    tx,
    sql<StoredCell>`
    select k.place::int as place, c.id, c.sums, c.homes
    from unnest(${cells.map(({ packId }) => packId)}::uuid[], ${cells.map(({ quarter }) => quarter)}::date[]) with ordinality as k (pack_id, quarter, place)
    cross join lateral (
      select s.id, s.sums, s.homes from membership.sealed_count s where s.pack_id = k.pack_id and s.quarter = k.quarter
      order by s.id limit 2 for update skip locked
    ) as c`,
  );

/** What a row says. */
export const opened = (keyring: Keeper['keyring'], row: Pick<StoredCell, 'id' | 'sums' | 'homes'>): Pick<Cell, 'sums' | 'homes'> => ({
  sums: countSeal.open(keyring, row, 'sums') ?? {},
  homes: countSeal.open(keyring, row, 'homes') ?? {},
});

/** A cell as it is stored: by the columns of the table. */
export function storedRow(keyring: Keeper['keyring'], id: string, cell: Cell) {
  const { sums, homes, sealedBy } = countSeal.seal(keyring, { id, sums: null, homes: null }, cell);
  return { id, pack_id: cell.packId, quarter: cell.quarter, last_day: lastDayOf(cell), sums, homes, sealed_by: sealedBy };
}

function put(stored: readonly ReturnType<typeof storedRow>[]): RawBuilder<unknown> {
  const given = stored.map((row) => ({ ...row, sums: row.sums?.toString('hex'), homes: row.homes?.toString('hex') }));
  return sql`
  insert into membership.sealed_count (id, pack_id, quarter, last_day, sums, homes, sealed_by)
  select id, pack_id, quarter, last_day, decode(sums, 'hex'), decode(homes, 'hex'), sealed_by
  from jsonb_to_recordset(${JSON.stringify(given)}::jsonb)
    as g (id uuid, pack_id uuid, quarter date, last_day date, sums text, homes text, sealed_by text)
  on conflict (id) do update set last_day = excluded.last_day, sums = excluded.sums, homes = excluded.homes, sealed_by = excluded.sealed_by`;
}

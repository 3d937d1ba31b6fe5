import { type Load, withClient } from '@vwu/kit/preparation';
import type pg from 'pg';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { preparation as cadre } from '../../services/cadre/src/preparation.ts';
import { preparation as emulation } from '../../services/emulation/src/preparation.ts';
import { preparation as insights } from '../../services/insights/src/preparation.ts';
import { preparation as membership } from '../../services/membership/src/preparation.ts';
import { preparation as organisation } from '../../services/organisation/src/preparation.ts';
import { databaseUrl } from '../support/database-url.ts';

const platform = inject('platform');

/** What only a platform with demonstration data loads. */
const isDemonstration = ({ only = [] }: Load) => only.includes('demonstration') && !only.includes('empty');

const services = [organisation, membership, cadre, emulation, insights].map(({ name, foundation = [], loads, afterwards = [] }) => ({
  name,
  loads: [...foundation.flat(), ...loads, ...afterwards].filter(isDemonstration).map((load) => load.name),
}));

/** What is filled along with the data and is of nobody: which loads are done, how units are called, which periods are locked. */
const ofNobody = ['load_record', 'unit_name', 'support_locked_period'];

interface Table {
  readonly name: string;
  readonly isMarked: boolean;
  /** Whether its rows are part of marked ones: by a foreign key, over others too, or by the unit they are kept of. */
  readonly isPart: boolean;
}

const tablesOf = async (db: pg.Client, schema: string): Promise<Table[]> =>
  (
    await db.query<Table>(
      `with recursive tables as (
        select c.oid, c.relname as name,
          exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'origin' and not a.attisdropped) as is_marked,
          exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_id' and not a.attisdropped) as is_of_unit
        from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = $1::regnamespace
      ), parts as (
        select oid from tables where is_marked or is_of_unit
        union select k.conrelid from pg_constraint k join parts p on p.oid = k.confrelid where k.contype = 'f'
      )
      select name, is_marked as "isMarked", oid in (select oid from parts) as "isPart" from tables order by name`,
      [schema],
    )
  ).rows;

interface Filled extends Table {
  /** How many rows of each origin; of a table that marks none, of origin null. */
  readonly rows: Readonly<Record<string, number>>;
}

/** What the demonstration's loads have written: a row and the record of its load are of one transaction. */
async function filledBy(db: pg.Client, schema: string, loads: readonly string[]): Promise<Filled[]> {
  const { rows: records } = await db.query<{ xid: string }>(`select xmin::text as xid from ${schema}.load_record where name = any ($1)`, [
    loads,
  ]);
  const filled: Filled[] = [];
  for (const table of await tablesOf(db, schema)) {
    const { rows } = await db.query<{ origin: string; count: number }>(
      `select ${table.isMarked ? 'origin' : `'unmarked' as origin`}, count(*)::int as count from only ${schema}.${table.name}
       where xmin::text = any ($1) group by 1`,
      [records.map(({ xid }) => xid)],
    );
    if (rows.length > 0) filled.push({ ...table, rows: Object.fromEntries(rows.map(({ origin, count }) => [origin, count])) });
  }
  return filled;
}

describe.each(services.filter(({ loads }) => loads.length > 0))('of $name the demonstration', ({ name, loads }) => {
  let filled: Filled[];

  beforeAll(() =>
    withClient(databaseUrl(platform, name), async (db) => {
      const isDone = async () =>
        (await db.query(`select from ${name}.load_record where name = any ($1)`, [loads])).rowCount === loads.length;
      await vi.waitUntil(isDone, { timeout: 100_000, interval: 500 });
      filled = await filledBy(db, name, loads);
    }),
  );

  test('marks every row it loads; what documents state says that', () => {
    const marked = filled.filter(({ isMarked }) => isMarked);
    expect(marked.length).toBeGreaterThan(1);
    for (const table of marked) {
      const { DEMONSTRATION = 0, STATED = 0, ...others } = table.rows;
      expect({ table: table.name, others }).toEqual({ table: table.name, others: {} });
      // the few models and bodies the documents name
      expect([table.name, STATED <= 20 && DEMONSTRATION + STATED > 0]).toEqual([table.name, true]);
    }
  });

  test('loads no row without a mark that is not part of one that has it', () => {
    const loose = filled.filter(({ name: table, isMarked, isPart }) => !isMarked && !isPart && !ofNobody.includes(table));
    expect(loose).toEqual([]);
  });
});

test('no row of the list of bases has figures of another origin than the demonstration or an officer', async () => {
  const origins = await withClient(databaseUrl(platform, 'insights'), async (db) =>
    (await db.query<{ origin: string }>(`select distinct origin from insights.base_row where members is not null order by 1`)).rows.map(
      ({ origin }) => origin,
    ),
  );
  expect(origins).toContain('DEMONSTRATION');
  expect(['DEMONSTRATION', 'RECORDED']).toEqual(expect.arrayContaining(origins));
});

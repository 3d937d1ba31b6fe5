import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { loadBelongings } from '../src/demonstration/belongings/load-belongings.ts';
import { tagDifficultAreas } from '../src/demonstration/tag-difficult-areas.ts';
import { preparation } from '../src/preparation.ts';
import { readReference } from '../src/reference/read-reference.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadTerrain } from '../src/terrain/load-terrain.ts';
import { loadReferenceTree } from './reference-tree.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;
let central: string;

async function loadCountryWithBelongings(db: pg.Client): Promise<void> {
  await loadReferenceTree(db);
  // what the transaction checks at its end writes the ancestors that the demonstration reads
  await db.query('commit');
  await db.query('analyze');
  await db.query('begin');
  await loadTerrain(db, await readReference());
  await tagDifficultAreas(db);
  const begun = performance.now();
  await loadBelongings(db);
  console.info('belongings', performance.now() - begun);
}

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadCountryWithBelongings);
  await database.db.query('analyze');
  ask = createAsk(subgraph, database.orm, createContext);
  central = (await database.db.query(`select id from organisation.unit where level = 'CENTRAL'`)).rows[0].id;
});

afterAll(() => database.close());

test('x', async () => {
  for (const q of [
    'explain analyze select count(*) from organisation.unit_course',
    `explain analyze select * from (select id, '2026-01-01'::date as day from organisation.unit where level='BASE' limit 20) d cross join lateral (select c.* from organisation.unit_course c where c.stands_as = d.id and d.day between c.valid_from and c.valid_to offset 0) p`,
  ]) console.info((await database.db.query(q)).rows.map((r) => r['QUERY PLAN']).join('\n'));
  const { rows } = await database.db.query(`select c.relname, count(*)::int from organisation.belonging b join pg_class c on c.oid = b.tableoid group by 1 order by 2`);
  console.info(rows);
  for (const q of [
    '{ clubs(first: 5) { totalCount edges { node { name unit { fullName } isWaiting } } } }',
    '{ clubTotals { clubs members } }',
    '{ waitingBelongings(first: 5) { totalCount } }',
    '{ trustedAddresses(first: 5) { totalCount } }',
    '{ terms(first: 5) { totalCount } }',
    '{ bodies(first: 5) { totalCount } }',
    '{ units(filter: {level: BASE}, first: 100) { edges { node { clubs { name } trustedAddresses { place } bodies { kind } termOfOffice { firstYear } } } } }',
  ]) {
    const begun = performance.now();
    const { data, statements } = await ask(callers.analyst(central), q);
    console.info(q, performance.now() - begun, statements, JSON.stringify(data).slice(0, 200));
  }
});

import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { loadReferenceTree } from './reference-tree.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;
let central: string;

beforeAll(async () => {
  database = await openServiceDatabase(preparation, loadReferenceTree);
  ask = createAsk(subgraph, database.orm, createContext);
  const { rows } = await database.db.query<{ id: string }>(`select id from organisation.unit where level = 'CENTRAL'`);
  central = rows[0]?.id ?? '';
});

afterAll(() => database.close());

const fields = '{ provinces districts bases specialBases otherBases branches groups }';
const counting = (provinces: number, districts: number, bases: number) => ({
  provinces,
  districts,
  bases,
  specialBases: 0,
  otherBases: 0,
  branches: 0,
  groups: 0,
});

test('the nation is counted as it was on each day (ORG-011)', async () => {
  const { data } = await ask(
    callers.analyst(central),
    `{ unit(id: "${central}") { before: counts(asOf: "2025-06-30") ${fields} after: counts(asOf: "2025-07-01") ${fields} } }`,
  );
  expect(data?.unit).toEqual({ before: counting(63, 696, 10_035), after: counting(34, 0, 3_321) });
});

test('bases are found by the type of their administrative unit, as it was on each day (ORG-003)', async () => {
  const types = { XA: [7_692, 2_621], PHUONG: [1_726, 687], THI_TRAN: [617, 0], DAC_KHU: [0, 13] };
  for (const [type, [before, after]] of Object.entries(types)) {
    const listed = (asOf: string) => `units(filter: { level: BASE, adminType: ${type} }, asOf: "${asOf}", first: 20)`;
    const { data } = await ask(
      callers.analyst(central),
      `{ before: ${listed('2025-06-30')} { totalCount edges { node { adminType } } } after: ${listed('2025-07-01')} { totalCount } }`,
    );
    expect([data?.before.totalCount, data?.after.totalCount]).toEqual([before, after]);
    expect(data?.before.edges.every(({ node }: { node: { adminType: string } }) => node.adminType === type)).toBe(true);
  }
});

test('what came and what went stand apart: the difference of two counts hides both (ORG-012)', async () => {
  const { data } = await ask(
    callers.analyst(central),
    `{ unit(id: "${central}") { countsChange(from: "2025-06-30", to: "2025-07-01") { opened ${fields} closed ${fields} } } }`,
  );
  const { opened, closed } = data?.unit.countsChange ?? {};
  expect(opened).toEqual(counting(23, 0, 3_321 - 131));
  expect(closed).toEqual(counting(52, 696, 10_035 - 131));
});

test('of a province formed in between, what came and went is told of those it was formed of', async () => {
  const { rows } = await database.db.query<{ id: string }>(
    `select unit_id as id from organisation.unit_version where level = 'PROVINCE' and name = 'Quảng Trị' and valid_to = 'infinity'`,
  );
  const { data } = await ask(
    callers.analyst(central),
    `{ unit(id: "${rows[0]?.id}") { countsChange(from: "2024-01-01", to: "2026-01-01") {
      before { districts bases } opened { bases } movedIn { districts bases } movedOut { bases } closed { districts bases } after { districts bases } } } }`,
  );
  // 145 communes of Quảng Bình and 119 of Quảng Trị; one of them went on as it was
  expect(data?.unit.countsChange).toEqual({
    before: { districts: 18, bases: 264 },
    opened: { bases: 77 },
    movedIn: { districts: 0, bases: 0 },
    movedOut: { bases: 0 },
    closed: { districts: 18, bases: 263 },
    after: { districts: 0, bases: 78 },
  });
});

test('many units cost one statement, and days that are swapped are refused', async () => {
  const question = '{ units(filter: { level: PROVINCE }, asOf: "2026-01-01", first: 34) { edges { node { counts { bases } } } } }';
  const { data, statements } = await ask(callers.analyst(central), question);
  const bases = data?.units.edges.map(({ node }: { node: { counts: { bases: number } } }) => node.counts.bases) ?? [];
  expect(bases.reduce((sum: number, count: number) => sum + count, 0)).toBe(3_321);
  expect(statements).toBeLessThanOrEqual(4);
  const swapped = await ask(
    callers.analyst(central),
    `{ unit(id: "${central}") { countsChange(from: "2026-01-01", to: "2025-01-01") { opened { bases } } } }`,
  );
  expect(swapped.codes).toEqual(['DAYS_REVERSED']);
});

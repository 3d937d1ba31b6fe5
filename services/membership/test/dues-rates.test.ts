import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDuesRate } from '../src/demonstration/members/dues-rates.ts';
import { type DuesWorld, openDuesWorld, row } from './dues-world.ts';
import { analyst, partner } from './member-world.ts';

let world: DuesWorld;
let id: string;

beforeAll(async () => {
  world = await openDuesWorld({ hasRate: false });
  id = await world.admitted('chi hội hai', { admission: { on: '2012-06-01' } });
});

afterAll(() => world.close());

const organiser = callers.organiser(unitId('Trung ương'));
const ratesOf = async () => (await world.ask(analyst, '{ duesRates { from until monthlyVnd isDemonstration } }')).data?.duesRates;
const dues = (from: string, to: string) => world.duesOf('chi hội hai', from, to);

test('the rate a document states ends with the Statute it is of: afterwards nothing is expected (F-37)', async () => {
  expect(await ratesOf()).toEqual([{ from: '2013-01-01', until: '2017-12-01', monthlyVnd: '1000', isDemonstration: false }]);
  expect(await dues('2017-01-01', '2017-12-31')).toMatchObject({ expectedVnd: '12000', hasRates: true, isDemonstration: false });
  expect(await dues('2018-01-01', '2018-01-31')).toMatchObject({ members: 1, owing: 1, expectedVnd: null, hasRates: false });
  expect(await dues('2017-12-01', '2018-01-31'), 'one month of two').toMatchObject({ members: 2, expectedVnd: null });
});

test('a month without a rate costs nobody knows what: the sheet says so, and no payment of it stands', async () => {
  const [line] = await world.sheetOf('chi hội hai', 2018);
  expect(line).toMatchObject({ expectedVnd: null, paidVnd: '0' });
  expect(new Set(line.months.map(({ state }: { state: string }) => state))).toEqual(new Set(['NO_RATE']));
  const { errors } = await world.pay('chi hội hai', [row(id, '2017-12-01', '2018-01-01', 2_000)]);
  expect(errors[0]?.extensions?.rows).toMatchObject([
    { row: 0, code: 'DUES_RATE_MISSING', reason: { vi: expect.stringContaining('Chưa có mức') } },
  ]);
});

test('who sees no persons is told no money where nobody knows what five pay', async () => {
  expect((await world.pay('chi hội hai', [row(id, '2017-01-01', '2017-12-01', 12_000)])).codes).toEqual([]);
  expect(await world.duesOf('chi hội hai', '2017-01-01', '2018-12-31', partner)).toMatchObject({ paidVnd: null, expectedVnd: null });
});

test('a rate that is made up is marked, once, and gives way to one that Central sets', async () => {
  await loadDuesRate(world.db);
  await loadDuesRate(world.db);
  const madeUp = { from: '2018-01-01', until: null, monthlyVnd: '1000', isDemonstration: true };
  expect((await ratesOf())[0]).toEqual(madeUp);
  expect(await dues('2018-01-01', '2018-01-31')).toMatchObject({ expectedVnd: '1000', hasRates: true, isDemonstration: true });
  expect((await world.setRate({ from: '2018-01-01', monthlyVnd: '2000', version: 1 }, organiser)).codes).toEqual([]);
  expect((await ratesOf())[0]).toEqual({ ...madeUp, monthlyVnd: '2000', isDemonstration: false });
  await loadDuesRate(world.db);
  expect(await dues('2018-01-01', '2018-01-31')).toMatchObject({ expectedVnd: '2000', isDemonstration: false });
});

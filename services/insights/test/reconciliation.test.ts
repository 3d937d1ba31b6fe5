import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';
import { plantFigures } from './world.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;
const analyst = callers.analyst(unitId('Trung ương'));
const [lastDay, reform] = ['2025-06-30', '2025-07-01'];

/** Two provinces become one; one base goes over whole, one is divided, one goes on. */
beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  const { db, orm } = database;
  ask = createAsk(subgraph, orm, createContext);
  await db.query(`insert into membership.reporting_period values
    ('2024Y', '2024-12-31', '2024-11-25', 'VN-2022-2027'), ('2025H1', '2025-06-30', '2025-06-10', 'VN-2022-2027'), ('2025Y', '2025-12-31', '2025-11-25', 'VN-2022-2027')`);
  await plantTree(db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh Bắc': { level: 'PROVINCE', parent: 'Trung ương', to: lastDay, wentTo: ['tỉnh Mới'] },
    'tỉnh Nam': { level: 'PROVINCE', parent: 'Trung ương', to: lastDay, wentTo: ['tỉnh Mới'] },
    'tỉnh Mới': { level: 'PROVINCE', parent: 'Trung ương', from: reform },
    'tỉnh Khác': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã trọn': { level: 'BASE', parent: 'tỉnh Bắc', to: lastDay, wentTo: ['xã Một'] },
    'xã chia': { level: 'BASE', parent: 'tỉnh Nam', to: lastDay, wentTo: ['xã Một', 'xã Hai'] },
    'xã Một': { level: 'BASE', parent: 'tỉnh Mới', from: reform },
    'xã Hai': { level: 'BASE', parent: 'tỉnh Mới', from: reform },
    'xã còn': { level: 'BASE', parent: 'tỉnh Khác' },
  });
  for (const period of ['2024Y', '2025H1'])
    await plantFigures(db, period, {
      'xã trọn': [600, 1_000],
      'xã chia': [301, 501],
      'xã còn': [70, 100],
      'xã Một': [751, 1_251],
      'xã Hai': [150, 250],
    });
  await db.query(
    `update membership.unit_figures set residential = members, honorary = 2, method = case when unit_id = any ($1) then 'ESTIMATED' else method end`,
    [[unitId('xã Một'), unitId('xã Hai')]],
  );
  await db.query(
    `insert into membership.women_population select unit_id, 'VN-2022-2027', women18_plus from membership.unit_figures where period = '2025H1'`,
  );
});

afterAll(() => database.close());

const counts = '{ members women18Plus honorary }';
const reconcile = async (viewer = analyst, on = reform) =>
  (
    await ask(
      viewer,
      `{ reconciliation(on: "${on}") { name period basesBefore basesAfter basesReported basesDivided reported ${counts} whole ${counts} divided ${counts} restated ${counts} } }`,
    )
  ).data?.reconciliation;

test('the sums of a province are those of what went into it, whole pieces and divided ones apart', async () => {
  const [other, province] = (await reconcile()).toSorted((a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1));
  expect(province).toMatchObject({
    name: 'tỉnh Mới',
    period: '2025H1',
    basesBefore: 2,
    basesAfter: 2,
    basesReported: 2,
    basesDivided: 1,
    reported: { members: 901, women18Plus: 1_501 },
    whole: { members: 600, women18Plus: 1_000 },
    divided: { members: 301, women18Plus: 501 },
    restated: { members: 901, women18Plus: 1_501 },
  });
  expect(other).toMatchObject({ name: 'tỉnh Khác', reported: { members: 70 }, divided: { members: 0 }, restated: { members: 70 } });
});

test('a base that lost somebody on the way is seen', async () => {
  await database.db.query(`update membership.unit_figures set members = members - 1 where unit_id = $1 and period = '2025H1'`, [
    unitId('xã Hai'),
  ]);
  const province = (await reconcile()).find(({ name }: { name: string }) => name === 'tỉnh Mới');
  expect([province.reported.members, province.restated.members]).toEqual([901, 900]);
  await database.db.query(`update membership.unit_figures set members = members + 1 where unit_id = $1 and period = '2025H1'`, [
    unitId('xã Hai'),
  ]);
});

test('every part of a divided base is listed, with the share used, and together they are the base', async () => {
  const page = async (after: string | null) =>
    (
      await ask(
        analyst,
        `query ($after: String) { dividedParts(on: "${reform}", first: 1, after: $after) { totalCount pageInfo { hasNextPage endCursor }
          edges { node { fromName toName share isShareKnown members women18Plus from { id } } } } }`,
        { after },
      )
    ).data?.dividedParts;
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([2, true, false]);
  const parts = [...first.edges, ...second.edges].map(({ node }) => node);
  expect(parts).toMatchObject([
    { fromName: 'xã chia', share: 0.5, isShareKnown: false, from: { id: unitId('xã chia') } },
    { fromName: 'xã chia', share: 0.5, isShareKnown: false },
  ]);
  expect(parts.reduce((sum, { members }) => sum + members, 0)).toBe(301);
  expect(parts.reduce((sum, { women18Plus }) => sum + women18Plus, 0)).toBe(501);
});

test('an officer sees her own province only, and a day without anything before it has nothing', async () => {
  const officer = callers.provinceOfficer(unitId('tỉnh Khác'));
  expect((await reconcile(officer)).map(({ name }: { name: string }) => name)).toEqual(['tỉnh Khác']);
  expect((await ask(officer, `{ dividedParts(on: "${reform}") { totalCount } }`)).data?.dividedParts.totalCount).toBe(0);
  expect(await reconcile(analyst, '2020-01-01')).toEqual([]);
});

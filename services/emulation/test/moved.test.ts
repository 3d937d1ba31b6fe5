import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;

beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  ask = createAsk(subgraph, database.orm, createContext);
  await plantTree(database.db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương' },
    'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương' },
    'xã một': { level: 'BASE', parent: 'tỉnh A' },
  });
  await database.db.query(`insert into emulation.emulation_cluster values ($1, 'cụm 1', 'DEMONSTRATION')`, [unitId('cụm 1')]);
  await database.db.query(`insert into emulation.cluster_membership values ($1, $2, $3, '2021-01-01', '2027-12-31', 'DEMONSTRATION')`, [
    unitId('trong cụm'),
    unitId('cụm 1'),
    unitId('tỉnh A'),
  ]);
  for (const year of [2024, 2025])
    await database.db.query(`insert into emulation.classification values ($1, $2, 'GOOD', 'V2022', 'DEMONSTRATION')`, [
      unitId('xã một'),
      year,
    ]);
});

afterAll(() => database.close());

const moved = async (name: string, effectiveOn: string, viewer = callers.organiser(unitId('Trung ương')), extent = 'WHOLE') => {
  const { data } = await ask(
    viewer,
    `query ($key: _Any!) { _entities(representations: [$key]) { ... on MovedUnit { emulation { classesKept clusterToPlace { name } } } } }`,
    { key: { __typename: 'MovedUnit', unitId: unitId(name), effectiveOn, extent } },
  );
  return data?._entities[0].emulation;
};

test('the classes of a base stay with it (F-22)', async () => {
  expect(await moved('xã một', '2026-01-01')).toEqual({ classesKept: 2, clusterToPlace: null });
});

test('a province leaves a place in its cluster to whoever follows it (ORG-031)', async () => {
  expect(await moved('tỉnh A', '2028-01-01')).toEqual({ classesKept: 0, clusterToPlace: { name: 'cụm 1' } });
  expect(await moved('tỉnh A', '2029-01-01')).toEqual({ classesKept: 0, clusterToPlace: null });
});

test('a province that never was leaves the place it was given since its first day', async () => {
  const never = (day: string) => moved('tỉnh A', day, callers.organiser(unitId('Trung ương')), 'NEVER');
  expect(await never('2021-01-01')).toEqual({ classesKept: 0, clusterToPlace: { name: 'cụm 1' } });
  expect(await moved('tỉnh A', '2021-01-01')).toEqual({ classesKept: 0, clusterToPlace: null });
  expect(await never('2028-01-01')).toEqual({ classesKept: 0, clusterToPlace: null });
});

test('a made-up key tells a stranger nothing', async () => {
  expect(await moved('xã một', '2026-01-01', callers.provinceOfficer(unitId('tỉnh B')))).toBeNull();
});

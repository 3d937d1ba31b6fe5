import { createAsk } from '@vwu/testing/ask';
import { callers } from '@vwu/testing/callers';
import { plantTree, unitId } from '@vwu/testing/plant-tree';
import { openServiceDatabase, type ServiceDatabase } from '@vwu/testing/service-database';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createContext } from '../src/context.ts';
import { preparation } from '../src/preparation.ts';
import { subgraph } from '../src/subgraph.ts';

let database: ServiceDatabase;
let ask: ReturnType<typeof createAsk>;

const day = '2025-07-01';
const central = callers.organiser(unitId('Trung ương'));

/** Two provinces of different clusters go into a new one; a third stays where it is. */
beforeAll(async () => {
  database = await openServiceDatabase(preparation);
  ask = createAsk(subgraph, database.orm, createContext);
  await plantTree(database.db, {
    'Trung ương': { level: 'CENTRAL' },
    'tỉnh A': { level: 'PROVINCE', parent: 'Trung ương', to: '2025-06-30' },
    'tỉnh B': { level: 'PROVINCE', parent: 'Trung ương', to: '2025-06-30' },
    'tỉnh C': { level: 'PROVINCE', parent: 'Trung ương' },
    'tỉnh AB': { level: 'PROVINCE', parent: 'Trung ương', from: day },
    'xã một': { level: 'BASE', parent: 'tỉnh C' },
  });
  for (const from of ['tỉnh A', 'tỉnh B'])
    await database.db.query(
      `with went as (insert into organisation.unit_lineage values (gen_random_uuid(), $1, $2, 'WHOLE', 1, $3) returning *)
       insert into organisation.unit_heir select from_unit_id, to_unit_id, true, effective_on from went`,
      [unitId(from), unitId('tỉnh AB'), day],
    );
  for (const [cluster, province] of [
    ['cụm 2', 'tỉnh A'],
    ['cụm 1', 'tỉnh B'],
    ['cụm 1', 'tỉnh C'],
  ] as const) {
    await database.db.query(`insert into emulation.emulation_cluster values ($1, $2, 'DEMONSTRATION') on conflict do nothing`, [
      unitId(cluster),
      cluster,
    ]);
    await database.db.query(
      `insert into emulation.cluster_membership values (gen_random_uuid(), $1, $2, '2021-01-01', 'infinity', 'DEMONSTRATION')`,
      [unitId(cluster), unitId(province)],
    );
  }
});

afterAll(() => database.close());

beforeEach(() => database.db.query(`delete from emulation.cluster_membership where origin = 'RECORDED'`));

const waiting = async (asOf: string, viewer = central) => {
  const { data } = await ask(viewer, `{ provincesWithoutCluster(asOf: "${asOf}") { unit { id } candidates { name } } }`);
  return data?.provincesWithoutCluster;
};

interface Place {
  readonly unit?: string;
  readonly cluster?: string;
  readonly from?: string;
  readonly key?: string;
}

const place = ({ unit = 'tỉnh AB', cluster = 'cụm 1', from = day, key }: Place, viewer = central) =>
  ask(
    viewer,
    `mutation ($unitId: ID!, $clusterId: ID!, $from: Date!, $key: String) {
      placeInCluster(unitId: $unitId, clusterId: $clusterId, from: $from, idempotencyKey: $key) { name }
    }`,
    { unitId: unitId(unit), clusterId: unitId(cluster), from, key },
  );

describe('a province that a merger formed (ORG-031)', () => {
  test('waits for its place in a cluster, with those its predecessors stood in, from its first day', async () => {
    expect(await waiting('2025-06-30')).toEqual([]);
    expect(await waiting(day)).toEqual([{ unit: { id: unitId('tỉnh AB') }, candidates: [{ name: 'cụm 1' }, { name: 'cụm 2' }] }]);
    expect(await waiting(day, callers.provinceOfficer(unitId('tỉnh C')))).toEqual([]);
  });

  test('is given a place by Central, once, and its bases are found there', async () => {
    expect((await place({ key: 'một' })).data?.placeInCluster).toEqual({ name: 'cụm 1' });
    expect((await place({ key: 'một' })).codes).toEqual([]);
    expect(await waiting(day)).toEqual([]);
    expect((await place({ cluster: 'cụm 2' })).codes).toEqual(['CLUSTER_PLACE_TAKEN']);
    expect((await place({ cluster: 'cụm 2', key: 'một' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    const { data } = await ask(
      central,
      `{ _entities(representations: [{ __typename: "Unit", id: "${unitId('tỉnh AB')}" }]) { ... on Unit { cluster(asOf: "${day}") { name } } } }`,
    );
    expect(data?._entities[0].cluster).toEqual({ name: 'cụm 1' });
    const { rows } = await database.db.query(`select input from emulation.audit_record where command = 'placeInCluster'`);
    expect(rows).toEqual([{ input: { unitId: unitId('tỉnh AB'), clusterId: unitId('cụm 1'), from: day } }]);
  });

  test.each([
    ['by itself', {}, callers.provinceOfficer(unitId('tỉnh AB')), 'CLUSTER_PLACED_ABOVE'],
    ['by another province', {}, callers.provinceOfficer(unitId('tỉnh C')), 'UNIT_NOT_FOUND'],
    ['by who may not change the structure', {}, callers.analyst(unitId('Trung ương')), 'FORBIDDEN'],
    ['in a cluster that is none', { cluster: 'cụm 9' }, central, 'CLUSTER_NOT_FOUND'],
    ['from a day before it was there', { from: '2025-06-30' }, central, 'CLUSTER_UNIT_NOT_PROVINCE'],
    ['being a base', { unit: 'xã một' }, central, 'CLUSTER_UNIT_NOT_PROVINCE'],
    ['standing in one', { unit: 'tỉnh C' }, central, 'CLUSTER_PLACE_TAKEN'],
  ])('is not placed %s, and nothing is written', async (_how, given, viewer, code) => {
    const { rows: before } = await database.db.query('select count(*) from emulation.cluster_membership');
    expect((await place(given, viewer)).codes).toEqual([code]);
    expect((await database.db.query('select count(*) from emulation.cluster_membership')).rows).toEqual(before);
  });
});

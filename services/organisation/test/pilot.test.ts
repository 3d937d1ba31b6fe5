import type { Viewer } from '@vwu/kit/viewer';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Pilot } from '../src/pilot/pilot.entity.ts';
import { PilotStateInvalid } from '../src/pilot/pilot.errors.ts';
import { pilotStates } from '../src/pilot/pilot-state.ts';
import { analyst, type ModelWorld, officerOfB, officerOfBase, openModelWorld } from './model-world.ts';
import { officerOfA } from './small-union.ts';

let world: ModelWorld;

beforeAll(async () => {
  world = await openModelWorld();
  for (const [cluster, province] of [
    ['cụm 1', 'tỉnh A'],
    ['cụm 2', 'tỉnh B'],
  ] as const) {
    await world.db.query('insert into emulation.emulation_cluster values ($1, $2)', [unitId(cluster), cluster]);
    await world.db.query(`insert into emulation.cluster_membership values ($1, $2, $3, '2023-01-01', 'infinity')`, [
      unitId(`${cluster} ${province}`),
      unitId(cluster),
      unitId(province),
    ]);
  }
});

afterAll(() => world.close());

const choose = (
  base: string,
  {
    province = 'tỉnh A',
    on = '2023-06-01',
    viewer = officerOfA,
    key,
  }: { province?: string; on?: string; viewer?: Viewer; key?: string } = {},
) =>
  world.ask(
    viewer,
    `mutation ($province: ID!, $base: ID!, $on: Date!, $key: String) { choosePilotBase(provinceId: $province, baseId: $base, on: $on, idempotencyKey: $key) {
      id state version cluster { id } province { fullName } base { fullName } steps { state since note } } }`,
    { province: unitId(province), base: unitId(base), on, key },
  );

const advance = (
  id: string,
  state: string,
  { on = '2023-07-01', note, version, viewer = officerOfA }: { on?: string; note?: string; version?: number; viewer?: Viewer } = {},
) =>
  world.ask(
    viewer,
    `mutation ($id: ID!, $state: PilotState!, $on: Date!, $note: String, $version: Int) {
      advancePilot(id: $id, state: $state, on: $on, note: $note, version: $version) { state version steps { state since note } } }`,
    { id, state, on, note, version },
  );

describe('the pilot of a cluster and a province (D7)', () => {
  test.each([
    ['without a cluster on the day', 'xã một', { on: '2022-06-01' }, 'PILOT_NO_CLUSTER'],
    ['that is no province', 'xã một', { province: 'huyện A1' }, 'PILOT_NO_CLUSTER'],
    ['in a branch', 'chi hội 1', {}, 'PILOT_BASE_INVALID'],
    ['in the future', 'xã một', { on: '2090-01-01' }, 'MODEL_DAY_IN_FUTURE'],
    ['in a base of another province', 'xã bốn', {}, 'UNIT_NOT_FOUND'],
    ['by another province', 'xã một', { viewer: officerOfB }, 'UNIT_NOT_FOUND'],
    ['by an analyst', 'xã một', { viewer: analyst }, 'FORBIDDEN'],
  ])('%s is refused, and nothing is written', async (_what, base, how, code) => {
    const before = await world.written();
    expect((await choose(base, how)).codes).toEqual([code]);
    expect(await world.written()).toBe(before);
  });

  test('is in one base: the cluster is that of the province on the day (SUP-010)', async () => {
    const first = await choose('xã một', { key: 'chọn' });
    expect(first.data?.choosePilotBase).toMatchObject({
      state: 'BASE_CHOSEN',
      version: 1,
      cluster: { id: unitId('cụm 1') },
      province: { fullName: 'tỉnh A' },
      base: { fullName: 'xã một' },
      steps: [{ state: 'BASE_CHOSEN', since: '2023-06-01', note: null }],
    });
    expect((await choose('xã một', { key: 'chọn' })).data).toEqual(first.data);
    expect((await choose('xã hai')).codes).toEqual(['PILOT_THERE']);
  });

  const steps = pilotStates.flatMap((from, at) => pilotStates.map((to, index) => ({ from, to, isNext: index === at + 1 })));

  test.each(steps.filter(({ isNext }) => isNext))('goes from $from to $to', ({ from, to }) => {
    const pilot = Object.assign(new Pilot(), { state: from });
    pilot.advanceTo(to);
    expect(pilot.state).toBe(to);
  });

  test.each(steps.filter(({ isNext }) => !isNext))('does not go from $from to $to', ({ from, to }) => {
    const pilot = Object.assign(new Pilot(), { state: from });
    expect(() => pilot.advanceTo(to)).toThrow(PilotStateInvalid);
    expect(pilot.state).toBe(from);
  });

  test('goes step by step to its report, each with its day', async () => {
    const { data } = await world.ask(officerOfA, '{ pilots { totalCount edges { node { id } } } }');
    const id: string = data?.pilots.edges[0].node.id;
    expect((await advance(id, 'REVIEWED')).codes).toEqual(['PILOT_STATE_INVALID']);
    expect((await advance(id, 'PILOTING', { on: '2023-05-01' })).codes).toEqual(['MODEL_DAY_TOO_EARLY']);
    expect((await advance(id, 'PILOTING', { on: '2090-05-01' })).codes).toEqual(['MODEL_DAY_IN_FUTURE']);
    expect((await advance(id, 'PILOTING', { version: 7 })).codes).toEqual(['MODEL_CHANGED']);
    expect((await advance(id, 'PILOTING', { viewer: officerOfB })).codes).toEqual(['PILOT_NOT_FOUND']);
    expect((await advance(id, 'PILOTING', { viewer: officerOfBase })).codes).toEqual(['UNIT_NOT_FOUND']);
    for (const state of pilotStates.slice(1)) expect((await advance(id, state, { note: 'ghi chú' })).data?.advancePilot.state).toBe(state);
    const { data: whole } = await world.ask(
      officerOfBase,
      '{ pilots(state: REPORTED) { edges { node { version steps { state since note } } } } }',
    );
    expect(whole?.pilots.edges[0].node).toEqual({
      version: 6,
      steps: pilotStates.map((state, index) => ({
        state,
        since: index === 0 ? '2023-06-01' : '2023-07-01',
        note: index === 0 ? null : 'ghi chú',
      })),
    });
  });

  test('is counted by cluster and listed by province, to who sees it', async () => {
    const counts = async (viewer: Viewer) =>
      (await world.ask(viewer, '{ pilotsByCluster { cluster { id } provinces withPilot reported } }')).data?.pilotsByCluster;
    expect(await counts(analyst)).toEqual([
      { cluster: { id: unitId('cụm 1') }, provinces: 1, withPilot: 1, reported: 1 },
      { cluster: { id: unitId('cụm 2') }, provinces: 1, withPilot: 0, reported: 0 },
    ]);
    expect(await counts(officerOfB)).toEqual([{ cluster: { id: unitId('cụm 2') }, provinces: 1, withPilot: 0, reported: 0 }]);
    const total = async (viewer: Viewer, filter = '') =>
      (await world.ask(viewer, `{ pilots${filter} { totalCount } }`)).data?.pilots.totalCount;
    expect(await total(analyst, `(clusterId: "${unitId('cụm 1')}", provinceId: "${unitId('tỉnh A')}")`)).toBe(1);
    expect(await total(analyst, '(state: PILOTING)')).toBe(0);
    expect(await total(officerOfB)).toBe(0);
  });
});

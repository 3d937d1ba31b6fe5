import type { Viewer } from '@vwu/kit/viewer';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { analyst, type ModelWorld, openModelWorld } from './model-world.ts';
import { officerOfA, organiser, ref } from './small-union.ts';

let world: ModelWorld;

beforeEach(async () => {
  world = await openModelWorld();
});

afterEach(() => world.close());

test('a model is inspected by the province it is registered with, and by its successor (MOD-025)', async () => {
  const id = await world.foundId({ founder: 'huyện A1', registeredWith: 'tỉnh A' });
  const unregistered = await world.foundId();
  const inspect = (model: string, by: string, on: string, viewer?: Viewer) =>
    world.review(model, { kind: 'INSPECTION', on, isEffective: null, by, ...(viewer ? { viewer } : {}) });
  const isInspected = async (year: number) =>
    (await world.ask(analyst, `{ model(id: "${id}") { isInspected(year: ${year}) } }`)).data?.model.isInspected;
  const before = await world.written();
  for (const [model, by, viewer] of [
    [id, 'huyện A1', officerOfA],
    [id, 'xã một', officerOfA],
    [id, 'Trung ương', organiser],
    [unregistered, 'tỉnh A', officerOfA],
  ] as const)
    expect([by, (await inspect(model, by, '2024-03-05', viewer)).codes]).toEqual([by, ['MODEL_INSPECTOR_INVALID']]);
  expect(await world.written()).toBe(before);
  // what somebody else's inspection may have been written as counts for nothing
  await world.db.query(
    `insert into organisation.model_review values (gen_random_uuid(), $1, 'INSPECTION', '2024-03-05', null, 'x', $2, 'RECORDED')`,
    [id, unitId('huyện A1')],
  );
  expect(await isInspected(2024)).toBe(false);
  expect((await world.run('mergeUnits', { from: [ref('tỉnh A')], into: { key: 'B', continues: ref('tỉnh B') } })).codes).toEqual([]);
  expect((await inspect(id, 'tỉnh B', '2025-03-05', organiser)).codes).toEqual([]);
  expect(await isInspected(2025)).toBe(true);
});

test('a pilot is tried somewhere until it is evaluated or stopped (D11)', async () => {
  const id = await world.modelAt('PILOT', ['xã hai'], { name: 'thí điểm một nơi' });
  const sites = async () =>
    (await world.ask(analyst, `{ model(id: "${id}") { sites { edges { node { id } } } } }`)).data?.model.sites.edges ?? [];
  const detach = (siteId: string) =>
    world.ask(officerOfA, `mutation { detachModel(siteId: "${siteId}", on: "2024-05-31", reason: "chuyển nơi") { to } }`);
  const [{ node: only }] = await sites();
  const before = await world.written();
  expect((await detach(only.id)).codes).toEqual(['MODEL_PILOT_LAST_SITE']);
  expect(await world.written()).toBe(before);
  await world.runAt('attachModel', id, ['xã ba'], { from: '2024-05-01' });
  expect((await detach(only.id)).codes).toEqual([]);
  expect(await sites()).toHaveLength(1);
});

test('the handbook is that of a day: what was founded by then, at its stage then, where it ran (MOD-014)', async () => {
  await world.modelAt('STOPPED', ['xã một'], { name: 'đã dừng' });
  const names = async (filter: string, asOf: string | null, more = '') =>
    (
      await world.ask(
        analyst,
        `{ models(filter: ${filter} ${asOf ? `, asOf: "${asOf}"` : ''} ${more}) { totalCount edges { node { name } } } }`,
      )
    ).data?.models.edges.map(({ node }: { node: { name: string } }) => node.name);
  expect(await names('{}', '2022-12-31')).toEqual([]);
  expect(await names('{ stages: [PILOT] }', '2023-05-01')).toEqual(['đã dừng']);
  expect(await names('{ stages: [PROPOSED] }', '2023-02-28')).toEqual(['đã dừng']);
  expect(await names('{ stages: [PILOT, REPLICATED] }', null)).toEqual([]);
  expect(await names('{ stages: [STOPPED] }', null)).toEqual(['đã dừng']);
  expect(await names(`{ within: "${unitId('xã một')}" }`, '2023-12-31')).toEqual(['đã dừng']);
  expect(await names(`{ within: "${unitId('xã một')}" }`, '2024-01-01')).toEqual([]);
});

test('a district runs its own pilot of the resolutions of the congress and sums it up (MOD-027)', async () => {
  const id = await world.modelAt('PILOT', ['xã một'], {
    name: 'Điểm thực hiện Nghị quyết Đại hội',
    type: 'PILOT_POINT',
    targetGroups: [],
    founder: 'huyện A1',
    purposes: ['CONGRESS_RESOLUTION'],
  });
  await world.review(id, { kind: 'FINAL', on: '2024-12-05' });
  await world.modelAt('PILOT', ['xã hai'], { name: 'khác', type: 'PILOT_POINT', targetGroups: [], founder: 'huyện A1' });
  const { data } = await world.ask(
    analyst,
    `{ models(filter: { type: PILOT_POINT, founderLevel: DISTRICT, purpose: CONGRESS_RESOLUTION }) {
      totalCount edges { node { name purposes founderLevel founder { fullName } reviews { kind heldOn isEffective } } } } }`,
  );
  expect(data?.models).toEqual({
    totalCount: 1,
    edges: [
      {
        node: {
          name: 'Điểm thực hiện Nghị quyết Đại hội',
          purposes: ['CONGRESS_RESOLUTION'],
          founderLevel: 'DISTRICT',
          founder: { fullName: 'huyện A1' },
          reviews: [{ kind: 'FINAL', heldOn: '2024-12-05', isEffective: true }],
        },
      },
    ],
  });
});

test('bases where many migrant women work show whether they have a model for them (ORG-019)', async () => {
  for (const name of ['xã một', 'xã hai'])
    await world.ask(officerOfA, `mutation { tagArea(unitId: "${unitId(name)}", tag: HIGH_MIGRANT, from: "2023-01-01") { id } }`);
  await world.modelAt('PILOT', ['xã một', 'xã ba'], { name: 'Phụ nữ di cư', theme: 'ECONOMY', targetGroups: ['MIGRANT'] });
  await world.modelAt('PILOT', ['xã hai'], { name: 'Nữ thanh niên', targetGroups: ['YOUNG_WOMEN'] });
  const { data } = await world.ask(
    officerOfA,
    '{ units(filter: { areaTag: HIGH_MIGRANT }, asOf: "2024-01-01") { edges { node { fullName models(asOf: "2024-01-01") { targetGroups } } } } }',
  );
  const hasOne = data?.units.edges.map(({ node }: { node: { fullName: string; models: { targetGroups: string[] }[] } }) => [
    node.fullName,
    node.models.some(({ targetGroups }) => targetGroups.includes('MIGRANT')),
  ]);
  expect(Object.fromEntries(hasOne)).toEqual({ 'xã một': true, 'xã hai': false });
});

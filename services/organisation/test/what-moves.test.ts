import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kinds } from '../src/belonging/kinds.ts';
import { MovedThingKind } from '../src/structure/moved-things.entity.ts';
import { belongingActs, recordings } from './belonging-acts.ts';
import { type ModelWorld, officerOfB, openModelWorld } from './model-world.ts';
import { decision, officerOfA, organiser, ref } from './small-union.ts';

let world: ModelWorld;
let acts: ReturnType<typeof belongingActs>;

beforeEach(async () => {
  world = await openModelWorld();
  acts = belongingActs(world);
});

afterEach(() => world.close());

const day = '2025-01-01';
const commune = (key: string, code: string) => ({ key, unit: { name: key, fullName: `Xã ${key}`, code, adminType: 'XA' } });

interface Things {
  readonly kind: string;
  readonly carried: number;
  readonly toPlace: number;
  readonly ended: number;
}

/** What a preview says of each unit that would end, by name. */
async function foretold(command: string, type: string, input: object, viewer = organiser): Promise<Record<string, Things[]>> {
  const { data, codes } = await world.ask(
    viewer,
    `mutation ($input: ${type}!) { ${command}(input: $input, preview: true) { refusals { code } closed { fullName things { kind carried toPlace ended } } } }`,
    { input: { decision, effectiveOn: day, ...input } },
  );
  expect([codes, data?.[command].refusals]).toEqual([[], []]);
  return Object.fromEntries(data?.[command].closed.map((one: { fullName: string; things: Things[] }) => [one.fullName, one.things]));
}

const only = (kind: string, fate: 'carried' | 'toPlace' | 'ended', count = 1): Things => ({
  kind,
  carried: 0,
  toPlace: 0,
  ended: 0,
  [fate]: count,
});
const sum = (all: Record<string, Things[]>, fate: 'carried' | 'toPlace', ...which: string[]): number =>
  Object.values(all)
    .flat()
    .filter(({ kind }) => which.length === 0 || which.includes(kind))
    .reduce((total, one) => total + one[fate], 0);
const modelKinds = ['MODEL', 'PAIR', 'PILOT'];

/** How many things wait now: of units, and of what they run. */
async function waiting(): Promise<{ belongings: number; models: number }> {
  const { data } = await world.ask(organiser, '{ waitingBelongings { totalCount } modelPlacements { totalCount } }');
  return { belongings: data?.waitingBelongings.totalCount, models: data?.modelPlacements.totalCount };
}

/** One thing of every kind at «xã một», a model running there, and the pilot of a cluster. */
async function furnish(): Promise<void> {
  for (const [command, , args] of recordings) {
    const { codes } = await acts.act(command, { unitId: unitId('xã một'), from: '2024-01-01', ...args });
    expect(codes).toEqual([]);
  }
  await world.modelAt('REPLICATED', ['xã một', 'chi hội 1'], { name: 'CLB trẻ' });
  await world.db.query(
    `insert into organisation.pilot (id, cluster_id, province_id, base_id, state, origin) values (gen_random_uuid(), $1, $2, $3, 'PILOTING', 'RECORDED')`,
    [unitId('cụm 1'), unitId('tỉnh A'), unitId('xã một')],
  );
  await world.db.query(
    `insert into organisation.pilot_state (pilot_id, state, since) select id, 'BASE_CHOSEN', '2023-06-01' from organisation.pilot`,
  );
}

const goAlong = ['CLUB', 'COMMUNICATION_TEAM', 'MEMBER_ORGANISATION', 'TRUSTED_ADDRESS'];
const endWithIt = ['DIFFICULTY', 'PARTNERSHIP', 'PARTY_STRUCTURE', 'TERM'];

test('every kind of belonging has its name in the answer', () => {
  expect(kinds.map(({ table }) => table.toUpperCase()).filter((name) => !(name in MovedThingKind))).toEqual([]);
});

test('what a merger would carry and end is what it then carries and ends', async () => {
  await furnish();
  const merge = { from: [ref('xã một'), ref('xã hai')], into: commune('mới', '00011') };
  const told = await foretold('mergeUnits', 'MergeUnitsInput', merge);
  const expected = [...goAlong.map((kind) => only(kind, 'carried')), ...endWithIt.map((kind) => only(kind, 'ended'))];
  const running = ['MODEL', 'PILOT'].map((kind) => only(kind, 'carried'));
  expect(told).toEqual({ 'xã hai': [], 'xã một': [...expected, ...running].toSorted((a, b) => (a.kind < b.kind ? -1 : 1)) });
  expect(await waiting()).toEqual({ belongings: 0, models: 0 });

  const { outcome } = await world.run('mergeUnits', merge);
  const successor = outcome.changes.find(({ act }: { act: string }) => act === 'OPEN').unitId;
  expect(await waiting()).toEqual({ belongings: 0, models: 0 });
  const { data } = await world.ask(
    organiser,
    `{ unit(id: "${successor}") { clubs { id } communicationTeams { id } memberOrganisations { id } trustedAddresses { id } models { name }
      termOfOffice { id } difficulty { id } partyStructure { id } partnerships { id } } }`,
  );
  expect(data?.unit).toMatchObject({
    clubs: [{}],
    communicationTeams: [{}],
    memberOrganisations: [{}],
    trustedAddresses: [{}],
    models: [{}],
  });
  expect(data?.unit).toMatchObject({ termOfOffice: null, difficulty: null, partyStructure: null, partnerships: [] });
});

test('what a split would leave to be placed is what then waits; placed things of before are told where they stand', async () => {
  await furnish();
  await world.run('mergeUnits', { from: [ref('xã một')], into: { key: 'on', continues: ref('xã ba') }, effectiveOn: '2024-06-01' });
  const split = { unit: ref('xã ba'), into: [commune('tây', '00021'), commune('đông', '00022')] };
  const told = await foretold('splitUnit', 'SplitUnitInput', split);
  expect(told['xã ba']).toEqual([...goAlong, 'MODEL', 'PILOT'].toSorted().map((kind) => only(kind, 'toPlace')));
  await world.run('splitUnit', split);
  expect(await waiting()).toEqual({ belongings: sum(told, 'toPlace', ...goAlong), models: sum(told, 'toPlace', ...modelKinds) });
});

test('a pair is told at each of its units: carried, to be placed, and joined in one', async () => {
  const model = await world.modelAt('PILOT', ['xã một'], { name: '1 + 1', type: 'ONE_PLUS_ONE', targetGroups: [] });
  await world.ask(
    officerOfA,
    `mutation ($model: ID!, $helper: ID!, $helped: ID!) { linkPair(modelId: $model, kind: STRONG_WEAK, helperId: $helper, helpedId: $helped,
      from: "2024-01-01", reason: "chưa xếp loại") { id } }`,
    { model, helper: unitId('chi hội 1'), helped: unitId('chi hội 2') },
  );
  const branch = { key: 'c', unit: { name: 'chi hội mới', fullName: 'Chi hội mới', parent: ref('xã một') } };
  const one = await foretold('mergeUnits', 'MergeUnitsInput', {
    from: [ref('chi hội 1')],
    into: { key: 'c', continues: ref('chi hội 2') },
  });
  expect(one).toEqual({ 'chi hội 1': [only('PAIR', 'toPlace')] });
  const joined = await foretold('mergeUnits', 'MergeUnitsInput', { from: [ref('chi hội 1'), ref('chi hội 2')], into: branch });
  expect(joined).toEqual({ 'chi hội 1': [only('PAIR', 'toPlace')], 'chi hội 2': [only('PAIR', 'toPlace')] });
  const renewed = { from: [ref('chi hội 2')], into: branch };
  const { codes } = await world.run('establishUnit', {
    level: 'BRANCH',
    kind: 'TERRITORIAL',
    unit: { name: 'chi hội 3', fullName: 'Chi hội 3', parent: ref('xã một') },
    effectiveOn: '2024-02-01',
  });
  expect(codes).toEqual([]);
  const third = { id: (await world.db.query(`select unit_id as id from organisation.unit_version where name = 'chi hội 3'`)).rows[0].id };
  const carried = await foretold('mergeUnits', 'MergeUnitsInput', { ...renewed, from: [ref('chi hội 2'), third] });
  expect(carried).toEqual({ 'Chi hội 3': [], 'chi hội 2': [only('PAIR', 'carried')] });
  const dissolved = await foretold('dissolveUnits', 'DissolveUnitsInput', { units: [ref('chi hội 1')] });
  expect(dissolved).toEqual({ 'chi hội 1': [only('PAIR', 'toPlace')] });
  await world.run('dissolveUnits', { units: [ref('chi hội 1')] });
  expect(await waiting()).toEqual({ belongings: 0, models: 1 });
});

test('what has ended before the day, and what stays with units that go on, does not move', async () => {
  await furnish();
  const { data } = await world.ask(organiser, `{ unit(id: "${unitId('xã một')}") { clubs { id } } }`);
  await acts.act('endBelonging', { id: data?.unit.clubs[0].id, on: '2024-12-31', reason: 'hết hoạt động' });
  const told = await foretold('dissolveUnits', 'DissolveUnitsInput', { units: [ref('chi hội 2'), ref('xã hai')] });
  expect(told).toEqual({ 'chi hội 2': [], 'xã hai': [] });
  const merged = await foretold('mergeUnits', 'MergeUnitsInput', { from: [ref('xã một')], into: { key: 'on', continues: ref('xã hai') } });
  expect(merged['xã một']?.map(({ kind }) => kind)).not.toContain('CLUB');
});

test('only a preview looks, and only for those who may reorganise', async () => {
  await furnish();
  const { data } = await world.ask(
    organiser,
    'mutation ($input: DissolveUnitsInput!) { dissolveUnits(input: $input) { closed { fullName things { kind } } } }',
    { input: { decision, effectiveOn: day, units: [ref('chi hội 2')] } },
  );
  expect(data?.dissolveUnits.closed).toEqual([{ fullName: 'chi hội 2', things: null }]);
  const preview = (viewer: typeof officerOfB) =>
    world.ask(
      viewer,
      'mutation ($input: DissolveUnitsInput!) { dissolveUnits(input: $input, preview: true) { refusals { code } closed { things { kind } } } }',
      {
        input: { decision, effectiveOn: day, units: [ref('xã ba')] },
      },
    );
  expect((await preview(officerOfB)).data?.dissolveUnits).toEqual({ refusals: [{ code: 'UNIT_NOT_FOUND' }], closed: [] });
  expect((await preview(callers.baseOfficer(unitId('xã ba')))).codes).toEqual(['FORBIDDEN']);
});

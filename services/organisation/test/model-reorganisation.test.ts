import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ModelWorld, officerOfB, openModelWorld } from './model-world.ts';
import { officerOfA, organiser, ref } from './small-union.ts';

let world: ModelWorld;

beforeEach(async () => {
  world = await openModelWorld();
});

afterEach(() => world.close());

const named = (name: string, more: object = {}) => ({ name, fullName: name, ...more });

const merge = {
  from: [ref('xã một'), ref('xã hai')],
  into: { key: 'mới', unit: named('xã mới', { code: '00011', adminType: 'XA' }) },
};
const split = {
  unit: ref('xã ba'),
  into: [
    { key: 'đông', unit: named('xã đông', { code: '00012', adminType: 'XA' }) },
    { key: 'tây', unit: named('xã tây', { code: '00013', adminType: 'XA' }) },
  ],
};

const idOf = async (name: string): Promise<string> =>
  (await world.db.query<{ id: string }>('select unit_id as id from organisation.unit_version where name = $1', [name])).rows[0]?.id ?? '';

const factsOf = async (name: string, fields: string) => {
  const { data } = await world.ask(officerOfA, `{ unit(id: "${await idOf(name)}") { ${fields} } }`);
  return data?.unit;
};

const waiting = async (viewer = officerOfA) => {
  const { data } = await world.ask(
    viewer,
    '{ modelPlacements { totalCount edges { node { id kind since model { name } unit { name } candidates { name } } } } }',
  );
  expect(data?.modelPlacements.totalCount).toBe(data?.modelPlacements.edges.length);
  return data?.modelPlacements.edges.map(({ node }: { node: object }) => node);
};

const place = (id: string, kind: string, unit: string, { viewer = officerOfA, key = undefined as string | undefined } = {}) =>
  world.ask(
    viewer,
    'mutation ($id: ID!, $kind: ModelPlacementKind!, $unit: ID!, $key: String) { placeModel(id: $id, kind: $kind, unitId: $unit, idempotencyKey: $key) }',
    {
      id,
      kind,
      unit,
      key,
    },
  );

/** A «1 + 1» pair of the two branches, joined before the day of the reorganisation. */
const pairBranches = async (): Promise<string> => {
  const model = await world.modelAt('PILOT', ['xã một'], { name: '1 + 1', type: 'ONE_PLUS_ONE', targetGroups: [] });
  const { data } = await world.ask(
    officerOfA,
    `mutation ($model: ID!, $helper: ID!, $helped: ID!) { linkPair(modelId: $model, kind: STRONG_WEAK, helperId: $helper, helpedId: $helped,
      from: "2024-01-01", reason: "chưa xếp loại") { id } }`,
    { model, helper: unitId('chi hội 1'), helped: unitId('chi hội 2') },
  );
  return data?.linkPair.id;
};

test('a merger carries models to the successor, and the day before they stand where they stood', async () => {
  await world.modelAt('REPLICATED', ['xã một', 'chi hội 1'], { name: 'CLB trẻ' });
  await world.run('mergeUnits', merge);
  expect(await factsOf('xã mới', 'models { name } modelSites { from unit { name } attachedTo { name } }')).toEqual({
    models: [{ name: 'CLB trẻ' }],
    modelSites: [{ from: '2023-02-01', unit: { name: 'xã mới' }, attachedTo: { name: 'xã một' } }],
  });
  expect(await factsOf('xã một', 'now: models { name } before: models(asOf: "2024-12-31") { name }')).toEqual({
    now: [],
    before: [{ name: 'CLB trẻ' }],
  });
  expect(await factsOf('chi hội 1', 'models { name }')).toEqual({ models: [{ name: 'CLB trẻ' }] });
  expect(
    await factsOf(
      'tỉnh A',
      'now: modelCoverage { numerator denominator } before: modelCoverage(asOf: "2024-12-31") { numerator denominator }',
    ),
  ).toEqual({
    now: { numerator: 1, denominator: 2 },
    before: { numerator: 1, denominator: 3 },
  });
  expect(await waiting()).toEqual([]);
});

test('a unit that has ended founds nothing, takes nothing up and is joined with nobody any more', async () => {
  const model = await world.modelAt('PILOT', ['chi hội 1'], { name: '1 + 1', type: 'ONE_PLUS_ONE', targetGroups: [] });
  await world.run('dissolveUnits', { units: [ref('chi hội 2')] });
  const before = await world.written();
  expect((await world.found({ founder: 'chi hội 2', foundedOn: '2025-06-01' })).codes).toEqual(['MODEL_UNIT_NOT_VALID']);
  expect((await world.runAt('attachModel', model, ['chi hội 2'], { from: '2025-06-01' })).codes).toEqual(['MODEL_UNIT_NOT_VALID']);
  const { codes } = await world.ask(
    officerOfA,
    `mutation ($model: ID!, $helper: ID!, $helped: ID!) { linkPair(modelId: $model, kind: GOOD_WEAK, helperId: $helper, helpedId: $helped,
      from: "2025-06-01", reason: "vì") { id } }`,
    { model, helper: unitId('chi hội 1'), helped: unitId('chi hội 2') },
  );
  expect(codes).toEqual(['MODEL_UNIT_NOT_VALID']);
  expect(await world.written()).toBe(before);
});

test('who answers for a part of a unit that was split sees what it ran, and changes nothing of it', async () => {
  const model = await world.modelAt('REPLICATED', ['xã ba'], { name: 'CLB trẻ' });
  await world.run('splitUnit', split);
  const officerOfEast = callers.baseOfficer(await idOf('xã đông'));
  expect(await waiting(officerOfEast)).toHaveLength(1);
  expect((await world.runAt('replicateModel', model, ['xã ba'], { from: '2024-01-01', viewer: officerOfEast })).codes).toEqual([
    'UNIT_NOT_IN_CHARGE',
  ]);
  const [{ id }] = await waiting(officerOfEast);
  expect((await place(id, 'MODEL_SITE', await idOf('xã đông'), { viewer: officerOfEast })).codes).toEqual([]);
});

test('two that ran one model run it once as one, and it is not taken up there again', async () => {
  const id = await world.modelAt('REPLICATED', ['xã một', 'xã hai'], { name: 'CLB trẻ' });
  await world.run('mergeUnits', merge);
  expect(await factsOf('xã mới', 'models { name } modelSites { attachedTo { name } }')).toMatchObject({
    models: [{ name: 'CLB trẻ' }],
    modelSites: { length: 2 },
  });
  const { codes } = await world.ask(
    officerOfA,
    'mutation ($id: ID!, $unit: ID!) { replicateModel(id: $id, unitIds: [$unit], from: "2025-02-01") { id } }',
    {
      id,
      unit: await idOf('xã mới'),
    },
  );
  expect(codes).toEqual(['MODEL_SITE_THERE']);
});

test('what a merger carried goes on being carried by the next', async () => {
  await world.modelAt('REPLICATED', ['xã một'], { name: 'CLB trẻ' });
  await world.run('mergeUnits', merge);
  await world.run('mergeUnits', {
    from: [{ id: await idOf('xã mới') }],
    into: { key: 'ba', continues: ref('xã ba') },
    effectiveOn: '2025-06-01',
  });
  expect(await factsOf('xã ba', 'models { name } before: models(asOf: "2025-05-31") { name }')).toEqual({
    models: [{ name: 'CLB trẻ' }],
    before: [],
  });
});

test('a split lists models to be placed; somebody says where each goes on, without a gap', async () => {
  await world.modelAt('REPLICATED', ['xã ba'], { name: 'CLB trẻ' });
  await world.run('splitUnit', split);
  const [one, ...others] = await waiting();
  expect(others).toEqual([]);
  expect(one).toMatchObject({ kind: 'MODEL_SITE', since: '2025-01-01', model: { name: 'CLB trẻ' }, unit: { name: 'xã ba' } });
  expect(one.candidates.map(({ name }: { name: string }) => name).toSorted()).toEqual(['xã tây', 'xã đông'].toSorted());
  expect(await waiting(officerOfB)).toEqual([]);

  const before = await world.written();
  expect((await place(one.id, 'MODEL_SITE', unitId('chi hội 1'))).codes).toEqual(['MODEL_PLACEMENT_UNIT_INVALID']);
  expect((await place(one.id, 'MODEL_SITE', unitId('xã bốn'))).codes).toEqual(['UNIT_NOT_FOUND']);
  expect((await place(one.id, 'PAIR_HELPER', await idOf('xã đông'))).codes).toEqual(['MODEL_PLACEMENT_NOT_FOUND']);
  expect((await place(one.id, 'MODEL_SITE', unitId('xã bốn'), { viewer: officerOfB })).codes).toEqual(['MODEL_PLACEMENT_NOT_FOUND']);
  expect(await world.written()).toBe(before);

  const placed = await place(one.id, 'MODEL_SITE', await idOf('xã đông'), { key: 'bố trí' });
  expect(placed.codes).toEqual([]);
  expect((await place(one.id, 'MODEL_SITE', await idOf('xã đông'), { key: 'bố trí' })).data).toEqual(placed.data);
  expect((await place(one.id, 'MODEL_SITE', await idOf('xã tây'))).codes).toEqual(['MODEL_PLACEMENT_NOT_FOUND']);
  expect(await waiting()).toEqual([]);
  expect(await factsOf('xã đông', 'modelSites { ground from }')).toEqual({ modelSites: [{ ground: 'PLACED', from: '2025-01-01' }] });
  expect(await factsOf('xã ba', 'modelSites(asOf: "2024-12-31") { to }')).toEqual({ modelSites: [{ to: '2024-12-31' }] });
});

test('what was placed where another piece runs it already is refused', async () => {
  const id = await world.modelAt('REPLICATED', ['xã ba'], { name: 'CLB trẻ' });
  await world.run('splitUnit', split);
  await world.ask(officerOfA, 'mutation ($id: ID!, $unit: ID!) { replicateModel(id: $id, unitIds: [$unit], from: "2025-02-01") { id } }', {
    id,
    unit: await idOf('xã đông'),
  });
  const [one] = await waiting();
  expect((await place(one.id, 'MODEL_SITE', await idOf('xã đông'))).codes).toEqual(['MODEL_SITE_THERE']);
});

test('a corrected split takes the waiting along; what was placed meanwhile waits again, and comes home', async () => {
  await world.modelAt('REPLICATED', ['xã ba'], { name: 'CLB trẻ' });
  const { outcome } = await world.run('splitUnit', split);
  const [one] = await waiting();
  await place(one.id, 'MODEL_SITE', await idOf('xã đông'));
  await world.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Ghi nhầm' });
  const [again, ...others] = await waiting();
  expect(others).toEqual([]);
  expect(again).toMatchObject({ kind: 'MODEL_SITE', since: '2025-01-01', candidates: [{ name: 'xã ba' }] });
  expect((await place(again.id, 'MODEL_SITE', unitId('xã ba'))).codes).toEqual([]);
  expect(await waiting()).toEqual([]);
  expect(await factsOf('xã ba', 'models { name } before: models(asOf: "2024-12-31") { name }')).toEqual({
    models: [{ name: 'CLB trẻ' }],
    before: [{ name: 'CLB trẻ' }],
  });
});

test('a corrected split that nobody had acted on leaves the model where it was', async () => {
  await world.modelAt('REPLICATED', ['xã ba'], { name: 'CLB trẻ' });
  const { outcome } = await world.run('splitUnit', split);
  await world.run('correctUnitEvent', { eventId: outcome.event.id, reason: 'Ghi nhầm' });
  expect(await waiting()).toEqual([]);
  expect(await factsOf('xã ba', 'models { name }')).toEqual({ models: [{ name: 'CLB trẻ' }] });
});

test('a branch that is dissolved leaves its pair and its models waiting, with nowhere proposed', async () => {
  const pair = await pairBranches();
  await world.run('dissolveUnits', { units: [ref('chi hội 2')] });
  expect(await waiting()).toEqual([
    { id: pair, kind: 'PAIR_HELPED', since: '2025-01-01', model: { name: '1 + 1' }, unit: { name: 'chi hội 2' }, candidates: [] },
  ]);
  expect(await factsOf('chi hội 1', 'pairs { helper { name } helped { name } }')).toEqual({
    pairs: [{ helper: { name: 'chi hội 1' }, helped: null }],
  });
});

test('a pair of branches goes along with its base, and with a branch that goes whole', async () => {
  await pairBranches();
  await world.run('mergeUnits', merge);
  expect(await factsOf('chi hội 1', 'pairs { helped { name } }')).toEqual({ pairs: [{ helped: { name: 'chi hội 2' } }] });
  await world.run('establishUnit', {
    level: 'BRANCH',
    kind: 'TERRITORIAL',
    unit: named('chi hội 3', { parent: { id: await idOf('xã mới') } }),
  });
  await world.run('mergeUnits', {
    from: [ref('chi hội 2')],
    into: { key: 'ba', continues: { id: await idOf('chi hội 3') } },
    effectiveOn: '2025-06-01',
  });
  expect(await factsOf('chi hội 3', 'pairs { helper { name } helped { name } } before: pairs(asOf: "2025-05-31") { kind }')).toEqual({
    pairs: [{ helper: { name: 'chi hội 1' }, helped: { name: 'chi hội 3' } }],
    before: [],
  });
  expect(await waiting()).toEqual([]);
});

test('a pair whose helper is split goes on with the branch somebody names', async () => {
  const pair = await pairBranches();
  await world.run('splitUnit', {
    unit: ref('chi hội 1'),
    into: [
      { key: 'a', unit: named('chi hội 1a') },
      { key: 'b', unit: named('chi hội 1b') },
    ],
  });
  expect(await waiting()).toMatchObject([{ id: pair, kind: 'PAIR_HELPER', unit: { name: 'chi hội 1' } }]);
  expect((await place(pair, 'PAIR_HELPER', unitId('chi hội 2'))).codes).toEqual(['MODEL_PLACEMENT_UNIT_INVALID']);
  expect((await place(pair, 'PAIR_HELPER', await idOf('chi hội 1b'))).codes).toEqual([]);
  expect(await factsOf('chi hội 1b', 'pairs { from helper { name } helped { name } reason }')).toEqual({
    pairs: [{ from: '2025-01-01', helper: { name: 'chi hội 1b' }, helped: { name: 'chi hội 2' }, reason: 'chưa xếp loại' }],
  });
  expect(await waiting()).toEqual([]);
});

test('a pair that has become one branch is listed until somebody ends it', async () => {
  const pair = await pairBranches();
  await world.run('mergeUnits', { from: [ref('chi hội 1')], into: { key: 'hai', continues: ref('chi hội 2') } });
  expect(await waiting()).toMatchObject([{ id: pair, kind: 'PAIR_JOINED', since: '2025-01-01' }]);
  expect((await place(pair, 'PAIR_JOINED', unitId('chi hội 2'))).codes).toEqual(['MODEL_PLACEMENT_JOINED']);
  const { codes } = await world.ask(
    officerOfA,
    'mutation ($id: ID!) { endPair(id: $id, on: "2024-12-31", reason: "đã nhập làm một") { to } }',
    { id: pair },
  );
  expect(codes).toEqual([]);
  expect(await waiting()).toEqual([]);
});

test('the base of a pilot is carried by a merger, and waits after a split', async () => {
  await world.db.query('insert into emulation.emulation_cluster values ($1, $2)', [unitId('cụm'), 'cụm']);
  await world.db.query(`insert into emulation.cluster_membership values ($1, $2, $3, '2023-01-01', 'infinity')`, [
    unitId('cụm A'),
    unitId('cụm'),
    unitId('tỉnh A'),
  ]);
  const chosen = await world.ask(
    officerOfA,
    `mutation { choosePilotBase(provinceId: "${unitId('tỉnh A')}", baseId: "${unitId('xã ba')}", on: "2024-01-01") { id } }`,
  );
  await world.run('mergeUnits', { from: [ref('xã ba')], into: { key: 'hai', continues: ref('xã hai') } });
  const baseNow = async () =>
    (await world.ask(officerOfA, '{ pilots { edges { node { base { name } } } } }')).data?.pilots.edges[0].node.base;
  expect(await baseNow()).toEqual({ name: 'xã hai' });
  await world.run('splitUnit', { ...split, unit: ref('xã hai'), effectiveOn: '2025-06-01' });
  expect(await baseNow()).toBeNull();
  expect(await waiting()).toMatchObject([{ kind: 'PILOT_BASE', since: '2025-06-01', model: null, unit: { name: 'xã ba' } }]);
  expect((await place(chosen.data?.choosePilotBase.id, 'PILOT_BASE', await idOf('xã đông'))).codes).toEqual([]);
  expect(await baseNow()).toEqual({ name: 'xã đông' });
});

test('many that wait cost no more statements than one, and are paged', async () => {
  await world.modelAt('REPLICATED', ['xã ba'], { name: 'một' });
  await world.run('splitUnit', split);
  const ask = (after?: string) =>
    world.ask(
      organiser,
      'query ($after: String) { modelPlacements(first: 2, after: $after) { totalCount pageInfo { endCursor } edges { node { model { name } unit { name } candidates { name } } } } }',
      { after },
    );
  await ask();
  const one = await ask();
  for (const name of ['hai', 'bốn']) await world.modelAt('REPLICATED', ['xã một'], { name });
  await world.run('dissolveUnits', {
    units: [ref('xã một')],
    placements: [
      { unit: ref('chi hội 1'), under: ref('xã hai') },
      { unit: ref('chi hội 2'), under: ref('xã hai') },
    ],
  });
  const first = await ask();
  expect(first.data?.modelPlacements).toMatchObject({ totalCount: 3, edges: { length: 2 } });
  expect(first.statements).toBe(one.statements);
  expect((await ask(first.data?.modelPlacements.pageInfo.endCursor)).data?.modelPlacements.edges).toHaveLength(1);
});

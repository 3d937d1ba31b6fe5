import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Model } from '../src/model/model.entity.ts';
import { analyst, type Founding, type ModelWorld, officerOfB, officerOfBase, openModelWorld } from './model-world.ts';
import { officerOfA, organiser } from './small-union.ts';

let world: ModelWorld;

beforeAll(async () => {
  world = await openModelWorld();
});

afterAll(() => world.close());

const stages = ['PROPOSED', 'PILOT', 'EVALUATED', 'REPLICATED', 'STOPPED'] as const;
type Stage = (typeof stages)[number];

/** D11, written out: what may follow what. */
const machine: Readonly<Record<Stage, readonly Stage[]>> = {
  PROPOSED: ['PILOT', 'STOPPED'],
  PILOT: ['EVALUATED', 'STOPPED'],
  EVALUATED: ['REPLICATED', 'STOPPED'],
  REPLICATED: ['STOPPED'],
  STOPPED: [],
};
const steps = stages.flatMap((from) => stages.map((to) => [from, to] as const));
const allowed = steps.filter(([from, to]) => machine[from].includes(to));
const refused = steps.filter(([from, to]) => !machine[from].includes(to));

describe('the stages of a model (D11)', () => {
  test.each(allowed)('go from %s to %s', (from, to) => {
    const model = Object.assign(new Model(), { stage: from });
    model.advanceTo(to);
    expect(model.stage).toBe(to);
  });

  test.each(refused)('do not go from %s to %s, and nothing is written', async (from, to) => {
    const id = await world.modelAt(from);
    const before = await world.written();
    const { codes, errors } = await world.advance(id, to, { on: '2024-06-01', reason: 'thử' });
    expect(codes).toEqual(['MODEL_STAGE_INVALID']);
    expect(errors[0]?.extensions.allowed).toEqual(machine[from]);
    expect(await world.written()).toBe(before);
  });

  test('are kept with their days, from the proposal to the replication (MOD-009)', async () => {
    const id = await world.modelAt('REPLICATED');
    const { data } = await world.ask(officerOfA, 'query ($id: ID!) { model(id: $id) { stage version stages { stage from to } } }', { id });
    expect(data?.model).toEqual({
      stage: 'REPLICATED',
      version: 4,
      stages: [
        { stage: 'PROPOSED', from: '2023-01-01', to: '2023-02-28' },
        { stage: 'PILOT', from: '2023-03-01', to: '2023-09-30' },
        { stage: 'EVALUATED', from: '2023-10-01', to: '2023-10-31' },
        { stage: 'REPLICATED', from: '2023-11-01', to: null },
      ],
    });
  });

  test('begin with a place to try it, a review, an effect: each is a guard', async () => {
    const id = await world.foundId({ founder: 'huyện A1', registeredWith: 'tỉnh A' });
    const expectRefused = async (stage: string, on: string, code: string) => {
      const before = await world.written();
      expect((await world.advance(id, stage, { on })).codes).toEqual([code]);
      expect(await world.written()).toBe(before);
    };
    await expectRefused('PILOT', '2023-03-01', 'MODEL_NOT_TRIED');
    await world.runAt('attachModel', id, ['xã một']);
    await world.advance(id, 'PILOT', { on: '2023-03-01' });
    await expectRefused('EVALUATED', '2023-10-01', 'MODEL_NOT_REVIEWED');
    await world.review(id, { kind: 'INSPECTION', isEffective: null });
    await expectRefused('EVALUATED', '2023-10-01', 'MODEL_NOT_REVIEWED');
    await world.review(id, { kind: 'PRELIMINARY', on: '2023-09-30', isEffective: false });
    expect((await world.advance(id, 'EVALUATED', { on: '2023-10-01' })).data?.advanceModel.stage).toBe('EVALUATED');
    await expectRefused('REPLICATED', '2023-11-01', 'MODEL_NOT_EFFECTIVE');
    await expectRefused('STOPPED', '2023-11-01', 'MODEL_REASON_MISSING');
    await world.review(id, { kind: 'FINAL', on: '2023-10-15', isEffective: true });
    expect((await world.advance(id, 'REPLICATED', { on: '2023-11-01' })).data?.advanceModel.stage).toBe('REPLICATED');
  });

  test('do not begin before the stage before, nor in the future', async () => {
    const id = await world.modelAt('PILOT');
    expect((await world.advance(id, 'EVALUATED', { on: '2023-02-01' })).codes).toEqual(['MODEL_DAY_TOO_EARLY']);
    expect((await world.advance(id, 'EVALUATED', { on: '2090-01-01' })).codes).toEqual(['MODEL_DAY_IN_FUTURE']);
  });

  test('that end by a stop end the model wherever it runs, with the reason', async () => {
    const id = await world.modelAt('REPLICATED', ['xã hai']);
    await world.advance(id, 'STOPPED', { on: '2024-01-01', reason: 'hết nguồn lực' });
    const { rows } = await world.db.query(
      'select valid_to::text as "to", end_reason as reason from organisation.model_site where model_id = $1',
      [id],
    );
    expect(rows).toEqual([{ to: '2023-12-31', reason: 'hết nguồn lực' }]);
  });

  test('changed meanwhile are not changed by who has not seen it; the same key does it once', async () => {
    const id = await world.modelAt('PILOT');
    expect((await world.advance(id, 'STOPPED', { on: '2023-12-01', reason: 'x', version: 1 })).codes).toEqual(['MODEL_CHANGED']);
    const first = await world.advance(id, 'STOPPED', { on: '2023-12-01', reason: 'x', version: 2, key: `dừng ${id}` });
    const again = await world.advance(id, 'STOPPED', { on: '2023-12-01', reason: 'x', version: 2, key: `dừng ${id}` });
    expect(again.data).toEqual(first.data);
    expect(again.codes).toEqual([]);
  });
});

describe('a model is founded', () => {
  test('as a proposal, with theme, target groups and the level that leads it', async () => {
    expect(
      (await world.found({ founder: 'huyện A1', registeredWith: 'tỉnh A', purposes: ['ATTRACT_MEMBERS', 'CONGRESS_RESOLUTION'] })).data
        ?.foundModel,
    ).toMatchObject({
      type: 'GATHERING',
      theme: 'ORGANISATION',
      targetGroups: ['YOUNG_WOMEN'],
      purposes: ['ATTRACT_MEMBERS', 'CONGRESS_RESOLUTION'],
      founderLevel: 'DISTRICT',
      stage: 'PROPOSED',
      origin: 'RECORDED',
      founder: { fullName: 'huyện A1' },
      registeredWith: { fullName: 'tỉnh A' },
    });
  });

  test('once with the same key', async () => {
    const first = await world.found({ key: 'một lần' });
    const before = await world.written();
    expect((await world.found({ key: 'một lần' })).data?.foundModel.id).toBe(first.data?.foundModel.id);
    expect(await world.written()).toBe(before);
  });

  test.each<[string, Founding, string]>([
    ['without a name', { name: '  ' }, 'MODEL_NAME_MISSING'],
    ['to gather nobody', { targetGroups: [] }, 'MODEL_GROUP_MISSING'],
    ['in the future', { foundedOn: '2090-01-01' }, 'MODEL_DAY_IN_FUTURE'],
    ['by a group', { founder: 'tổ 1' }, 'MODEL_FOUNDER_LEVEL_INVALID'],
    ['and registered with another province', { registeredWith: 'tỉnh B' }, 'MODEL_REGISTRAR_INVALID'],
    ['by a unit of another province', { founder: 'xã bốn' }, 'UNIT_NOT_FOUND'],
  ])('%s: refused, and nothing is written', async (_what, given, code) => {
    const before = await world.written();
    expect((await world.found(given)).codes).toEqual([code]);
    expect(await world.written()).toBe(before);
  });

  test('by no analyst', async () => {
    expect((await world.found({}, analyst)).codes).toEqual(['FORBIDDEN']);
  });
});

describe('a model runs', () => {
  test('where it is attached, and wherever it is replicated once that is its stage', async () => {
    const id = await world.modelAt('EVALUATED', ['xã một']);
    expect((await world.runAt('replicateModel', id, ['xã hai'])).codes).toEqual(['MODEL_SITE_STAGE_INVALID']);
    await world.advance(id, 'REPLICATED', { on: '2023-11-01' });
    expect((await world.runAt('attachModel', id, ['xã hai'], { from: '2023-12-01' })).codes).toEqual(['MODEL_SITE_STAGE_INVALID']);
    const { data } = await world.runAt('replicateModel', id, ['xã hai', 'xã ba'], { from: '2023-12-01', key: `nhân rộng ${id}` });
    expect(data?.replicateModel.sites).toMatchObject({ totalCount: 3 });
    expect((await world.runAt('replicateModel', id, ['xã hai', 'xã ba'], { from: '2023-12-01', key: `nhân rộng ${id}` })).data).toEqual(
      data,
    );
  });

  test.each([
    ['before it is replicated', ['chi hội 1'], '2023-05-01', 'MODEL_DAY_TOO_EARLY'],
    ['in the future', ['chi hội 1'], '2090-01-01', 'MODEL_DAY_IN_FUTURE'],
    ['at the Central Union', ['Trung ương'], '2023-12-01', 'UNIT_NOT_FOUND'],
    ['where it runs already', ['xã ba', 'xã một'], '2023-12-01', 'MODEL_SITE_THERE'],
    ['nowhere', [], '2023-12-01', 'MODEL_SITE_NO_UNITS'],
    ['in another province', ['xã bốn'], '2023-12-01', 'UNIT_NOT_FOUND'],
  ])('not %s, and nothing is written', async (_what, names, from, code) => {
    const id = await world.modelAt('REPLICATED');
    const before = await world.written();
    expect((await world.runAt('replicateModel', id, names, { from })).codes).toEqual([code]);
    expect(await world.written()).toBe(before);
  });

  test('as «3 có, 3 biết» at branches only', async () => {
    const id = await world.foundId({ type: 'THREE_HAVE_THREE_KNOW', targetGroups: [] });
    expect((await world.runAt('attachModel', id, ['xã một'])).codes).toEqual(['MODEL_SITE_LEVEL_INVALID']);
    expect((await world.runAt('attachModel', id, ['chi hội 1'])).codes).toEqual([]);
  });

  test('at a unit until it is detached there; it stays in the history', async () => {
    await world.modelAt('PILOT', ['chợ A', 'xã hai'], { name: 'CLB tiểu thương' });
    const [site] = await world.ofUnit('chợ A', 'modelSites { id }').then((unit) => unit.modelSites);
    const detach = (on: string, reason: string, viewer = officerOfA) =>
      world.ask(
        viewer,
        'mutation ($id: ID!, $on: Date!, $reason: String!) { detachModel(siteId: $id, on: $on, reason: $reason) { to version } }',
        {
          id: site.id,
          on,
          reason,
        },
      );
    expect((await detach('2024-05-31', 'xong', officerOfB)).codes).toEqual(['MODEL_SITE_NOT_FOUND']);
    expect((await detach('2024-05-31', ' ')).codes).toEqual(['MODEL_REASON_MISSING']);
    expect((await detach('2090-05-31', 'xong')).codes).toEqual(['MODEL_DAY_IN_FUTURE']);
    expect((await detach('2023-01-31', 'xong')).codes).toEqual(['MODEL_DAY_TOO_EARLY']);
    expect((await detach('2024-05-31', 'xong')).data?.detachModel).toEqual({ to: '2024-05-31', version: 2 });
    expect((await detach('2024-05-31', 'xong')).codes).toEqual(['MODEL_SITE_ENDED']);
    expect(await world.ofUnit('chợ A', 'now: models { name } before: models(asOf: "2024-05-31") { name }')).toEqual({
      now: [],
      before: [{ name: 'CLB tiểu thương' }],
    });
  });
});

describe('a model is looked at', () => {
  test('after one year and after five (MOD-020), and every year where it is registered (MOD-025)', async () => {
    const id = await world.foundId({ founder: 'huyện A1', registeredWith: 'tỉnh A' });
    await world.review(id, { kind: 'PRELIMINARY', on: '2024-01-05' });
    await world.review(id, { kind: 'INSPECTION', on: '2024-03-05', isEffective: null });
    const { data } = await world.ask(
      officerOfA,
      'query ($id: ID!) { model(id: $id) { reviews { kind heldOn isEffective by { fullName } } a: isInspected(year: 2024) b: isInspected(year: 2023) } }',
      { id },
    );
    expect(data?.model).toEqual({
      reviews: [
        { kind: 'PRELIMINARY', heldOn: '2024-01-05', isEffective: true, by: { fullName: 'tỉnh A' } },
        { kind: 'INSPECTION', heldOn: '2024-03-05', isEffective: null, by: { fullName: 'tỉnh A' } },
      ],
      a: true,
      b: false,
    });
  });

  test.each([
    ['without lessons', { lessons: ' ' }, 'MODEL_REVIEW_INCOMPLETE'],
    ['without a finding', { isEffective: null }, 'MODEL_REVIEW_INCOMPLETE'],
    ['as an inspection that judges', { kind: 'INSPECTION' }, 'MODEL_REVIEW_INCOMPLETE'],
    ['in the future', { on: '2090-01-01' }, 'MODEL_DAY_IN_FUTURE'],
    ['before it was founded', { on: '2022-01-01' }, 'MODEL_DAY_TOO_EARLY'],
    ['by another province', { by: 'tỉnh B' }, 'UNIT_NOT_FOUND'],
  ])('not %s, and nothing is written', async (_what, how, code) => {
    const id = await world.foundId();
    const before = await world.written();
    expect((await world.review(id, how)).codes).toEqual([code]);
    expect(await world.written()).toBe(before);
  });
});

describe('who sees a model', () => {
  test('is who founded it or runs it, and below its founder everybody once it is replicated', async () => {
    const id = await world.modelAt('EVALUATED', ['xã hai']);
    const sees = async (viewer: typeof officerOfA) =>
      (await world.ask(viewer, 'query ($id: ID!) { model(id: $id) { id } }', { id })).codes.length === 0;
    expect(await sees(officerOfA)).toBe(true);
    expect(await sees(officerOfBase)).toBe(false);
    expect(await sees(officerOfB)).toBe(false);
    await world.advance(id, 'REPLICATED', { on: '2023-11-01' });
    expect(await sees(officerOfBase)).toBe(true);
    expect(await sees(officerOfB)).toBe(false);
    expect((await world.runAt('replicateModel', id, ['xã một'], { from: '2023-12-01', viewer: officerOfBase })).codes).toEqual([]);
  });

  test('does not advance it unless the founder is hers', async () => {
    const id = await world.modelAt('REPLICATED', ['xã một']);
    expect((await world.advance(id, 'STOPPED', { reason: 'x', on: '2024-01-01', viewer: officerOfBase })).codes).toEqual([
      'UNIT_NOT_FOUND',
    ]);
    expect((await world.advance(id, 'STOPPED', { reason: 'x', on: '2024-01-01', viewer: officerOfB })).codes).toEqual(['MODEL_NOT_FOUND']);
    const { data } = await world.ask(
      officerOfB,
      `{ _entities(representations: [{ __typename: "Model", id: "${id}" }]) { ... on Model { name } } }`,
    );
    expect(data?._entities).toEqual([null]);
  });

  test('does not see by it who else runs it', async () => {
    const id = await world.modelAt('REPLICATED', ['xã một', 'xã hai']);
    const { data } = await world.ask(
      officerOfBase,
      'query ($id: ID!) { model(id: $id) { sites { totalCount edges { node { unit { fullName } } } } } }',
      { id },
    );
    expect(data?.model.sites).toEqual({ totalCount: 1, edges: [{ node: { unit: { fullName: 'xã một' } } }] });
    expect(await world.ofUnit('xã hai', 'models { name }', officerOfBase)).toBeNull();
    expect(await world.ofUnit('huyện A1', 'models { name } modelSites { from } modelCoverage { numerator }', officerOfBase)).toEqual({
      models: null,
      modelSites: null,
      modelCoverage: null,
    });
  });
});

test('the handbook is filtered, ordered and paged, at the cost of one statement (MOD-014, MOD-017, MOD-022)', async () => {
  const other = await openModelWorld();
  await other.modelAt('REPLICATED', ['xã một', 'xã hai'], { name: 'CLB Gia đình trẻ', theme: 'FAMILY' });
  await other.modelAt('PILOT', ['xã ba'], {
    name: 'CLB giúp việc gia đình',
    targetGroups: ['DOMESTIC_WORKER'],
    founder: 'huyện A1',
    registeredWith: 'tỉnh A',
  });
  await other.foundId(
    { name: 'Bình đẳng giới', theme: 'GENDER_EQUALITY', targetGroups: ['ETHNIC_MINORITY'], founder: 'Trung ương', foundedOn: '2024-02-01' },
    organiser,
  );
  const list = async (filter: object, orderBy = 'NAME', viewer = analyst) => {
    const { data } = await other.ask(
      viewer,
      'query ($filter: ModelFilter, $orderBy: ModelOrder) { models(filter: $filter, orderBy: $orderBy) { totalCount edges { node { name } } } }',
      { filter, orderBy },
    );
    expect(data?.models.totalCount).toBe(data?.models.edges.length);
    return data?.models.edges.map(({ node }: { node: { name: string } }) => node.name);
  };
  expect(await list({})).toEqual(['Bình đẳng giới', 'CLB Gia đình trẻ', 'CLB giúp việc gia đình']);
  expect(await list({}, 'NEWEST')).toEqual(['Bình đẳng giới', 'CLB Gia đình trẻ', 'CLB giúp việc gia đình']);
  expect((await list({}, 'WIDEST'))[0]).toBe('CLB Gia đình trẻ');
  expect(await list({ theme: 'GENDER_EQUALITY' })).toEqual(['Bình đẳng giới']);
  expect(await list({ targetGroups: ['DOMESTIC_WORKER', 'ETHNIC_MINORITY'] })).toHaveLength(2);
  expect(await list({ founderLevel: 'CENTRAL' })).toEqual(['Bình đẳng giới']);
  expect(await list({ stages: ['PILOT', 'REPLICATED'] })).toHaveLength(2);
  expect(await list({ founderId: unitId('huyện A1'), foundedInYear: 2023 })).toEqual(['CLB giúp việc gia đình']);
  expect(await list({ foundedInYear: 2022 })).toEqual([]);
  expect(await list({ registeredWithId: unitId('tỉnh A') })).toEqual(['CLB giúp việc gia đình']);
  expect(await list({ within: unitId('xã ba') })).toEqual(['CLB giúp việc gia đình']);
  expect(await list({ within: unitId('tỉnh A') })).toHaveLength(2);
  expect(await list({ search: 'gia dinh tre' })).toEqual(['CLB Gia đình trẻ']);
  expect(await list({ type: 'ONE_PLUS_ONE' })).toEqual([]);
  expect(await list({ purpose: 'ATTRACT_MEMBERS' })).toHaveLength(3);
  expect(await list({ search: 'gia dinh tre', theme: null, stages: null })).toEqual(['CLB Gia đình trẻ']);
  expect(await list({}, 'NAME', officerOfB)).toEqual([]);

  const page = (after?: string) =>
    other.ask(
      analyst,
      'query ($after: String) { models(first: 2, after: $after) { totalCount pageInfo { endCursor hasNextPage } edges { node { name founder { fullName } stages { stage } reviews { kind } sites { totalCount } } } } }',
      { after },
    );
  const first = await page();
  const second = await page(first.data?.models.pageInfo.endCursor);
  expect(first.data?.models).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect(second.data?.models.edges).toMatchObject([{ node: { name: 'CLB giúp việc gia đình' } }]);
  expect(first.statements).toBe(second.statements);
  const { codes } = await other.ask(
    analyst,
    'query ($after: String) { models(first: 2, after: $after, filter: { type: GATHERING }) { totalCount } }',
    { after: first.data?.models.pageInfo.endCursor },
  );
  expect(codes).toEqual(['CURSOR_OF_ANOTHER_QUERY']);
  await other.close();
});

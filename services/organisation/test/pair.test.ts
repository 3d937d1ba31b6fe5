import type { Viewer } from '@vwu/kit/viewer';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compareClasses, type LatestClass } from '../src/pair/compare-classes.ts';
import { analyst, type ModelWorld, officerOfB, officerOfBase, openModelWorld } from './model-world.ts';
import { officerOfA } from './small-union.ts';

let world: ModelWorld;
let onePlusOne: string;

beforeAll(async () => {
  world = await openModelWorld();
  await world.db.query(`insert into emulation.classification_scheme values
    ('BRANCH', 'BRANCH', '{EXCELLENT,STRONG,GOOD,AVERAGE,WEAK}'), ('V2022', 'BASE', '{EXCELLENT,GOOD,AVERAGE,NOT_COMPLETED}'),
    ('V2013', 'BASE', '{EXCELLENT,ADVANCED,GOOD,AVERAGE,WEAK}')`);
  onePlusOne = await world.modelAt('PILOT', ['xã một'], { name: '1 + 1', type: 'ONE_PLUS_ONE', targetGroups: [] });
});

afterAll(() => world.close());

const classify = (name: string, year: number, grade: string, scheme = 'BRANCH') =>
  world.db.query(
    `insert into emulation.${scheme === 'BRANCH' ? 'branch_classification' : 'classification'} values ($1, $2, $3, $4)
     on conflict (unit_id, year) do update set class = excluded.class`,
    [unitId(name), year, grade, scheme],
  );

interface Linking {
  readonly model?: string;
  readonly kind?: string;
  readonly helper?: string;
  readonly helped?: string;
  readonly from?: string;
  readonly reason?: string;
  readonly key?: string;
}

const link = (
  { model = onePlusOne, kind = 'GOOD_WEAK', helper = 'chi hội 1', helped = 'chi hội 2', from = '2024-06-01', reason, key }: Linking = {},
  viewer: Viewer = officerOfA,
) =>
  world.ask(
    viewer,
    `mutation ($model: ID!, $kind: PairKind!, $helper: ID!, $helped: ID!, $from: Date!, $reason: String, $key: String) {
      linkPair(modelId: $model, kind: $kind, helperId: $helper, helpedId: $helped, from: $from, reason: $reason, idempotencyKey: $key) {
        id kind finding reason from to version helper { fullName } helped { fullName } helperClass { code year } helpedClass { code year } model { name } } }`,
    { model, kind, helper: unitId(helper), helped: unitId(helped), from, reason, key },
  );

const end = (
  id: string,
  {
    on = '2024-12-31',
    reason = 'xong',
    version,
    viewer = officerOfA,
  }: { on?: string; reason?: string; version?: number; viewer?: Viewer } = {},
) =>
  world.ask(
    viewer,
    'mutation ($id: ID!, $on: Date!, $reason: String!, $version: Int) { endPair(id: $id, on: $on, reason: $reason, version: $version) { to endReason version } }',
    { id, on, reason, version },
  );

/** Links, looks, and ends on the first day again, so that the next pair finds both free. */
const trying = async (given: Linking = {}) => {
  const { data, codes, errors } = await link(given);
  if (data?.linkPair) await world.db.query('delete from organisation.model_pair where id = $1', [data.linkPair.id]);
  return { pair: data?.linkPair, codes, finding: data?.linkPair?.finding ?? errors[0]?.extensions.finding };
};

describe('what the latest classes say of a pair', () => {
  const grade = (rank: number, code: string, schemeId = 'BRANCH'): LatestClass => ({ unitId: '', grade: code, year: 2024, schemeId, rank });
  test.each([
    ['GOOD_WEAK', grade(3, 'GOOD'), grade(5, 'WEAK'), 'AS_NAMED'],
    ['STRONG_WEAK', grade(2, 'STRONG'), grade(5, 'WEAK'), 'AS_NAMED'],
    ['EXCELLENT_AVERAGE', grade(1, 'EXCELLENT'), grade(4, 'AVERAGE'), 'AS_NAMED'],
    ['GOOD_WEAK', grade(1, 'EXCELLENT'), grade(4, 'AVERAGE'), 'STRONGER_HELPS_WEAKER'],
    ['GOOD_WEAK', grade(3, 'GOOD'), grade(3, 'GOOD'), 'EQUAL'],
    ['GOOD_WEAK', grade(5, 'WEAK'), grade(3, 'GOOD'), 'WEAKER_HELPS_STRONGER'],
    ['EXCELLENT_AVERAGE', grade(1, 'EXCELLENT', 'V2013'), grade(4, 'AVERAGE', 'V2022'), 'NOT_COMPARABLE'],
    ['GOOD_WEAK', undefined, grade(5, 'WEAK'), 'NOT_CLASSIFIED'],
    ['GOOD_WEAK', grade(3, 'GOOD'), undefined, 'NOT_CLASSIFIED'],
  ] as const)('%s of %o and %o: %s', (kind, helper, helped, finding) => {
    expect(compareClasses(kind, helper, helped)).toBe(finding);
  });
});

describe('a pair of branches', () => {
  test('without classes says why it is joined, and shows it', async () => {
    expect(await trying()).toMatchObject({ codes: ['PAIR_REASON_MISSING'], finding: 'NOT_CLASSIFIED' });
    expect((await trying({ reason: 'chưa xếp loại, chi ủy giới thiệu' })).pair).toMatchObject({
      finding: 'NOT_CLASSIFIED',
      reason: 'chưa xếp loại, chi ủy giới thiệu',
      helperClass: null,
      helpedClass: null,
    });
  });

  test('joins the stronger with the weaker by the latest class of each, whatever it was before (MOD-002)', async () => {
    await classify('chi hội 1', 2022, 'WEAK');
    await classify('chi hội 1', 2023, 'GOOD');
    await classify('chi hội 2', 2022, 'EXCELLENT');
    await classify('chi hội 2', 2024, 'WEAK');
    await classify('chi hội 1', 2026, 'WEAK'); // of a later year than the pair
    expect((await trying()).pair).toMatchObject({
      kind: 'GOOD_WEAK',
      finding: 'AS_NAMED',
      reason: null,
      from: '2024-06-01',
      to: null,
      helper: { fullName: 'chi hội 1' },
      helped: { fullName: 'chi hội 2' },
      helperClass: { code: 'GOOD', year: 2023 },
      helpedClass: { code: 'WEAK', year: 2024 },
      model: { name: '1 + 1' },
    });
    expect((await trying({ kind: 'STRONG_WEAK' })).finding).toBe('STRONGER_HELPS_WEAKER');
  });

  test('the other way round, or of equals, says why', async () => {
    expect(await trying({ helper: 'chi hội 2', helped: 'chi hội 1' })).toMatchObject({
      codes: ['PAIR_REASON_MISSING'],
      finding: 'WEAKER_HELPS_STRONGER',
    });
    expect((await trying({ helper: 'chi hội 2', helped: 'chi hội 1', reason: 'chi hội 1 vừa tách' })).finding).toBe(
      'WEAKER_HELPS_STRONGER',
    );
    await classify('chi hội 2', 2024, 'GOOD');
    expect(await trying()).toMatchObject({ codes: ['PAIR_REASON_MISSING'], finding: 'EQUAL' });
    await classify('chi hội 2', 2024, 'WEAK');
  });

  test('helps one at a time, ends with a reason, and stays in the history', async () => {
    const { data } = await link({ key: 'ghép' });
    expect((await link({ key: 'ghép' })).data).toEqual(data);
    expect((await link()).codes).toEqual(['PAIR_HELPER_TAKEN']);
    const { id } = data?.linkPair ?? {};
    const expectRefused = async (how: Parameters<typeof end>[1], code: string) => expect((await end(id, how)).codes).toEqual([code]);
    await expectRefused({ reason: ' ' }, 'MODEL_REASON_MISSING');
    await expectRefused({ on: '2090-01-01' }, 'MODEL_DAY_IN_FUTURE');
    await expectRefused({ on: '2024-01-01' }, 'MODEL_DAY_TOO_EARLY');
    await expectRefused({ version: 9 }, 'MODEL_CHANGED');
    await expectRefused({ viewer: officerOfB }, 'PAIR_NOT_FOUND');
    await expectRefused({ viewer: analyst }, 'FORBIDDEN');
    expect((await end(id)).data?.endPair).toEqual({ to: '2024-12-31', endReason: 'xong', version: 2 });
    await expectRefused({}, 'PAIR_ENDED');
    expect(await world.ofUnit('chi hội 2', 'now: pairs { id } before: pairs(asOf: "2024-07-01") { helper { fullName } }')).toEqual({
      now: [],
      before: [{ helper: { fullName: 'chi hội 1' } }],
    });
  });

  test.each<[string, Linking, string]>([
    ['of one branch', { helped: 'chi hội 1' }, 'PAIR_OF_ONE'],
    ['of persons', { kind: 'MEMBER_WOMAN' }, 'PAIR_KIND_INVALID'],
    ['of a kind of another model', { kind: 'EXCELLENT_AVERAGE' }, 'PAIR_KIND_INVALID'],
    ['of a branch and a base', { helper: 'xã một' }, 'PAIR_LEVEL_INVALID'],
    ['of bases in «1 + 1»', { helper: 'xã một', helped: 'xã hai' }, 'PAIR_LEVEL_INVALID'],
    ['in the future', { from: '2090-01-01' }, 'MODEL_DAY_IN_FUTURE'],
    ['before the model', { from: '2020-01-01' }, 'MODEL_DAY_TOO_EARLY'],
    ['with a unit of another province', { helped: 'xã bốn' }, 'UNIT_NOT_FOUND'],
  ])('%s is refused, and nothing is written', async (_what, given, code) => {
    const before = await world.written();
    expect((await link({ from: '2025-06-01', reason: 'vì', ...given })).codes).toEqual([code]);
    expect(await world.written()).toBe(before);
  });

  test('is not joined in a model that is only proposed, nor in one nobody sees', async () => {
    const proposed = await world.foundId({ type: 'ONE_PLUS_ONE', targetGroups: [] });
    expect((await link({ model: proposed, from: '2025-06-01' })).codes).toEqual(['PAIR_MODEL_NOT_RUNNING']);
    expect((await link({ model: unitId('không có') })).codes).toEqual(['MODEL_NOT_FOUND']);
    expect((await link({}, analyst)).codes).toEqual(['FORBIDDEN']);
  });

  test('is taken by one helper only: the database keeps it, whoever writes', async () => {
    await link({ from: '2025-01-01' });
    await world.run('establishUnit', {
      unit: { name: 'chi hội 3', fullName: 'chi hội 3', parent: { id: unitId('xã một') } },
      level: 'BRANCH',
      kind: 'TERRITORIAL',
    });
    const { rows } = await world.db.query<{ id: string }>(`select unit_id as id from organisation.unit_version where name = 'chi hội 3'`);
    const { codes } = await world.ask(
      officerOfA,
      `mutation ($model: ID!, $helper: ID!, $helped: ID!) {
        linkPair(modelId: $model, kind: GOOD_WEAK, helperId: $helper, helpedId: $helped, from: "2025-06-01", reason: "vì") { id } }`,
      { model: onePlusOne, helper: rows[0]?.id, helped: unitId('chi hội 2') },
    );
    expect(codes).toEqual(['PAIR_HELPED_TAKEN']);
  });

  test('is listed to who sees either side, by kind and soundness, at the cost of one statement', async () => {
    const list = async (viewer: Viewer, filter = '') => {
      const { data } = await world.ask(
        viewer,
        `{ modelPairs(first: 1${filter}) { totalCount edges { node { kind helper { fullName } } } } }`,
      );
      return data?.modelPairs;
    };
    expect(await list(officerOfA)).toEqual({ totalCount: 1, edges: [{ node: { kind: 'GOOD_WEAK', helper: { fullName: 'chi hội 1' } } }] });
    expect((await list(officerOfBase)).totalCount).toBe(1);
    expect((await list(officerOfB)).totalCount).toBe(0);
    expect((await list(officerOfA, ', isSound: true')).totalCount).toBe(1);
    expect((await list(officerOfA, ', isSound: false')).totalCount).toBe(0);
    expect((await list(officerOfA, ', kind: STRONG_WEAK')).totalCount).toBe(0);
    expect((await list(officerOfA, `, modelId: "${onePlusOne}"`)).totalCount).toBe(1);
    expect((await list(officerOfA, ', asOf: "2023-01-01"')).totalCount).toBe(0);
  });
});

test('excellent bases help average ones in the model of 2013 (MOD-016)', async () => {
  const model = await world.modelAt('PILOT', ['xã một'], {
    name: 'xuất sắc giúp trung bình',
    type: 'EXCELLENT_HELPS_AVERAGE',
    targetGroups: [],
  });
  await classify('xã một', 2024, 'EXCELLENT', 'V2022');
  await classify('xã hai', 2024, 'AVERAGE', 'V2022');
  const given = { model, kind: 'EXCELLENT_AVERAGE', helper: 'xã một', helped: 'xã hai' };
  expect((await trying(given)).finding).toBe('AS_NAMED');
  await classify('xã ba', 2021, 'AVERAGE', 'V2013');
  expect(await trying({ ...given, helped: 'xã ba' })).toMatchObject({ codes: ['PAIR_REASON_MISSING'], finding: 'NOT_COMPARABLE' });
});

describe('pairs of persons', () => {
  const report = (
    {
      model = onePlusOne,
      unit = 'chi hội 1',
      kind = 'MEMBER_WOMAN',
      year = 2024,
      pairs = 12,
      succeeded = 9,
      version,
      key,
    }: Record<string, unknown> = {},
    viewer: Viewer = officerOfBase,
  ) =>
    world.ask(
      viewer,
      `mutation ($model: ID!, $unit: ID!, $kind: PairKind!, $year: Int!, $pairs: Int!, $succeeded: Int!, $version: Int, $key: String) {
        reportPairs(modelId: $model, unitId: $unit, kind: $kind, year: $year, pairs: $pairs, succeeded: $succeeded, version: $version, idempotencyKey: $key) {
          kind year pairs succeeded version origin } }`,
      { model, unit: unitId(String(unit)), kind, year, pairs, succeeded, version, key },
    );

  test('are counted by kind and year, never named (MOD-003…006)', async () => {
    for (const kind of ['MEMBER_WOMAN', 'PARTY_HEAD', 'OFFICIAL_BRANCH', 'MEMBER_HARDSHIP'])
      expect((await report({ kind, key: kind })).data?.reportPairs).toMatchObject({
        kind,
        pairs: 12,
        succeeded: 9,
        version: 1,
        origin: 'RECORDED',
      });
    expect((await report({ pairs: 13, version: 1 })).data?.reportPairs).toMatchObject({ pairs: 13, version: 2 });
    const { pairTallies } = await world.ofUnit('chi hội 1', 'pairTallies { kind pairs }');
    expect(pairTallies).toHaveLength(4);
    expect(await world.ofUnit('huyện A1', 'pairTallies { kind } pairs { id }', officerOfBase)).toEqual({ pairTallies: null, pairs: null });
  });

  test.each([
    ['of branches', { kind: 'GOOD_WEAK' }, 'PAIR_KIND_INVALID'],
    ['with more successes than pairs', { succeeded: 13 }, 'PAIR_TALLY_COUNT_INVALID'],
    ['fewer than none', { pairs: -1, succeeded: -1 }, 'PAIR_TALLY_COUNT_INVALID'],
    ['before the model', { year: 2022 }, 'PAIR_TALLY_YEAR_INVALID'],
    ['of a year to come', { year: 2090 }, 'PAIR_TALLY_YEAR_INVALID'],
    ['of officials at a base', { kind: 'OFFICIAL_BRANCH', unit: 'xã một' }, 'PAIR_TALLY_UNIT_INVALID'],
    ['at a group', { unit: 'tổ 1' }, 'PAIR_TALLY_UNIT_INVALID'],
    ['that somebody changed meanwhile', { version: 7 }, 'PAIR_TALLY_CHANGED'],
    ['of another base', { unit: 'xã hai' }, 'UNIT_NOT_FOUND'],
  ])('%s are refused, and nothing is written', async (_what, given, code) => {
    const before = await world.written();
    expect((await report(given)).codes).toEqual([code]);
    expect(await world.written()).toBe(before);
  });
});

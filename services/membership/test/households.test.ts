import { today } from '@vwu/kit/clock';
import { uuidv7 } from '@vwu/kit/ids';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyst, type MemberWorld, officerOf, openMemberWorld, partner, province, provinceB, tomorrow } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

type Viewer = typeof province;

const readAll = async (names: readonly string[], viewer: Viewer = analyst) => {
  const { data, codes, statements } = await world.ask(
    viewer,
    `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { householdCoverage {
      withMember covered households basesCounted coveragePercent isTargetMet isCoarse } } } }`,
    { units: names.map((name) => ({ __typename: 'Unit', id: unitId(name) })) },
  );
  expect(codes).toEqual([]);
  return { statements, coverages: (data?._entities ?? []).map((unit: { householdCoverage: unknown } | null) => unit?.householdCoverage) };
};
const read = async (name: string, viewer?: Viewer) => (await readAll([name], viewer)).coverages[0];

const record = (
  name: string,
  households: number,
  { kind = 'HOUSEHOLDS', asOf = '2025-08-01', source = 'Công an xã', viewer = province } = {},
) =>
  world.ask(
    viewer,
    `mutation ($unitId: ID!, $kind: BaseCountKind!, $asOf: Date!, $households: Int!, $source: String!) {
      recordBaseCount(unitId: $unitId, kind: $kind, asOf: $asOf, count: $households, source: $source) { kind asOf count source origin } }`,
    { unitId: unitId(name), kind, asOf, households, source },
  );

const expectSound = async () => {
  for (const fault of ['household_fault', 'count_fault'])
    expect((await world.db.query(`select * from membership.${fault}`)).rows).toEqual([]);
};

const live = (home: string, householdId: string, more: { viewer?: Viewer; admission?: object } = {}) =>
  world.admitted(home, { ...more, person: { householdId } });

test('households are counted once, however many members live in them and in whatever branches (MEM-031, MEM-033)', async () => {
  const [first, second] = [uuidv7(), uuidv7()];
  const id = await live('chi hội một', first);
  await live('chi hội hai', first);
  await live('tổ một', first);
  await live('chi hội hai', second);
  await world.admitted('chi hội hai');
  expect(await read('xã một')).toMatchObject({ withMember: 2, households: null, coveragePercent: null, isTargetMet: null });
  const { data } = await world.ask(province, `{ member(id: "${id}") { household { members mayBeReduced } } }`);
  expect(data?.member.household).toEqual({ members: 3, mayBeReduced: true });
  await expectSound();
});

test('a count has its source and its day; of one day the last recorded holds, and of days the latest', async () => {
  expect((await record('xã một', 9)).data?.recordBaseCount).toEqual({
    asOf: '2025-08-01',
    kind: 'HOUSEHOLDS',
    count: 9,
    source: 'Công an xã',
    origin: 'RECORDED',
  });
  await record('xã một', 3);
  await record('xã một', 100, { asOf: '2020-01-01' });
  expect(await read('xã một')).toMatchObject({ households: 3, covered: 2, basesCounted: 1, coveragePercent: 66.6, isTargetMet: false });
  const { data } = await world.ask(
    province,
    'query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { baseCounts { asOf count } } } }',
    { units: [{ __typename: 'Unit', id: unitId('xã một') }] },
  );
  expect(data?._entities[0].baseCounts).toEqual([
    { asOf: '2025-08-01', count: 3 },
    { asOf: '2025-08-01', count: 9 },
    { asOf: '2020-01-01', count: 100 },
  ]);
});

test('above bases only those that have counted are compared (decision 9), and the nation adds all up', async () => {
  await live('chi hội ba', uuidv7());
  expect(await read('tỉnh A')).toMatchObject({ withMember: 3, covered: 2, households: 3, basesCounted: 1 });
  await record('xã hai', 1);
  expect(await read('tỉnh A')).toMatchObject({ withMember: 3, covered: 3, households: 4, basesCounted: 2, coveragePercent: 75 });
  await live('chi hội ở B', uuidv7(), { viewer: provinceB });
  expect(await read('Trung ương')).toMatchObject({ withMember: 4, covered: 3, households: 4, basesCounted: 2 });
});

test('whatever happens to members, a household counts where one of them belongs still', async () => {
  const household = uuidv7();
  const before = { one: await read('xã một'), two: await read('xã hai') };
  const [first, second] = [await live('chi hội một', household), await live('chi hội ba', household)];
  const total = async () => [
    (await read('xã một')).withMember - before.one.withMember,
    (await read('xã hai')).withMember - before.two.withMember,
  ];
  expect((await total()).toSorted((a, b) => a - b)).toEqual([0, 1]);
  await world.move('recordExit', first, { kind: 'LEFT', on: '2024-01-01' });
  expect(await total()).toEqual([0, 1]);
  await world.move('placeMember', second, { homeId: unitId('xã hai'), on: '2024-02-01' });
  expect(await total()).toEqual([0, 1]);
  await world.move('recordExit', second, { kind: 'DIED', on: '2024-03-01' });
  expect(await total()).toEqual([0, 0]);
  await expectSound();
});

test('a household that is corrected moves, and one that is taken away counts no more', async () => {
  const id = await live('chi hội một', uuidv7());
  const { withMember } = await read('xã một');
  const correct = async (householdId: string | null) => {
    const { version } = await world.read(id);
    return world.ask(
      province,
      'mutation ($id: ID!, $person: PersonInput!, $version: Int!) { correctMember(id: $id, person: $person, version: $version) { id } }',
      { id, person: { fullName: 'Nguyễn Thị Hộ', bornOn: '1980-05-20', householdId }, version },
    );
  };
  expect((await correct(uuidv7())).codes).toEqual([]);
  expect((await read('xã một')).withMember).toBe(withMember);
  expect((await correct(null)).codes).toEqual([]);
  expect((await read('xã một')).withMember).toBe(withMember - 1);
  const { data } = await world.ask(province, `{ member(id: "${id}") { household { members } } }`);
  expect(data?.member.household).toBe(null);
  await expectSound();
});

test('of a member of a special base and one of a commune the household counts in the commune', async () => {
  const household = uuidv7();
  const before = (await read('chợ')).withMember;
  await live('chợ', household, { admission: { category: 'SPECIAL_BASE', communeId: unitId('xã một') } });
  expect((await read('chợ')).withMember).toBe(before + 1);
  await live('chi hội một', household);
  expect((await read('chợ')).withMember).toBe(before);
  await expectSound();
});

test('two who record members of one household at once leave one household', async () => {
  const household = uuidv7();
  const before = (await read('tỉnh A')).withMember;
  await Promise.all(['chi hội một', 'chi hội hai', 'chi hội ba', 'tổ một'].map((home) => live(home, household)));
  expect((await read('tỉnh A')).withMember).toBe(before + 1);
  await expectSound();
});

test('records that are merged and taken apart leave households as they were', async () => {
  const ids = [await live('chi hội một', uuidv7()), await live('chi hội hai', uuidv7())];
  const before = (await read('xã một')).withMember;
  const versions = await Promise.all(ids.map(async (id) => (await world.read(id)).version));
  const merged = await world.ask(
    province,
    `mutation { mergeMembers(firstId: "${ids[0]}", secondId: "${ids[1]}", keepId: "${ids[0]}", firstVersion: ${versions[0]}, secondVersion: ${versions[1]}) { id version } }`,
  );
  expect((await read('xã một')).withMember).toBe(before - 1);
  const { id, version } = merged.data?.mergeMembers ?? {};
  await world.ask(province, `mutation { unmergeMember(id: "${id}", version: ${version}) { id } }`);
  expect((await read('xã một')).withMember).toBe(before);
  await expectSound();
});

test('households of a base that went into another are those of its heir, until that has counted itself', async () => {
  await record('xã cũ', 50, { asOf: '2024-01-01' });
  const own = await read('xã một');
  expect(own.basesCounted).toBe(1);
  await world.db.query(`delete from membership.base_count where unit_id = $1`, [unitId('xã một')]);
  expect(await read('xã một')).toMatchObject({ households: 50, basesCounted: 1, covered: own.covered });
  await record('xã một', 60);
  expect(await read('xã một')).toMatchObject({ households: 60, basesCounted: 1 });
});

test.each([
  ['BASE_COUNT_INVALID', 'xã một', -1, {}],
  ['BASE_COUNT_INVALID', 'xã một', 500_001, {}],
  ['BASE_COUNT_INVALID', 'xã một', 5, { source: '  ' }],
  ['BASE_COUNT_INVALID', 'xã một', 5, { asOf: tomorrow }],
  ['BASE_COUNT_UNIT_INVALID', 'tỉnh A', 5, {}],
  ['BASE_COUNT_UNIT_INVALID', 'chợ', 5, {}],
  ['BASE_COUNT_UNIT_INVALID', 'xã mới', 5, { asOf: '2020-01-01' }],
  ['UNIT_NOT_FOUND', 'xã ở B', 5, {}],
  ['UNIT_NOT_FOUND', 'xã hai', 5, { viewer: officerOf('xã một') }],
  ['FORBIDDEN', 'xã một', 5, { viewer: analyst }],
  ['FORBIDDEN', 'xã một', 5, { viewer: partner }],
])('%s: a count that cannot be is refused', async (code, name, households, more) => {
  const before = await world.rowsOf('base_count');
  expect((await record(name, households, more)).codes).toEqual([code]);
  expect(await world.rowsOf('base_count')).toBe(before);
});

describe('persons that bases count', () => {
  const sums = async (name: string, { asOf = today(), viewer = analyst }: { readonly asOf?: string; readonly viewer?: Viewer } = {}) => {
    const { data } = await world.ask(
      viewer,
      `query ($units: [_Any!]!, $asOf: Date) {
        _entities(representations: $units) { ... on Unit { baseCountSums(asOf: $asOf) { kind asOf count basesCounted } } } }`,
      { units: [{ __typename: 'Unit', id: unitId(name) }], asOf },
    );
    return data?._entities[0]?.baseCountSums;
  };
  const loans = async (name: string, more: { readonly asOf?: string; readonly viewer?: Viewer } = {}) => {
    const found = (await sums(name, more))?.find(({ kind }: { kind: string }) => kind === 'LOAN_NEED_UNMET');
    return found && { count: found.count, basesCounted: found.basesCounted };
  };

  test('loans that are needed and not had are added up above (FEE-012)', async () => {
    expect(await loans('tỉnh A')).toEqual({ count: null, basesCounted: 0 });
    const households = await read('xã một');
    await record('xã một', 12, { kind: 'LOAN_NEED_UNMET', source: 'Khảo sát chi hội' });
    await record('xã hai', 30, { kind: 'LOAN_NEED_UNMET', asOf: '2025-01-01' });
    await record('xã hai', 0, { kind: 'LOAN_NEED_UNMET' });
    expect(await loans('xã một')).toEqual({ count: 12, basesCounted: 1 });
    expect(await loans('xã hai')).toEqual({ count: 0, basesCounted: 1 });
    expect(await loans('tỉnh A')).toEqual({ count: 12, basesCounted: 2 });
    expect(await loans('Trung ương')).toEqual({ count: 12, basesCounted: 2 });
    expect(await loans('xã một', { viewer: partner })).toEqual({ count: 10, basesCounted: 1 });
    expect(await loans('xã hai', { viewer: partner })).toEqual({ count: null, basesCounted: 1 });
    expect(await sums('xã ở B', { viewer: partner })).toBeNull();
    expect(await read('xã một')).toEqual(households);
  });

  test('on a day gone by what had been counted then holds, by the units of that day', async () => {
    expect(await loans('xã hai', { asOf: '2025-01-01' })).toEqual({ count: 30, basesCounted: 1 });
    expect(await loans('xã hai', { asOf: '2024-12-31' })).toEqual({ count: null, basesCounted: 0 });
    await record('xã cũ', 7, { kind: 'TEMPORARY_WOMEN', asOf: '2024-06-01' });
    const staying = async (name: string, asOf: string) =>
      (await sums(name, { asOf })).find(({ kind }: { kind: string }) => kind === 'TEMPORARY_WOMEN').count;
    expect(await staying('xã cũ', '2025-06-30')).toBe(7);
    expect(await staying('xã một', '2025-06-30')).toBeNull();
    expect(await staying('xã một', today()), 'it went whole into this one, which has not counted').toBe(7);
    expect(await staying('tỉnh A', '2025-06-30')).toBe(7);
  });

  test('of each kind there is a sum, also where nobody has counted it', async () => {
    expect((await sums('tỉnh B')).map(({ kind, count }: { kind: string; count: number | null }) => [kind, count])).toEqual([
      ['HOUSEHOLDS', null],
      ['LOAN_NEED_UNMET', null],
      ['SUPERIOR_CLUB_MEMBERS', null],
      ['ACTIVE_WHERE_THEY_LIVE', null],
      ['TEMPORARY_WOMEN', null],
    ]);
  });
});

test('who sees no persons sees no small count, and no share', async () => {
  for (let more = 0; more < 6; more += 1) await live('chi hội hai', uuidv7());
  const seen = await read('xã một', partner);
  expect(seen).toMatchObject({ isCoarse: true, coveragePercent: null, isTargetMet: null });
  expect(seen.withMember % 5).toBe(0);
  expect(await read('xã hai', partner)).toMatchObject({ withMember: null });
  expect(await read('xã ở B', partner)).toBe(null);
});

test('many units cost as many statements as one', async () => {
  const [one, many] = [await readAll(['xã một']), await readAll(['xã một', 'xã hai', 'tỉnh A', 'tỉnh B', 'Trung ương', 'chi hội một'])];
  expect(many.coverages).toHaveLength(6);
  expect(many.statements).toBe(one.statements);
});

test('who lives with a member shares her household, and one begins for both where neither has one (MEM-033)', async () => {
  const first = await world.admitted('chi hội một');
  const second = await world.admitted('chi hội một', { person: { livesWithId: first } });
  const elsewhere = await world.admitted('chi hội ba', { person: { livesWithId: second } });
  const housemates = async (viewer: Viewer) => {
    const { data } = await world.ask(viewer, `{ member(id: "${first}") { household { members others { id } } } }`);
    return data?.member.household;
  };
  expect((await housemates(province)).members).toBe(3);
  expect((await housemates(province)).others.map(({ id }: { id: string }) => id).toSorted()).toEqual([second, elsewhere].toSorted());
  // an officer of the base sees how many they are, and who of them is of her own base
  expect(await housemates(officerOf('xã một'))).toEqual({ members: 3, others: [{ id: second }] });
  await expectSound();
});

test.each([
  ['herself', (id: string) => id, 'HOUSEHOLD_OF_ONE'],
  ['nobody that is known', () => uuidv7(), 'MEMBER_NOT_FOUND'],
])('to live with %s is refused, and nothing written', async (_who, whom, code) => {
  const id = await world.admitted('chi hội một');
  const { codes } = await world.ask(
    province,
    'mutation ($id: ID!, $person: PersonInput!) { correctMember(id: $id, person: $person, version: 1) { id } }',
    { id, person: { livesWithId: whom(id) } },
  );
  expect(codes).toEqual([code]);
  const { data } = await world.ask(province, `{ member(id: "${id}") { householdId } }`);
  expect(data?.member.householdId).toBeNull();
});

test('a correction puts her into the household of whom she lives with, and nobody of another part of the Union can be named', async () => {
  const [id, other] = [await world.admitted('chi hội hai'), await world.admitted('chi hội hai')];
  const lives = (viewer: Viewer) =>
    world.ask(
      viewer,
      'mutation ($id: ID!, $person: PersonInput!) { correctMember(id: $id, person: $person, version: 1) { household { members } } }',
      {
        id,
        person: { livesWithId: other },
      },
    );
  expect((await lives(provinceB)).codes).toEqual(['MEMBER_NOT_FOUND']);
  expect((await lives(province)).data?.correctMember.household.members).toBe(2);
  await expectSound();
});

import { today } from '@vwu/kit/clock';
import { END } from '@vwu/kit/date';
import { type Planting, plantTree, unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyst, type MemberWorld, openMemberWorld, province, provinceB, tree } from './member-world.ts';

const reform = '2025-07-01';
const before = '2025-06-30';

/** A province that went into another with three bases: two went whole into one, a third was split between it and another province. */
const reformed: Planting = {
  ...tree,
  'tỉnh cũ': { level: 'PROVINCE', parent: 'Trung ương', to: before, wentTo: ['tỉnh A'] },
  'xã cũ 1': { level: 'BASE', parent: 'tỉnh cũ', to: before, wentTo: ['xã hợp'] },
  'chi hội cũ': { level: 'BRANCH', parent: 'xã cũ 1', to: before },
  'xã cũ 2': { level: 'BASE', parent: 'tỉnh cũ', to: before, wentTo: ['xã hợp'] },
  'xã chia': { level: 'BASE', parent: 'tỉnh cũ', to: before, wentTo: ['xã hợp', 'xã ở B'] },
  'chi hội chia': { level: 'BRANCH', parent: 'xã chia', to: before },
  'xã hợp': { level: 'BASE', parent: 'tỉnh A', from: reform },
  'chi hội mới': { level: 'BRANCH', parent: 'xã hợp', from: reform },
  'chợ mới': { level: 'BASE', parent: 'tỉnh A', kind: 'SPECIAL', from: reform },
};

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
  const added = Object.keys(reformed).filter((name) => !(name in tree));
  await plantTree(world.db, reformed, added);
  await hangs('chi hội cũ', 'BRANCH', 'xã hợp');
  await hangs('chi hội chia', 'BRANCH', 'xã ở B');
  await hangs('tổ mới', 'GROUP', 'xã hợp', 'chi hội cũ');
  const elderly = { details: { targetGroups: ['ELDERLY'] } };
  await world.admitted('chi hội cũ', { person: elderly });
  await world.admitted('xã cũ 2');
  await world.admitted('chi hội chia', { viewer: provinceB });
  await world.admitted('chi hội mới', { person: elderly, admission: { on: '2025-08-01' } });
  await world.admitted('tổ mới', { admission: { on: '2025-08-02' } });
  await world.admitted('chợ mới', { admission: { on: '2025-09-01', category: 'SPECIAL_BASE', communeId: unitId('xã một') } });
  await world.admitted('chi hội một', { admission: { on: '2025-10-01' } });
});

afterAll(() => world.close());

/** Where a branch hangs since the reform that stood below another base before, or a group that was formed since. */
const hangs = (name: string, level: string, base: string, branch = name) =>
  world.db.query('insert into organisation.unit_stem values ($1, $2, $3, $4, $5, $6)', [
    unitId(name),
    level,
    unitId(base),
    unitId(branch),
    reform,
    END,
  ]);

const ask = async (name: string, field: string, viewer = analyst) => {
  const { data, codes } = await world.ask(
    viewer,
    `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { ${field} } } }`,
    { units: [{ __typename: 'Unit', id: unitId(name) }] },
  );
  return { codes, unit: data?._entities[0] };
};

const mapOf = (day: string) => `boundaries: { kind: AS_OF, date: "${day}" }`;

const membersOn = async (map: string, name: string, { day = today(), viewer = analyst } = {}): Promise<number | null> =>
  (await ask(name, `memberCounts(asOf: "${day}", ${mapOf(map)}) { members }`, viewer)).unit.memberCounts?.members ?? null;

test('on the map of last year whoever belongs to a branch that went on is where it stood, and who came since where her branch was formed', async () => {
  expect(await membersOn(before, 'xã cũ 1')).toBe(2);
  expect(await membersOn(before, 'chi hội cũ'), 'with the group formed below it since').toBe(2);
  expect(await membersOn(before, 'xã cũ 2')).toBe(1);
  expect(await membersOn(before, 'xã một')).toBe(1);
});

test('what was formed of several units is counted above all of them alone', async () => {
  expect(await membersOn(before, 'xã chia')).toBe(1);
  expect(await membersOn(before, 'tỉnh cũ'), 'those of its bases, and of the branch formed of all three').toBe(5);
  expect(await membersOn(before, 'tỉnh A'), 'not of the market, of which nobody knows in which of the two provinces it lay').toBe(1);
  expect(await membersOn(before, 'Trung ương')).toBe(7);
  expect(await membersOn(today(), 'Trung ương')).toBe(7);
});

test('on the map of a later day those of before are where their units went', async () => {
  expect(await membersOn(today(), 'xã hợp', { day: before })).toBe(2);
  expect(await membersOn(today(), 'xã hợp')).toBe(4);
  expect(await membersOn(today(), 'tỉnh A', { day: before })).toBe(2);
  expect(await membersOn(before, 'tỉnh A', { day: before })).toBe(0);
});

test('a unit that was not there on the day whose units are meant has no count', async () => {
  expect(await membersOn(before, 'xã hợp')).toBeNull();
  expect(await membersOn(today(), 'xã cũ 1')).toBeNull();
});

test('who sees what was there before does not see by it what has gone to others', async () => {
  expect(await membersOn(before, 'xã chia', { viewer: province }), 'its branch is in the other province').toBeNull();
  expect(await membersOn(before, 'tỉnh cũ', { viewer: province })).toBeNull();
  expect(await membersOn(before, 'xã cũ 1', { viewer: province })).toBe(2);
  expect(await membersOn(before, 'xã cũ 1', { viewer: provinceB })).toBeNull();
});

test('what is sealed is counted on the same map', async () => {
  const elderly = async (map: string, name: string) => {
    const { unit } = await ask(name, `memberCounts(${mapOf(map)}) { boundariesOn groups { group count } }`);
    expect(unit.memberCounts.boundariesOn).toBe(map);
    return unit.memberCounts.groups.find(({ group }: { group: string }) => group === 'ELDERLY').count;
  };
  expect(await elderly(before, 'xã cũ 1')).toBe(1);
  expect(await elderly(before, 'tỉnh cũ')).toBe(2);
  expect(await elderly(before, 'tỉnh A')).toBe(0);
  expect(await elderly(today(), 'xã hợp')).toBe(2);
});

test('growth is of the people alone on whatever map', async () => {
  const growth = async (name: string, map: string) => {
    const { unit } = await ask(
      name,
      `memberGrowth(from: "2024-12-31", to: "2025-12-31", ${mapOf(map)}) { boundariesOn atStart atEnd net }`,
    );
    return unit.memberGrowth;
  };
  expect(await growth('xã cũ 1', before)).toEqual({ boundariesOn: before, atStart: 1, atEnd: 2, net: 1 });
  expect(await growth('tỉnh cũ', before)).toEqual({ boundariesOn: before, atStart: 3, atEnd: 5, net: 2 });
  expect(await growth('xã hợp', today())).toEqual({ boundariesOn: today(), atStart: 2, atEnd: 4, net: 2 });
});

test('a day beside AS_REPORTED is refused', async () => {
  const boundaries = `boundaries: { kind: AS_REPORTED, date: "${before}" }`;
  for (const field of [
    `memberCounts(${boundaries}) { members }`,
    `memberGrowth(from: "2024-12-31", to: "2025-12-31", ${boundaries}) { net }`,
  ])
    expect((await ask('xã một', field)).codes).toEqual(['BOUNDARIES_INVALID']);
});

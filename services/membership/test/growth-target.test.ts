import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyst, officer, officerOfB, openWorld, type World } from './world.ts';

let world: World;

/** Of the women of A 4,001 are not members at the end of 2022, of B 40; since then A has grown by 550 and B has become fewer. */
beforeAll(async () => {
  world = await openWorld();
  await world.record('xã một', '2022Y', { residential: 2_500 });
  await world.record('xã hai', '2022Y', { residential: 500 });
  await world.record('xã ở B', '2022Y', { residential: 60 }, officerOfB);
  await world.record('xã mới', '2026H1', { residential: 3_300 });
  await world.record('xã khác', '2026H1', { residential: 250 });
  await world.record('xã ở B', '2026H1', { residential: 58 }, officerOfB);
});

afterAll(() => world.close());

const organiser = callers.organiser(unitId('Trung ương'));
const fields = 'term increase allocated isOfficial document baselinePeriod atBaseline notYetMembers members net percent isMet version';

const targetOf = async (name: string, viewer = analyst, period = '2026H1') => {
  const { data, codes } = await world.ask(
    viewer,
    `query ($id: ID!) { _entities(representations: [{ __typename: "Unit", id: $id }]) { ... on Unit { growthTarget(period: "${period}") { ${fields} } } } }`,
    { id: unitId(name) },
  );
  return { target: data?._entities[0]?.growthTarget, codes };
};

const set = (name: string, given: object, viewer = organiser) =>
  world.ask(
    viewer,
    `mutation ($unitId: ID!, $term: ID!, $increase: Int!, $document: String!, $version: Int!, $key: String) {
      setOfficialTarget(unitId: $unitId, term: $term, increase: $increase, document: $document, version: $version, idempotencyKey: $key) { id } }`,
    { unitId: unitId(name), term: 'VN-2022-2027', increase: 500, document: '358/ĐCT-TC ngày 10/6/2022', version: 0, ...given },
  );

test('the nation is to grow by 800,000 from the start of the term, and what is shown first is what it has grown by net (F-8)', async () => {
  expect((await targetOf('Trung ương')).target).toMatchObject({
    term: 'VN-2022-2027',
    increase: 800_000,
    isOfficial: true,
    baselinePeriod: '2022Y',
    atBaseline: 3_060,
    members: 3_608,
    net: 548,
    percent: 0.1,
    isMet: false,
  });
});

test('provinces share it by the women who were not members, on the map of the period, and the shares are the whole (F05)', async () => {
  const [a, b] = [(await targetOf('tỉnh A')).target, (await targetOf('tỉnh B')).target];
  expect(a).toMatchObject({ isOfficial: false, notYetMembers: 4_001, atBaseline: 3_000, members: 3_550, net: 550 });
  expect(b).toMatchObject({ isOfficial: false, notYetMembers: 40, net: -2, percent: 0, isMet: false });
  expect(b.increase).toBe(Math.round((800_000 * 40) / 4_041));
  expect(a.increase + b.increase).toBe(800_000);
  expect([a.allocated, b.allocated]).toEqual([a.increase, b.increase]);
});

test('what a document of Central sets goes before, may be set again, and the others share what is left', async () => {
  const allocated = (await targetOf('tỉnh A')).target.increase;
  expect((await set('tỉnh A', { increase: 550 })).codes).toEqual([]);
  expect((await targetOf('tỉnh A')).target).toMatchObject({
    increase: 550,
    // what it would share is told beside it
    allocated,
    isOfficial: true,
    document: '358/ĐCT-TC ngày 10/6/2022',
    percent: 100,
    isMet: true,
    version: 1,
  });
  expect((await targetOf('tỉnh B')).target.increase).toBe(799_450);
  expect((await set('tỉnh A', { increase: 551, version: 1 })).codes).toEqual([]);
  expect((await targetOf('tỉnh A')).target).toMatchObject({ increase: 551, isMet: false, version: 2 });
});

test.each([
  ['a base', 'xã mới', {}, 'TARGET_UNIT_INVALID'],
  ['no increase', 'tỉnh B', { increase: 0 }, 'TARGET_INVALID'],
  ['no document', 'tỉnh B', { document: ' ' }, 'TARGET_INVALID'],
  ['an unknown term', 'tỉnh B', { term: 'VN-1999' }, 'TARGET_UNKNOWN'],
  ['a value somebody else has set', 'tỉnh B', { version: 3 }, 'TARGET_CHANGED'],
])('%s is refused, and nothing written', async (_what, name, given, code) => {
  const before = await world.rowsOf('official_target');
  expect((await set(name, given)).codes).toEqual([code]);
  expect(await world.rowsOf('official_target')).toBe(before);
});

test('only Central sets it, and a province sees its own alone', async () => {
  expect((await set('tỉnh A', { version: 2 }, officer)).codes).toEqual(['FORBIDDEN']);
  expect((await targetOf('tỉnh A', officer)).target?.increase).toBe(551);
  expect((await targetOf('tỉnh B', officer)).target).toBeNull();
  expect((await targetOf('xã mới', officer)).target).toBeNull();
  expect((await targetOf('tỉnh A', officer, '1999Y')).codes).toEqual(['PERIOD_UNKNOWN']);
});

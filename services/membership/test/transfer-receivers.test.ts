import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { analyst, type MemberWorld, officerOf, openMemberWorld, partner, provinceB } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const receivers = async (viewer: ReturnType<typeof officerOf>, search: string, asOf: string | null = null) => {
  const { data, codes } = await world.ask(
    viewer,
    'query ($search: String!, $asOf: Date) { transferReceivers(search: $search, asOf: $asOf) { id fullName provinceName } }',
    { search, asOf },
  );
  return { codes, found: data?.transferReceivers ?? [] };
};

const namesOf = async (...asked: Parameters<typeof receivers>): Promise<string[]> =>
  (await receivers(...asked)).found.map(({ fullName }: { fullName: string }) => fullName);

test('who sends finds commune bases of the whole country by name, each with its province', async () => {
  const { found } = await receivers(officerOf('xã một'), 'xa o b');
  expect(found).toEqual([{ id: unitId('xã ở B'), fullName: 'xã ở B', provinceName: 'tỉnh B' }]);
  expect(await namesOf(officerOf('xã một'), 'tỉnh B')).toEqual(['xã kia ở B', 'xã ở B']);
});

test('nothing is told of special bases, of branches, nor of letters too few', async () => {
  expect(await namesOf(provinceB, 'chợ')).toEqual([]);
  expect(await namesOf(provinceB, 'quân đội')).toEqual([]);
  expect(await namesOf(provinceB, 'chi hội')).toEqual([]);
  expect(await namesOf(provinceB, 'x')).toEqual([]);
});

test('a base that has ended is found on the days it stood only', async () => {
  expect(await namesOf(provinceB, 'xã cũ')).toEqual([]);
  expect(await namesOf(provinceB, 'xã cũ', '2025-06-30')).toEqual(['xã cũ']);
  expect(await namesOf(provinceB, 'xã mới', '2025-06-30')).toEqual([]);
});

test('who sees no persons sends nobody, and asks for nothing', async () => {
  for (const viewer of [partner, callers.partner(unitId('tỉnh B'))])
    expect((await receivers(viewer, 'xã một')).codes).toEqual(['FORBIDDEN']);
  expect(await namesOf(analyst, 'xã một')).toEqual(['xã một']);
});

test('the name opens nothing: the base found is of another province still', async () => {
  const [base] = (await receivers(officerOf('xã một'), 'xã ở B')).found;
  const { data } = await world.ask(
    officerOf('xã một'),
    'query ($id: ID!) { members(filter: { unitId: $id }) { totalCount } memberTransfers(filter: { toUnitId: $id }) { totalCount } }',
    { id: base.id },
  );
  expect(data).toEqual({ members: { totalCount: 0 }, memberTransfers: { totalCount: 0 } });
});

test('both sides are told by name where she comes from and goes to', async () => {
  const memberId = await world.admitted('chi hội một', { person: { fullName: 'Lò Thị Đi' } });
  await world.ask(
    officerOf('xã một'),
    'mutation ($id: ID!, $to: ID!) { sendTransfer(memberId: $id, receiverId: $to, movesOn: "2024-03-01") { id } }',
    { id: memberId, to: unitId('xã ở B') },
  );
  const sides = '{ memberTransfers { edges { node { fromBase { fullName provinceName } toBase { id fullName provinceName } } } } }';
  const expected = {
    fromBase: { fullName: 'xã một', provinceName: 'tỉnh A' },
    toBase: { id: unitId('xã ở B'), fullName: 'xã ở B', provinceName: 'tỉnh B' },
  };
  for (const viewer of [officerOf('xã một'), officerOf('xã ở B')])
    expect((await world.ask(viewer, sides)).data?.memberTransfers.edges.map(({ node }: { node: object }) => node)).toEqual([expected]);
});

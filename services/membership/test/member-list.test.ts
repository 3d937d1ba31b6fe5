import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberWorld, officerOf, openMemberWorld, province, provinceB } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const consent = { on: '2020-01-01', purpose: 'Quản lý hội viên' };

test('the list is of names, with or without diacritics, by year, by number, by unit; counted and paged', async () => {
  await world.admitted('chi hội hai', { person: { fullName: 'Hồ Thị Tìm Hòa', bornOn: null, birthYear: 1951 } });
  await world.admitted('chi hội ba', { person: { fullName: 'Hồ Thị Tìm Hoà', consent, details: { citizenId: '044180003333' } } });
  await world.admitted('chi hội ba', { person: { fullName: 'Hồ Thị Tim Hoa' } });
  const list = async (filter: object, more = '', viewer = province) => {
    const { data, codes } = await world.ask(
      viewer,
      `query ($filter: MemberFilter) { members(filter: $filter ${more}) { totalCount pageInfo { endCursor hasNextPage } edges { node { fullName } } } }`,
      { filter },
    );
    return {
      codes,
      total: data?.members?.totalCount,
      info: data?.members?.pageInfo,
      names: data?.members?.edges.map(({ node }: { node: { fullName: string } }) => node.fullName),
    };
  };
  expect((await list({ search: 'tìm hoà' })).names).toEqual(['Hồ Thị Tìm Hoà', 'Hồ Thị Tìm Hòa', 'Hồ Thị Tim Hoa']);
  expect((await list({ search: 'tim hoa', birthYear: 1951 })).names).toEqual(['Hồ Thị Tìm Hòa']);
  expect((await list({ search: 'tim hoa', unitId: unitId('xã hai') })).total).toBe(2);
  expect((await list({ citizenId: '044-180-003-333' })).names).toEqual(['Hồ Thị Tìm Hoà']);
  expect((await list({ citizenId: '0441' })).codes).toEqual(['CITIZEN_ID_INVALID']);
  expect((await list({ citizenId: '044180003333' }, '', officerOf('xã một'))).total).toBe(0);
  const first = await list({ search: 'tim hoa' }, ', first: 2');
  const rest = await list({ search: 'tim hoa' }, `, first: 2, after: "${first.info.endCursor}"`);
  expect([first.total, first.info.hasNextPage, ...first.names, ...rest.names]).toEqual([
    3,
    true,
    'Hồ Thị Tim Hoa',
    'Hồ Thị Tìm Hoà',
    'Hồ Thị Tìm Hòa',
  ]);
});

test('of a day the list has who belonged on it, where she did', async () => {
  const id = await world.admitted('chi hội một', { person: { fullName: 'Mai Thị Ngày Ấy' }, admission: { on: '2020-01-01' } });
  await world.move('placeMember', id, { homeId: unitId('chi hội hai'), on: '2021-01-01' });
  await world.move('recordExit', id, { kind: 'LEFT', on: '2022-01-01' });
  const totalOf = async (asOf: string | null, home: string) =>
    (
      await world.ask(
        province,
        'query ($asOf: Date, $home: ID!) { members(asOf: $asOf, filter: { search: "ngay ay", unitId: $home }) { totalCount } }',
        {
          asOf,
          home: unitId(home),
        },
      )
    ).data?.members.totalCount;
  expect([await totalOf('2019-12-31', 'xã một'), await totalOf('2020-06-01', 'xã một'), await totalOf('2022-01-01', 'xã một')]).toEqual([
    0, 1, 0,
  ]);
  expect([await totalOf('2020-12-31', 'chi hội một'), await totalOf('2021-01-01', 'chi hội một')]).toEqual([1, 0]);
  expect([await totalOf('2021-12-31', 'chi hội hai'), await totalOf(null, 'chi hội hai')]).toEqual([1, 1]);
});

test('who stands beside a part of a split base does not find its members by the other part', async () => {
  await world.admitted('xã tách', { person: { fullName: 'Võ Thị Chờ Xếp' } });
  const totalOf = async (viewer: typeof province, name: string) =>
    (await world.ask(viewer, `{ members(filter: { search: "cho xep", unitId: "${unitId(name)}" }) { totalCount } }`)).data?.members
      .totalCount;
  expect(await totalOf(officerOf('xã một'), 'xã một')).toBe(1);
  expect(await totalOf(officerOf('xã một'), 'xã hai')).toBe(0);
  expect(await totalOf(province, 'xã hai')).toBe(1);
});

test('a list of fifty members with their states, ledgers and homes costs as many statements as one of two', async () => {
  for (let index = 0; index < 6; index += 1) await world.admitted('chi hội ở B', { viewer: provinceB });
  const cost = async (first: number) =>
    (
      await world.ask(
        provinceB,
        `{ members(first: ${first}) { edges { node { id fullName citizenIdMasked home { id } state { residence home { id } } movements { kind } } } } }`,
      )
    ).statements;
  expect(await cost(6)).toBe(await cost(2));
});

import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberWorld, officerOf, openMemberWorld, partner, province, provinceB } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const tasksOf = async (kind: string, given = '', viewer = province) => {
  const { data, codes } = await world.ask(
    viewer,
    `{ memberTasks(kind: ${kind} ${given}) { totalCount pageInfo { endCursor hasNextPage } edges { node { fullName } } } }`,
  );
  const names = data?.memberTasks?.edges.map(({ node }: { node: { fullName: string } }) => node.fullName);
  return { codes, names, total: data?.memberTasks?.totalCount, info: data?.memberTasks?.pageInfo };
};

/** A member who has been away since so many months before today, to the day. */
async function away(fullName: string, monthsAgo: number, daysMore: number, admission: object = {}): Promise<string> {
  const id = await world.admitted('chi hội một', { person: { fullName }, admission });
  const [year = 0, month = 1, day = 1] = today().split('-').map(Number);
  const since = addDays(new Date(Date.UTC(year, month - 1 - monthsAgo, day)).toISOString().slice(0, 10), daysMore);
  await world.move('recordAbsence', id, { on: since, mobility: 'LEFT_LOCALITY', participation: 'NOT_PAYING' });
  return id;
}

test('whoever has been away for twelve months, or six where she is registered temporarily, is to be reviewed, until she is back (MEM-013)', async () => {
  const temporary = { residence: 'TEMPORARY', residenceSince: '2019-01-01' };
  const back = await away('Trần Thị Ánh', 12, 0);
  await away('Trần Thị Chưa', 12, 1);
  await away('Trần Thị Đến', 6, 0, temporary);
  await away('Trần Thị Em', 6, 1, temporary);
  expect((await tasksOf('REVIEW_RESIDENCE')).names).toEqual(['Trần Thị Ánh', 'Trần Thị Đến']);
  expect((await tasksOf('REVIEW_RESIDENCE', `, unitId: "${unitId('xã hai')}"`)).names).toEqual([]);
  expect((await tasksOf('REVIEW_RESIDENCE', '', officerOf('xã hai'))).names).toEqual([]);
  expect((await tasksOf('REVIEW_RESIDENCE', '', provinceB)).names).toEqual([]);
  const first = await tasksOf('REVIEW_RESIDENCE', ', first: 1');
  expect([first.total, first.info.hasNextPage, first.names]).toEqual([2, true, ['Trần Thị Ánh']]);
  expect((await tasksOf('REVIEW_RESIDENCE', `, first: 1, after: "${first.info.endCursor}"`)).names).toEqual(['Trần Thị Đến']);
  await world.move('recordReturn', back, { on: today() });
  expect((await tasksOf('REVIEW_RESIDENCE')).names).toEqual(['Trần Thị Đến']);
});

test('who belonged to a base that was split is to be placed, by whoever is above its parts, until she is (ORG-010)', async () => {
  const id = await world.admitted('xã tách', { person: { fullName: 'Lê Thị Chờ' } });
  await world.admitted('xã cũ', { person: { fullName: 'Lê Thị Đi Cùng' } });
  expect((await tasksOf('PLACE')).names).toEqual(['Lê Thị Chờ']);
  expect((await world.move('placeMember', id, { homeId: unitId('chi hội ba'), on: '2025-07-01' })).codes).toEqual([]);
  expect((await tasksOf('PLACE')).names).toEqual([]);
});

test('whoever of a special base lives nobody knows where counts nowhere, and is listed until it is known (F-43)', async () => {
  const market = (fullName: string, communeId: string | null) =>
    world.admitted('chợ', { person: { fullName }, admission: { category: 'SPECIAL_BASE', communeId } });
  const counted = async (name: string) => {
    const { data } = await world.ask(
      province,
      `{ _entities(representations: [{ __typename: "Unit", id: "${unitId(name)}" }]) { ... on Unit { memberCounts { members counted } } } }`,
    );
    return data?._entities[0].memberCounts;
  };
  const id = await market('Võ Thị Không Rõ', null);
  await market('Võ Thị Đã Rõ', unitId('xã hai'));
  await market('Võ Thị Xã Chia', unitId('xã tách'));
  await world.admitted('chi hội ba', { person: { fullName: 'Võ Thị Ở Xã' } });
  expect((await tasksOf('COMMUNE_MISSING')).names).toEqual(['Võ Thị Không Rõ', 'Võ Thị Xã Chia']);
  expect((await tasksOf('COMMUNE_MISSING', `, unitId: "${unitId('chợ')}"`)).total).toBe(2);
  expect((await tasksOf('COMMUNE_MISSING', '', officerOf('xã hai'))).names).toEqual([]);
  expect((await counted('chợ')).members).toBe(3);
  const before = (await counted('xã hai')).counted;
  const { codes } = await world.move('changeResidence', id, { on: today(), residence: 'PERMANENT', communeId: unitId('xã hai') });
  expect(codes).toEqual([]);
  expect((await tasksOf('COMMUNE_MISSING')).names).toEqual(['Võ Thị Xã Chia']);
  expect((await counted('xã hai')).counted).toBe(before + 1);
});

test('who sees no persons is told of nobody', async () => {
  expect((await tasksOf('PLACE', '', partner)).codes).toEqual(['FORBIDDEN']);
});

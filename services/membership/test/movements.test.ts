import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberWorld, officerOf, openMemberWorld, province, tomorrow } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

test('what happens to her is a line, and her state on any day is what the lines say (D9)', async () => {
  const id = await world.admitted('chi hội một');
  await world.move('placeMember', id, { homeId: unitId('tổ một'), on: '2020-06-01' });
  await world.move('issueCard', id, { on: '2020-07-01', cardNumber: 'VN-0001' });
  await world.move('recordAbsence', id, {
    on: '2021-01-01',
    mobility: 'LEFT_LOCALITY',
    participation: 'PAYS_NOT_ATTENDING',
    reason: 'đi làm xa',
  });
  await world.move('recordReturn', id, { on: '2021-06-01' });
  await world.move('changeCategory', id, { on: '2022-01-01', category: 'CLUB' });
  await world.move('recordMigration', id, { on: '2022-03-01', participation: 'NOT_PAYING' });
  const { codes } = await world.move('recordExit', id, { kind: 'MOVED', on: '2023-01-01' });
  expect(codes).toEqual([]);
  expect(await world.read(id)).toMatchObject({ isActive: false, cardNumber: 'VN-0001', state: null, home: { id: unitId('tổ một') } });
  expect((await world.read(id)).movements.map(({ kind, line }: { kind: string; line: number }) => `${line} ${kind}`)).toEqual([
    '1 ADMITTED',
    '2 PLACED',
    '3 CARD_ISSUED',
    '4 ABSENT',
    '5 RETURNED',
    '6 CATEGORY_CHANGED',
    '7 MIGRATED',
    '8 MOVED',
  ]);
  const on = async (day: string) => (await world.read(id, day)).state;
  expect(await on('2020-05-31')).toMatchObject({ home: { id: unitId('chi hội một') }, to: '2020-05-31' });
  expect(await on('2021-03-01')).toMatchObject({ presence: 'ABSENT', awaySince: '2021-01-01', countsFrom: '2021-01-01' });
  expect(await on('2021-12-31')).toMatchObject({ presence: 'PRESENT', category: 'RESIDENTIAL' });
  // who migrated counts where she is registered, until she is transferred (MEM-016, F-4)
  expect(await on('2022-12-31')).toMatchObject({ presence: 'MIGRATED', category: 'CLUB', countsFrom: '2022-03-01' });
});

test.each([
  ['MOVEMENT_BEFORE_ADMISSION', 'recordExit', { kind: 'DIED', on: '2019-12-31' }],
  ['MOVEMENT_REPEATED', 'recordAbsence', { on: '2021-01-15', mobility: 'NEAR_RETURNS', participation: 'NOT_PAYING' }],
  ['MOVEMENT_IN_FUTURE', 'recordExit', { kind: 'DIED', on: tomorrow }],
  ['MEMBER_NOT_AWAY', 'recordReturn', { on: '2021-02-01' }],
  ['HOME_OF_ANOTHER_BASE', 'placeMember', { on: '2021-02-01', homeId: unitId('chi hội ba') }],
  ['AGGREGATE_ONLY', 'changeCategory', { on: '2021-02-01', category: 'TRADE_UNION' }],
  ['CATEGORY_OF_ANOTHER_KIND', 'changeCategory', { on: '2021-02-01', category: 'SPECIAL_BASE' }],
  ['RESIDENCE_SINCE_MISSING', 'changeResidence', { on: '2021-02-01', residence: 'TEMPORARY' }],
])('%s: a movement that cannot be is refused, and nothing is written', async (code, name, given) => {
  const id = await world.admitted('chi hội một');
  await world.move('recordAbsence', id, { on: '2021-01-15', mobility: 'NEAR_RETURNS', participation: 'NOT_PAYING' });
  await world.move('recordReturn', id, { on: '2021-01-20' });
  const before = await world.read(id);
  expect((await world.move(name, id, given as Record<string, string>)).codes).toEqual([code]);
  expect(await world.read(id)).toEqual(before);
});

test('the version seen before must be the current one', async () => {
  const id = await world.admitted('chi hội một');
  const { version } = await world.read(id);
  const act = (on: string) =>
    world.ask(
      province,
      `mutation { recordMigration(id: "${id}", on: "${on}", participation: NOT_PAYING, version: ${version}) { version } }`,
    );
  expect((await act('2021-01-01')).codes).toEqual([]);
  expect((await act('2021-01-02')).codes).toEqual(['MEMBER_CHANGED']);
});

test('members of a base that went whole into another belong there since; those of one that was split wait for somebody above both', async () => {
  const whole = await world.admitted('xã cũ');
  const split = await world.admitted('xã tách');
  const one = officerOf('xã một');
  expect((await world.read(whole, null, one)).state).toMatchObject({ home: { id: unitId('xã cũ') } });
  expect(
    (await world.move('recordAbsence', whole, { on: '2026-01-01', mobility: 'NEAR_RETURNS', participation: 'NOT_PAYING' }, one)).codes,
  ).toEqual([]);
  expect((await world.read(whole)).movements[1]).toMatchObject({ unit: { id: unitId('xã một') } });
  expect((await world.move('placeMember', split, { on: '2025-07-01', homeId: unitId('chi hội một') }, one)).codes).toEqual([
    'UNIT_NOT_IN_CHARGE',
  ]);
  expect((await world.move('placeMember', split, { on: '2025-07-01', homeId: unitId('xã mới') })).codes).toEqual(['HOME_OF_ANOTHER_BASE']);
  expect((await world.move('placeMember', split, { on: '2025-07-01', homeId: unitId('chi hội một') })).codes).toEqual([]);
  expect((await world.read(split, null, one)).state).toMatchObject({ home: { id: unitId('chi hội một') } });
  expect(await world.read(split, null, officerOf('xã hai'))).toBeNull();
});

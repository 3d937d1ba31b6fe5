import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MemberWorld, officerOf, openMemberWorld, type province, provinceB, tomorrow } from './member-world.ts';

let world: MemberWorld;

beforeAll(async () => {
  world = await openMemberWorld();
});

afterAll(() => world.close());

const transferFields = 'id state memberName version member { id } from { id } to { id } movesOn reason answer';

const send = (memberId: string, given: object = {}, viewer = officerOf('xã một')) =>
  world.ask(
    viewer,
    `mutation ($memberId: ID!, $receiverId: ID!, $movesOn: Date!, $reason: String) {
      sendTransfer(memberId: $memberId, receiverId: $receiverId, movesOn: $movesOn, reason: $reason) { ${transferFields} } }`,
    { memberId, receiverId: unitId('xã ở B'), movesOn: '2024-03-01', reason: 'lấy chồng', ...given },
  );

const sent = async (memberId: string, given: object = {}): Promise<string> => (await send(memberId, given)).data?.sendTransfer.id;

const accept = (id: string, given: object = {}, viewer = officerOf('xã ở B')) =>
  world.ask(
    viewer,
    `mutation ($id: ID!, $homeId: ID!, $category: MemberCategory!, $residence: Residence!, $since: Date) {
      acceptTransfer(id: $id, homeId: $homeId, category: $category, residence: $residence, residenceSince: $since) { ${transferFields} } }`,
    { id, homeId: unitId('chi hội ở B'), category: 'RESIDENTIAL', residence: 'PERMANENT', ...given },
  );

test('one act with two sides: she belongs where she is until the other side accepts, and then there, without a day between', async () => {
  const id = await world.admitted('chi hội một', { person: { fullName: 'Phan Thị Chuyển' } });
  const { data } = await send(id);
  expect(data?.sendTransfer).toMatchObject({
    state: 'SENT',
    memberName: 'Phan Thị Chuyển',
    from: { id: unitId('chi hội một') },
    to: { id: unitId('xã ở B') },
  });
  expect((await world.read(id)).state.home.id).toBe(unitId('chi hội một'));
  expect(await world.read(id, null, provinceB)).toBeNull();
  const accepted = await accept(data?.sendTransfer.id, { residence: 'TEMPORARY', since: '2024-02-01' });
  expect(accepted.codes).toEqual([]);
  expect(accepted.data?.acceptTransfer).toMatchObject({ state: 'ACCEPTED', member: { id } });
  const on = async (day: string) => (await world.read(id, day, provinceB)).state;
  expect(await on('2024-02-29')).toMatchObject({ to: '2024-02-29', home: { id: unitId('chi hội một') } });
  expect(await on('2024-03-01')).toMatchObject({ home: { id: unitId('chi hội ở B') }, countsFrom: '2024-08-01' });
  const { movements } = await world.read(id, null, provinceB);
  expect(movements.map(({ kind, on: day, unit }: { kind: string; on: string; unit: { id: string } }) => [kind, day, unit.id])).toEqual([
    ['ADMITTED', '2020-01-01', unitId('xã một')],
    ['TRANSFERRED_OUT', '2024-03-01', unitId('chi hội một')],
    ['TRANSFERRED_IN', '2024-03-01', unitId('xã ở B')],
  ]);
  // the old side sees its transfer, and no longer her record
  expect(await world.read(id)).toBeNull();
});

test('both sides see it; nobody else; only the side that answers may', async () => {
  const id = await world.admitted('chi hội một');
  const transfer = await sent(id);
  const seen = async (viewer: typeof province, filter = '') => {
    const { data } = await world.ask(viewer, `{ memberTransfers${filter} { totalCount edges { node { id memberName } } } }`);
    return data?.memberTransfers.edges.some(({ node }: { node: { id: string } }) => node.id === transfer);
  };
  expect(await seen(officerOf('xã một'))).toBe(true);
  expect(await seen(officerOf('xã ở B'), `(filter: { state: [SENT], toUnitId: "${unitId('xã ở B')}" })`)).toBe(true);
  expect(await seen(officerOf('xã ở B'), '(filter: { state: [ACCEPTED] })')).toBe(false);
  expect(await seen(officerOf('xã hai'))).toBe(false);
  expect((await accept(transfer, {}, officerOf('xã một'))).codes).toEqual(['UNIT_NOT_FOUND']);
  expect((await accept(transfer, {}, officerOf('xã hai'))).codes).toEqual(['TRANSFER_NOT_FOUND']);
  const withdraw = (viewer: typeof province) => world.ask(viewer, `mutation { withdrawTransfer(id: "${transfer}") { state } }`);
  expect((await withdraw(officerOf('xã ở B'))).codes).toEqual(['UNIT_NOT_FOUND']);
  expect((await withdraw(officerOf('xã một'))).data?.withdrawTransfer).toEqual({ state: 'WITHDRAWN' });
  expect((await accept(transfer)).codes).toEqual(['TRANSFER_ANSWERED']);
  const { data } = await world.ask(
    officerOf('xã hai'),
    `{ _entities(representations: [{ __typename: "MemberTransfer", id: "${transfer}" }]) { ... on MemberTransfer { id } } }`,
  );
  expect(data?._entities).toEqual([null]);
});

test('one that is refused changes nothing of hers, and says why', async () => {
  const id = await world.admitted('chi hội một');
  const transfer = await sent(id);
  const { data } = await world.ask(
    officerOf('xã ở B'),
    `mutation { refuseTransfer(id: "${transfer}", reason: "chưa cư trú tại xã") { state answer } }`,
  );
  expect(data?.refuseTransfer).toEqual({ state: 'REFUSED', answer: 'chưa cư trú tại xã' });
  expect((await world.read(id)).movements).toHaveLength(1);
  expect((await send(id)).codes).toEqual([]);
});

test.each([
  ['TRANSFER_TO_CLOSED_UNIT', { receiverId: unitId('xã cũ'), movesOn: '2025-08-01' }],
  ['TRANSFER_UNIT_NOT_BASE', { receiverId: unitId('tỉnh B') }],
  ['TRANSFER_WITHIN_BASE', { receiverId: unitId('xã một') }],
  ['UNIT_NOT_FOUND', { receiverId: unitId('không có') }],
  ['UNIT_NOT_FOUND', { receiverId: 'xã' }],
  ['MOVEMENT_IN_FUTURE', { movesOn: tomorrow }],
  ['TRANSFER_BEFORE_MOVEMENT', { movesOn: '2020-12-31' }],
])('%s: what cannot be sent is refused, and nothing is written', async (code, given) => {
  const id = await world.admitted('chi hội một');
  await world.move('issueCard', id, { on: '2021-01-01', cardNumber: id.slice(-12) });
  const before = await world.rowsOf('member_transfer');
  expect((await send(id, given)).codes).toEqual([code]);
  expect(await world.rowsOf('member_transfer')).toBe(before);
});

test('she is sent once at a time, and not when she has left', async () => {
  const id = await world.admitted('chi hội một');
  await sent(id);
  expect((await send(id)).codes).toEqual(['TRANSFER_OPEN']);
  const left = await world.admitted('chi hội một');
  await world.move('recordExit', left, { kind: 'LEFT', on: '2021-01-01' });
  expect((await send(left)).codes).toEqual(['MEMBER_NOT_ACTIVE']);
});

test('what happened meanwhile is looked at when it is accepted', async () => {
  const id = await world.admitted('chi hội một');
  const transfer = await sent(id);
  await world.move('recordExit', id, { kind: 'DIED', on: '2024-06-01' });
  expect((await accept(transfer)).codes).toEqual(['TRANSFER_BEFORE_MOVEMENT']);
  expect((await world.read(id)).movements).toHaveLength(2);
});

test.each([
  ['HOME_OF_ANOTHER_BASE', { homeId: unitId('xã kia ở B') }],
  ['UNIT_NOT_FOUND', { homeId: unitId('chi hội ba') }],
  ['AGGREGATE_ONLY', { category: 'TRADE_UNION' }],
  ['CATEGORY_OF_ANOTHER_KIND', { category: 'SPECIAL_BASE' }],
  ['RESIDENCE_SINCE_MISSING', { residence: 'TEMPORARY' }],
])('%s: what cannot be accepted is refused, and nothing is written', async (code, given) => {
  const id = await world.admitted('chi hội một');
  const transfer = await sent(id);
  expect((await accept(transfer, given, provinceB)).codes).toEqual([code]);
  expect((await world.read(id)).movements).toHaveLength(1);
  expect((await accept(transfer)).codes).toEqual([]);
});

test('two who accept at once: one does, and she has one home', async () => {
  const id = await world.admitted('chi hội một');
  const transfer = await sent(id);
  const answers = await Promise.all([accept(transfer), accept(transfer, { homeId: unitId('xã ở B') })]);
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['TRANSFER_ANSWERED']);
  expect((await world.read(id, null, provinceB)).movements).toHaveLength(3);
});

test('the database itself keeps her from having two homes', async () => {
  const id = await world.admitted('chi hội một');
  await expect(
    world.db.query(
      `insert into membership.member_state (member_id, valid_from, valid_to, home_id, category, residence, presence, counts)
       select member_id, '2022-01-01', '2022-12-31', $2, category, residence, presence, counts from membership.member_state where member_id = $1`,
      [id, unitId('chi hội ba')],
    ),
  ).rejects.toThrow('member_one_home');
});

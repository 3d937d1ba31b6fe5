import { today } from '@vwu/kit/clock';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ListWorld, openListWorld } from './honorary-list-world.ts';
import { central } from './honorary-world.ts';
import { officerOf, partner, province, provinceB, tomorrow } from './member-world.ts';

let world: ListWorld;

beforeAll(async () => {
  world = await openListWorld();
});

afterAll(() => world.close());

const auditsOf = async (id: string) =>
  (await world.db.query('select command, caller, input::text from membership.audit_record where subject_id = $1 order by id', [id])).rows;

test('a commune sends its list to the province with its day: who is on it, as what, and how many (HON-021)', async () => {
  const [, second] = await world.plant('xã một', 3);
  await world.end(second, '2025-12-31');
  const list = await world.sent('xã một', { on: '2026-01-10', note: '  Gửi Ban Tổ chức – Hành chính ' });
  expect(list).toMatchObject({
    number: 1,
    sentOn: '2026-01-10',
    state: 'SENT',
    version: 1,
    recognised: 2,
    ended: 1,
    note: 'Gửi Ban Tổ chức – Hành chính',
    sentBy: 'base',
    answeredBy: null,
    isCurrent: true,
    unit: { id: unitId('xã một') },
    toUnit: { id: unitId('tỉnh A') },
    levels: [{ level: 'BASE', recognised: 2, ended: 1 }],
  });
  const [audit] = await auditsOf(list.id);
  expect(audit).toMatchObject({ command: 'sendHonoraryList', caller: 'base' });
  expect(audit.input).not.toContain('Ban Tổ chức');
});

test('what stood on a list does not change later, and the table refuses to', async () => {
  const [first] = await world.plant('xã hai', 2);
  const list = await world.sent('xã hai');
  await world.end(first, '2026-01-20');
  await world.plant('xã hai', 1, '2026-01-21');
  const told = await world.entriesOf(`honoraryListEntries(listId: "${list.id}")`);
  expect(told.data?.told.totalCount).toBe(2);
  expect(told.data?.told.edges.map(({ node }: { node: { state: string } }) => node.state)).toEqual(['RECOGNISED', 'RECOGNISED']);
  const [kept] = (await world.listsOf('xã hai')).edges;
  expect(kept.node).toMatchObject({ recognised: 2, ended: 0 });
  await expect(
    world.db.query(`update membership.honorary_list_entry set state = 'TERMINATED' where list_id = $1`, [list.id]),
  ).rejects.toThrow('does not change');
});

test('a list is sent again when the book has changed: the later one stands in its place, and both are kept', async () => {
  const [first] = (await world.listsOf('xã hai')).edges;
  const again = await world.sent('xã hai', { on: '2026-01-25' });
  expect(again).toMatchObject({ number: 2, recognised: 2, ended: 1, isCurrent: true });
  const lists = await world.listsOf('xã hai');
  expect(lists.totalCount).toBe(2);
  expect(lists.edges.map(({ node }: { node: { id: string; isCurrent: boolean } }) => [node.id, node.isCurrent])).toEqual([
    [again.id, true],
    [first.node.id, false],
  ]);
  expect((await world.acknowledge(first.node.id)).codes).toEqual(['HONORARY_LIST_REPLACED']);
});

test('the level above acknowledges it once; whoever sent it does not (four eyes)', async () => {
  await world.plant('xã ở B', 1);
  const list = await world.sent('xã ở B');
  const sameAccount = { ...provinceB, subject: list.sentBy };
  expect((await world.acknowledge(list.id, { viewer: sameAccount })).codes).toEqual(['HONORARY_LIST_FOUR_EYES']);
  const { data } = await world.acknowledge(list.id, { viewer: provinceB, key: 'once' });
  expect(data?.acknowledgeHonoraryList).toMatchObject({ state: 'ACKNOWLEDGED', version: 2, answeredBy: 'province', reason: null });
  expect(Date.parse(data?.acknowledgeHonoraryList.answeredAt)).toBeGreaterThan(0);
  expect((await world.acknowledge(list.id, { viewer: provinceB, key: 'once' })).data?.acknowledgeHonoraryList.version).toBe(2);
  expect((await auditsOf(list.id)).map(({ command }) => command)).toEqual(['sendHonoraryList', 'acknowledgeHonoraryList']);
  expect((await world.acknowledge(list.id, { viewer: provinceB, version: 2 })).codes).toEqual(['HONORARY_LIST_ACKNOWLEDGED']);
  expect((await world.sendBack(list.id, { viewer: provinceB, version: 2 })).codes).toEqual(['HONORARY_LIST_ACKNOWLEDGED']);
});

test('a list is sent back with a reason, and sent again though the book is the same', async () => {
  await world.plant('xã kia ở B', 1);
  const list = await world.sent('xã kia ở B');
  const back = (given: object) => world.sendBack(list.id, { viewer: provinceB, ...given });
  expect((await back({ reason: ' ' })).codes).toEqual(['HONORARY_LIST_REASON_MISSING']);
  expect((await back({ reason: 'x'.repeat(501) })).codes).toEqual(['HONORARY_LIST_REASON_MISSING']);
  const { data } = await back({ reason: 'Thiếu số quyết định của ông A' });
  expect(data?.returnHonoraryList).toMatchObject({ state: 'RETURNED', reason: 'Thiếu số quyết định của ông A', version: 2 });
  expect((await auditsOf(list.id)).at(-1)?.input).not.toContain('ông A');
  expect((await back({ version: 2 })).codes).toEqual(['HONORARY_LIST_RETURNED']);
  expect((await world.acknowledge(list.id, { viewer: provinceB, version: 2 })).codes).toEqual(['HONORARY_LIST_RETURNED']);
  expect(await world.sent('xã kia ở B')).toMatchObject({ number: 2, state: 'SENT', recognised: 1 });
});

test('a province sends to Central, which acknowledges; of Central, which has nobody above, there is no list', async () => {
  await world.plant('tỉnh A', 2);
  const list = await world.sent('tỉnh A', { viewer: province });
  expect(list).toMatchObject({ toUnit: { id: unitId('Trung ương') }, levels: [{ level: 'PROVINCE', recognised: 2, ended: 0 }] });
  expect((await world.acknowledge(list.id, { viewer: central })).data?.acknowledgeHonoraryList.state).toBe('ACKNOWLEDGED');
  const { codes } = await world.askWithCentral(
    central,
    `mutation { sendHonoraryList(unitId: "${unitId('Trung ương')}", on: "2026-01-10") { id } }`,
  );
  expect(codes).toEqual(['HONORARY_LIST_NO_SUPERIOR']);
  expect((await world.send('Trung ương', { viewer: central })).codes).toEqual(['HONORARY_LEVEL_NOT_ENTITLED']);
});

test('before July 2025 a commune sent to its district; whoever it went whole into records that, and the province answers', async () => {
  await world.plant('xã của huyện', 1);
  const list = await world.sent('xã của huyện', { on: '2025-05-05', viewer: officerOf('xã hai') });
  expect(list).toMatchObject({ toUnit: { id: unitId('huyện cũ') }, unit: { id: unitId('xã của huyện') }, isCurrent: false });
  expect((await world.acknowledge(list.id)).codes).toEqual(['HONORARY_LIST_REPLACED']);
  expect((await world.send('xã của huyện', { on: '2025-07-01', viewer: officerOf('xã hai') })).codes).toEqual([
    'HONORARY_LEVEL_NOT_ENTITLED',
  ]);
  await world.plant('huyện cũ', 1);
  const ofDistrict = await world.sent('huyện cũ', { on: '2025-06-30', viewer: province });
  expect(ofDistrict).toMatchObject({ toUnit: { id: unitId('tỉnh A') }, levels: [{ level: 'DISTRICT', recognised: 1, ended: 0 }] });
});

test('a list is sent once by two at once, and once by one key', async () => {
  await world.plant('xã mới', 1, '2025-12-01');
  const both = await Promise.all([world.send('xã mới'), world.send('xã mới')]);
  expect(both.flatMap(({ codes }) => codes)).toEqual(['HONORARY_LIST_UNCHANGED']);
  await world.plant('xã mới', 1, '2026-01-01');
  const first = await world.sent('xã mới', { key: 'again' });
  expect((await world.sent('xã mới', { key: 'again' })).id).toBe(first.id);
  expect((await world.send('xã mới', { key: 'again', note: 'khác' })).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  expect((await world.listsOf('xã mới')).totalCount).toBe(2);
});

test.each([
  ['a day to come', 'HONORARY_DAY_IN_FUTURE', { on: tomorrow }],
  ['a day before the last list', 'HONORARY_DAY_BEFORE_LAST', { on: '2026-01-09' }],
  ['a note too long', 'HONORARY_LIST_NOTE_TOO_LONG', { note: 'x'.repeat(501) }],
  ['a book that says what the last list said', 'HONORARY_LIST_UNCHANGED', { on: '2026-01-11' }],
  ['the level above', 'HONORARY_NOT_OWN_LEVEL', { viewer: province }],
  ['another commune', 'UNIT_NOT_FOUND', { viewer: officerOf('xã hai') }],
  ['another province', 'UNIT_NOT_FOUND', { viewer: provinceB }],
  ['who may not write', 'FORBIDDEN', { viewer: partner }],
] as const)('%s is refused', async (_what, code, given) => {
  expect((await world.send('xã một', given)).codes).toEqual([code]);
});

test('a book with nobody in it is not sent, nor that of a unit that recognises nobody, nor of one there is not', async () => {
  await world.plant('xã cũ', 1, '2025-01-01');
  expect((await world.send('xã cũ', { on: '2024-12-31', viewer: officerOf('xã một') })).codes).toEqual(['HONORARY_LIST_EMPTY']);
  expect((await world.send('chợ')).codes).toEqual(['HONORARY_LEVEL_NOT_ENTITLED']);
  const { codes } = await world.ask(province, `mutation { sendHonoraryList(unitId: "x", on: "${today()}") { id } }`);
  expect(codes).toEqual(['UNIT_NOT_FOUND']);
});

test('only the level above answers, and only what it sees, as it saw it', async () => {
  const [{ node: list }] = (await world.listsOf('xã một')).edges;
  expect((await world.acknowledge(list.id, { viewer: officerOf('xã một') })).codes).toEqual(['HONORARY_NOT_SUPERIOR']);
  expect((await world.acknowledge(list.id, { viewer: central })).codes).toEqual(['HONORARY_NOT_SUPERIOR']);
  expect((await world.acknowledge(list.id, { viewer: provinceB })).codes).toEqual(['HONORARY_LIST_NOT_FOUND']);
  expect((await world.sendBack(list.id, { viewer: officerOf('xã hai') })).codes).toEqual(['HONORARY_LIST_NOT_FOUND']);
  expect((await world.acknowledge(list.id, { viewer: callers.analyst(unitId('Trung ương')) })).codes).toEqual(['FORBIDDEN']);
  expect((await world.acknowledge('x')).codes).toEqual(['HONORARY_LIST_NOT_FOUND']);
  expect((await world.acknowledge(list.id, { version: 7 })).codes).toEqual(['HONORARY_LIST_CHANGED']);
});

test('the book says what its steps say, after all of it', async () => {
  expect(await world.faults()).toEqual([]);
});

import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ListWorld, openListWorld } from './honorary-list-world.ts';
import { central, eligible } from './honorary-world.ts';
import { analyst, officerOf, partner, province, provinceB } from './member-world.ts';

let world: ListWorld;
let ofOne: string[];

/** xã một: sent, one added since; xã hai: acknowledged; xã mới: has somebody, never sent; xã cũ, went whole into xã một, had sent; xã tách too. */
beforeAll(async () => {
  world = await openListWorld();
  await world.plant('xã cũ', 1, '2025-01-01');
  await world.sent('xã cũ', { on: '2025-02-01', viewer: officerOf('xã một') });
  await world.plant('xã tách', 2, '2025-01-01');
  await world.sent('xã tách', { on: '2025-02-01', viewer: province });
  ofOne = await world.plant('xã một', 3, '2025-08-01');
  await world.sent('xã một', { on: '2025-09-01' });
  await world.plant('xã một', 1, '2025-10-01');
  await world.plant('xã hai', 6, '2025-08-01');
  const list = await world.sent('xã hai', { on: '2025-09-02' });
  await world.acknowledge(list.id);
  await world.plant('xã mới', 1, '2025-12-01');
});

afterAll(() => world.close());

type Told = Awaited<ReturnType<typeof world.board>>;
const nameOf = new Map(
  ['xã một', 'xã hai', 'xã mới', 'xã cũ', 'xã tách', 'xã của huyện', 'huyện cũ', 'tỉnh A', 'tỉnh B'].map((name) => [unitId(name), name]),
);
const rowsOf = ({ units }: Told) =>
  units.edges.map(({ node }: { node: { progress: string; unit: { id: string }; last: { sentOn: string; recognised: number } | null } }) => [
    nameOf.get(node.unit.id),
    node.progress,
    node.last?.sentOn ?? null,
    node.last?.recognised ?? null,
  ]);
const tallied = ({ tallies }: Told) =>
  Object.fromEntries(
    tallies
      .filter(({ count }: { count: number }) => count > 0)
      .map(({ progress, count }: { progress: string; count: number }) => [progress, count]),
  );

test('the board names each unit below that recognises, its last list with day and number, and who never sent one', async () => {
  const told = await world.board('tỉnh A');
  expect(rowsOf(told)).toEqual([
    ['xã hai', 'WAITING', '2025-09-02', 6],
    ['xã một', 'CHANGED', '2025-09-01', 4],
    ['xã mới', 'NEVER_SENT', null, null],
  ]);
  expect(told.units.totalCount).toBe(3);
  expect(tallied(told)).toEqual({ WAITING: 1, CHANGED: 1, NEVER_SENT: 1 });
  expect(told.tallies).toHaveLength(6);
});

test('what was answered since the day was still waiting on it; today it is in order', async () => {
  expect(rowsOf(await world.board('tỉnh A', { asOf: '2199-01-01' }))[0]).toEqual(['xã hai', 'IN_ORDER', '2025-09-02', 6]);
});

test('on the map of a day: districts and communes of before July 2025, each with what it had sent by then', async () => {
  expect(rowsOf(await world.board('tỉnh A', { asOf: '2025-06-30' }))).toEqual([
    ['huyện cũ', 'NOBODY', null, null],
    ['xã cũ', 'WAITING', '2025-02-01', 1],
    ['xã hai', 'NOBODY', null, null],
    ['xã một', 'NOBODY', null, null],
    ['xã tách', 'WAITING', '2025-02-01', 2],
  ]);
  expect(rowsOf(await world.board('huyện cũ', { asOf: '2025-06-30' }))).toEqual([['xã của huyện', 'NOBODY', null, null]]);
  expect(rowsOf(await world.board('tỉnh A', { asOf: '2025-01-31' }))[1]).toEqual(['xã cũ', 'NEVER_SENT', null, null]);
});

test('a list of a unit that was merged stands where its lineage leads; of one that was split, nowhere but with it (decision 13)', async () => {
  // on the day of the merger, before it sends its own, the list of the one that came stands there, and says all there is
  expect(await world.standingOf('xã một', '2025-07-01')).toMatchObject({
    progress: 'WAITING',
    hasChanged: false,
    recognised: 1,
    last: { sentOn: '2025-02-01', unit: { id: unitId('xã cũ') } },
  });
  expect((await world.listsOf('xã một')).edges.map(({ node }: { node: { unit: { id: string } } }) => nameOf.get(node.unit.id))).toEqual([
    'xã một',
    'xã cũ',
  ]);
  expect((await world.listsOf('xã một', { asOf: '2025-06-30' })).totalCount).toBe(0);
  expect((await world.listsOf('xã hai')).totalCount).toBe(1);
  expect((await world.listsOf('xã tách')).totalCount).toBe(1);
});

test('a unit sees what is other than on the list it sent last: who is new, who has ended', async () => {
  await world.end(ofOne[0], '2026-01-15');
  expect(await world.standingOf('xã một', '2026-02-01', officerOf('xã một'))).toMatchObject({
    progress: 'CHANGED',
    hasChanged: true,
    recognised: 4,
    ended: 1,
    added: 1,
    stateChanged: 1,
    removed: 0,
  });
  const draft = (more: string) =>
    world.entriesOf(`honoraryListDraft(unitId: "${unitId('xã một')}", on: "2026-02-01"${more})`, officerOf('xã một'));
  const whole = (await draft('')).data?.told;
  expect(whole.totalCount).toBe(5);
  const changes = (await draft(', changed: true')).data?.told;
  expect(changes.edges.map(({ node }: { node: { state: string; change: string } }) => [node.state, node.change]).toSorted()).toEqual([
    ['RECOGNISED', 'ADDED'],
    ['TERMINATED', 'STATE_CHANGED'],
  ]);
  expect(changes.edges.every(({ node }: { node: { member: { fullName: string } } }) => node.member.fullName.startsWith('Người thứ'))).toBe(
    true,
  );
  // the day before the end and before the last recognition nothing was to be sent
  expect(
    (await world.entriesOf(`honoraryListDraft(unitId: "${unitId('xã một')}", on: "2025-09-30", changed: true)`)).data?.told.totalCount,
  ).toBe(0);
});

test('whoever is no longer in the book is told of, as somebody else’s is who stays', async () => {
  const other = await world.plant('xã kia ở B', 2, '2025-08-01');
  await world.sent('xã kia ở B', { on: '2025-09-01' });
  await world.db.query('update membership.honorary_member set unit_id = $1 where id = $2', [unitId('xã ở B'), other[0]]);
  expect(await world.standingOf('xã kia ở B', '2026-02-01', provinceB)).toMatchObject({
    recognised: 1,
    removed: 1,
    added: 0,
    progress: 'CHANGED',
  });
  const { data } = await world.entriesOf(`honoraryListDraft(unitId: "${unitId('xã kia ở B')}", changed: true)`, provinceB);
  expect(data?.told.edges.map(({ node }: { node: { change: string } }) => node.change)).toEqual(['REMOVED']);
});

test('the board is filtered by how far units are and by name, and paged, with exact totals', async () => {
  const found = async (args: string) => rowsOf(await world.board('tỉnh A', { args })).map(([name]: string[]) => name);
  expect(await found(', filter: { progress: [NEVER_SENT, CHANGED] }')).toEqual(['xã một', 'xã mới']);
  expect(await found(', filter: { search: "XA HAI" }')).toEqual(['xã hai']);
  const first = await world.board('tỉnh A', { args: ', first: 2' });
  expect([first.units.totalCount, first.units.edges.length, first.units.pageInfo.hasNextPage]).toEqual([3, 2, true]);
  const rest = await world.board('tỉnh A', { args: `, first: 2, after: "${first.units.pageInfo.endCursor}"` });
  expect(rowsOf(rest).map(([name]: string[]) => name)).toEqual(['xã mới']);
  expect([rest.units.totalCount, rest.units.pageInfo.hasNextPage]).toEqual([3, false]);
  await expect(world.board('tỉnh A', { args: `, filter: { search: "xa" }, after: "${first.units.pageInfo.endCursor}"` })).rejects.toThrow(
    'CURSOR_OF_ANOTHER_QUERY',
  );
  await expect(world.board('tỉnh A', { args: ', first: 0' })).rejects.toThrow('PAGE_SIZE_INVALID');
});

test('lists of a unit are paged, the latest first; so is who is on one, by the alphabet', async () => {
  const first = await world.listsOf('xã một', { page: ', first: 1' });
  expect([first.totalCount, first.edges.length, first.pageInfo.hasNextPage]).toEqual([2, 1, true]);
  const rest = await world.listsOf('xã một', { page: `, first: 1, after: "${first.pageInfo.endCursor}"` });
  expect(rest.edges[0].node.sentOn).toBe('2025-02-01');
  expect(rest.pageInfo.hasNextPage).toBe(false);
  const { id } = (await world.listsOf('xã hai')).edges[0].node;
  const page = async (more: string) => (await world.entriesOf(`honoraryListEntries(listId: "${id}", first: 4${more})`)).data?.told;
  const four = await page('');
  const two = await page(`, after: "${four.pageInfo.endCursor}"`);
  const names = [...four.edges, ...two.edges].map(({ node }: { node: { member: { fullName: string } } }) => node.member.fullName);
  expect(names).toEqual([1, 2, 3, 4, 5, 6].map((n) => `Người thứ ${n}`));
  expect([four.totalCount, two.pageInfo.hasNextPage]).toEqual([6, false]);
});

test('Central sees the provinces; each sees its own, and nobody another’s', async () => {
  await world.plant('tỉnh A', 1);
  await world.sent('tỉnh A', { viewer: province });
  expect(rowsOf(await world.board('Trung ương', { viewer: analyst }))).toEqual([
    ['tỉnh A', 'WAITING', '2026-01-10', 1],
    ['tỉnh B', 'NOBODY', null, null],
  ]);
  expect(await world.board('tỉnh A', { viewer: provinceB })).toBeNull();
  expect(await world.listsOf('xã một', { viewer: provinceB })).toBeNull();
  expect(await world.standingOf('xã một', '2026-02-01', provinceB)).toBeNull();
  const { id } = (await world.listsOf('xã một')).edges[0].node;
  const asked = (viewer = provinceB) => world.ask(viewer, `{ honoraryList(id: "${id}") { id } }`);
  expect((await asked()).data?.honoraryList).toBeNull();
  expect((await asked(central)).data?.honoraryList).toEqual({ id });
  expect((await world.entriesOf(`honoraryListEntries(listId: "${id}")`, provinceB)).data?.told).toBeNull();
  expect((await world.entriesOf(`honoraryListDraft(unitId: "${unitId('xã một')}")`, provinceB)).data?.told).toBeNull();
});

test('who sees no persons learns of no list, nor that there is one (SEC-004)', async () => {
  const { id } = (await world.listsOf('xã hai')).edges[0].node;
  for (const asked of [
    world.board('tỉnh A', { viewer: partner }),
    world.listsOf('xã hai', { viewer: partner }),
    world.standingOf('xã hai', '2026-02-01', partner),
  ])
    await expect(asked).rejects.toThrow('FORBIDDEN');
  expect((await world.ask(partner, `{ honoraryList(id: "${id}") { id } }`)).data?.honoraryList).toBeNull();
  expect((await world.entriesOf(`honoraryListEntries(listId: "${id}")`, partner)).codes).toEqual(['FORBIDDEN']);
  expect((await world.entriesOf(`honoraryListDraft(unitId: "${unitId('xã hai')}")`, partner)).codes).toEqual(['FORBIDDEN']);
});

test('a unit that recognises nobody has no standing; its board is empty', async () => {
  expect(await world.standingOf('chợ')).toBeNull();
  expect((await world.board('xã một', { viewer: officerOf('xã một') })).units.totalCount).toBe(0);
});

test('many units and many lists cost no more statements than one', async () => {
  const asked = (names: readonly string[], first: number) =>
    world.ask(
      analyst,
      `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit {
        honoraryLists(first: ${first}) { edges { node { id isCurrent levels { level } unit { id } } } }
        honoraryListStanding { progress last { id } }
        honoraryListBoard(first: ${first}) { tallies { count } units { edges { node { progress last { id isCurrent } } } } } } } }`,
      { units: names.map((name) => ({ __typename: 'Unit', id: unitId(name) })) },
    );
  const one = await asked(['tỉnh A'], 1);
  const many = await asked(['tỉnh A', 'tỉnh B', 'Trung ương', 'xã một', 'xã hai', 'xã cũ'], 50);
  expect([one.codes, many.codes]).toEqual([[], []]);
  expect(many.statements).toBe(one.statements);
  const entries = (first: number) => world.entriesOf(`honoraryListDraft(unitId: "${unitId('xã hai')}", first: ${first})`);
  expect((await entries(6)).statements).toBe((await entries(1)).statements);
});

test('a record tells on which lists the person was sent', async () => {
  const { data } = await world.ask(
    province,
    `{ honoraryMember(id: "${ofOne[1]}") { listed { state list { number sentOn unit { id } } } } }`,
  );
  expect(data?.honoraryMember.listed).toEqual([
    { state: 'RECOGNISED', list: { number: 1, sentOn: '2025-09-01', unit: { id: unitId('xã một') } } },
  ]);
});

test('who is erased stays on the lists of before, without a name', async () => {
  const own = officerOf('xã một');
  const { data: seen } = await world.ask(own, `{ honoraryMember(id: "${ofOne[0]}") { version } }`);
  const erased = await world.ask(
    own,
    `mutation { eraseHonoraryMember(id: "${ofOne[0]}", version: ${seen?.honoraryMember.version}) { erasedOn } }`,
  );
  expect(erased.codes).toEqual([]);
  const { id } = (await world.listsOf('xã một')).edges[0].node;
  const { data } = await world.entriesOf(`honoraryListEntries(listId: "${id}")`);
  expect(data?.told.totalCount).toBe(4);
  const entry = data?.told.edges.find(({ node }: { node: { member: { id: string } } }) => node.member.id === ofOne[0]);
  expect(entry.node).toMatchObject({ state: 'RECOGNISED', member: { fullName: '(đã xóa)' } });
});

test('who is proposed is on no list; who is recognised by the steps is', async () => {
  const own = await openListWorld();
  try {
    await own.proposed(eligible);
    expect((await own.send('xã một')).codes).toEqual(['HONORARY_LIST_EMPTY']);
    const id = await own.recognised();
    const list = await own.sent('xã một');
    const { data } = await own.entriesOf(`honoraryListEntries(listId: "${list.id}")`, officerOf('xã một'));
    expect(data?.told.edges.map(({ node }: { node: { member: { id: string } } }) => node.member.id)).toEqual([id]);
  } finally {
    await own.close();
  }
});

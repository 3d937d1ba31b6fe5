import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { commune, type HonoraryWorld, openHonoraryWorld } from './honorary-world.ts';
import { analyst, officerOf, partner, province, provinceB, tomorrow } from './member-world.ts';

let world: HonoraryWorld;
let numbers = 0;

beforeAll(async () => {
  world = await openHonoraryWorld();
});

afterAll(() => world.close());

const countFaults: unknown[] = [];
afterEach(async () => {
  countFaults.push(...(await world.db.query('select * from membership.count_fault')).rows);
});

const newCard = (): string => {
  numbers += 1;
  return `QT-${numbers}`;
};

const countsOf = async (name: string, viewer = province) => {
  const { data } = await world.ask(
    viewer,
    'query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { memberCounts { members withCard cardCoverage isCardTargetMet } } } }',
    { units: [{ __typename: 'Unit', id: unitId(name) }] },
  );
  return data?._entities[0].memberCounts;
};

const ledgerOf = async (id: string) => {
  const { data } = await world.ask(province, `{ member(id: "${id}") { cardNumber movements { kind on cardNumber reason } } }`);
  const { cardNumber, movements } = data?.member ?? {};
  const acts = movements.filter(({ kind }: { kind: string }) => kind.startsWith('CARD'));
  return {
    cardNumber,
    acts: acts.map((act: Record<string, string | null>) => [act.kind, act.on, act.cardNumber, act.reason].join(' ').trim()),
  };
};

test('a card is issued, lost, replaced and returned, each a line of the ledger, and counts follow (MEM-020)', async () => {
  const id = await world.admitted('chi hội ở B', { viewer: provinceB });
  const move = (name: string, given: Record<string, string>) => world.move(name, id, given, provinceB);
  const withCard = async () => (await countsOf('xã ở B', provinceB)).withCard;
  expect((await move('issueCard', { on: '2021-01-01', cardNumber: 'b - 001' })).codes).toEqual([]);
  expect(await withCard()).toBe(1);
  expect((await move('reportCardLost', { on: '2022-01-01', reason: 'rơi ở chợ' })).codes).toEqual([]);
  expect(await withCard()).toBe(0);
  expect((await move('replaceCard', { on: '2022-02-01', cardNumber: 'B-002' })).codes).toEqual([]);
  expect((await move('replaceCard', { on: '2023-02-01', cardNumber: 'B-003', reason: 'rách' })).codes).toEqual([]);
  expect(await withCard()).toBe(1);
  expect((await move('returnCard', { on: '2024-01-01' })).codes).toEqual([]);
  expect(await withCard()).toBe(0);
  expect((await move('issueCard', { on: '2024-06-01', cardNumber: 'B-004' })).codes).toEqual([]);
  const { data } = await world.ask(provinceB, `{ member(id: "${id}") { cardNumber movements { kind cardNumber } state { presence } } }`);
  expect(data?.member.cardNumber).toBe('B-004');
  expect(data?.member.movements.slice(1).map(({ kind, cardNumber }: Record<string, string>) => `${kind} ${cardNumber}`)).toEqual([
    'CARD_ISSUED B-001',
    'CARD_LOST B-001',
    'CARD_REPLACED B-002',
    'CARD_REPLACED B-003',
    'CARD_RETURNED B-003',
    'CARD_ISSUED B-004',
  ]);
});

test.each([
  ['CARD_ALREADY_ISSUED', 'issueCard', { on: '2022-01-01', cardNumber: 'X-1' }, true],
  ['CARD_NOT_ISSUED', 'reportCardLost', { on: '2022-01-01' }, false],
  ['CARD_NOT_ISSUED', 'returnCard', { on: '2022-01-01' }, false],
  ['CARD_NOT_ISSUED', 'replaceCard', { on: '2022-01-01', cardNumber: 'X-2' }, false],
  ['CARD_ACT_BEFORE_LAST', 'reportCardLost', { on: '2020-06-01' }, true],
  ['CARD_NUMBER_INVALID', 'replaceCard', { on: '2022-01-01', cardNumber: ' ' }, true],
  ['CARD_NUMBER_INVALID', 'replaceCard', { on: '2022-01-01', cardNumber: '<script>' }, true],
  ['CARD_NUMBER_INVALID', 'replaceCard', { on: '2022-01-01', cardNumber: 'A'.repeat(31).toLowerCase() }, true],
  ['MOVEMENT_IN_FUTURE', 'returnCard', { on: tomorrow }, true],
  ['MOVEMENT_BEFORE_ADMISSION', 'issueCard', { on: '2019-01-01', cardNumber: 'X-3' }, false],
])('%s: %s that cannot be is refused, and nothing is written', async (code, name, given, hasCard) => {
  const id = await world.admitted('chi hội một');
  if (hasCard) await world.move('issueCard', id, { on: '2021-01-01', cardNumber: newCard() });
  const before = [await ledgerOf(id), await countsOf('xã một')];
  expect((await world.move(name, id, given as Record<string, string>)).codes).toEqual([code]);
  expect([await ledgerOf(id), await countsOf('xã một')]).toEqual(before);
});

test('a number is one card’s, in hand or lost, of members and honorary members alike; who had it may have it again', async () => {
  const [first, second] = [await world.admitted('chi hội một'), await world.admitted('chi hội hai')];
  await world.move('issueCard', first, { on: '2021-01-01', cardNumber: 'DUY-NHAT' });
  const taken = () => world.move('issueCard', second, { on: '2021-01-01', cardNumber: 'duy-nhat' });
  const refused = await taken();
  expect(refused.codes).toEqual(['CARD_NUMBER_TAKEN']);
  expect(JSON.stringify(refused.errors)).not.toMatch(/Nguyễn|DUY/i);
  await world.move('reportCardLost', first, { on: '2021-02-01' });
  expect((await taken()).codes).toEqual(['CARD_NUMBER_TAKEN']);
  expect((await world.recognise(await world.approved(), { cardNumber: 'Duy-Nhat' })).codes).toEqual(['CARD_NUMBER_TAKEN']);
  expect((await world.move('replaceCard', first, { on: '2021-03-01', cardNumber: 'DUY-NHAT' })).codes).toEqual([]);
});

test('two who give one number at once: one does, the other is told', async () => {
  const ids = [await world.admitted('chi hội một'), await world.admitted('chi hội hai')];
  const answers = await Promise.all(ids.map((id) => world.move('issueCard', id, { on: '2021-01-01', cardNumber: 'CUNG-LUC' })));
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['CARD_NUMBER_TAKEN']);
});

test('99.96 % is no target met, whatever it is rounded to; all is', async () => {
  const met = async () => (await countsOf('xã hai')).isCardTargetMet;
  const ids = [await world.admitted('chi hội ba'), await world.admitted('chi hội ba')];
  for (const id of ids) {
    expect(await met()).toBe(false);
    await world.move('issueCard', id, { on: '2021-01-01', cardNumber: newCard() });
  }
  expect(await countsOf('xã hai')).toEqual({ members: 2, withCard: 2, cardCoverage: 100, isCardTargetMet: true });
  expect((await countsOf('xã mới')).isCardTargetMet).toBe(null);
});

test('two records with a card each are merged and taken apart, and cards are as they were', async () => {
  const ids = [await world.admitted('chi hội một'), await world.admitted('chi hội một')];
  for (const id of ids) await world.move('issueCard', id, { on: '2021-01-01', cardNumber: newCard() });
  const [first, second] = await Promise.all(ids.map(ledgerOf));
  const merged = await world.ask(
    province,
    `mutation { mergeMembers(firstId: "${ids[0]}", secondId: "${ids[1]}", keepId: "${ids[1]}", firstVersion: ${(await world.readMember(ids[0] ?? '')).version}, secondVersion: ${(await world.readMember(ids[1] ?? '')).version}) { id version cardNumber } }`,
  );
  expect(merged.data?.mergeMembers.cardNumber).toBe(second?.cardNumber);
  const { id } = merged.data?.mergeMembers ?? {};
  const replaced = await world.move('replaceCard', id, { on: '2022-01-01', cardNumber: newCard() });
  expect(replaced.codes).toEqual([]);
  const apart = await world.ask(
    province,
    `mutation { unmergeMember(id: "${id}", laterLinesTo: "${ids[1]}", version: ${replaced.data?.replaceCard.version}) { id } }`,
  );
  expect(apart.codes).toEqual([]);
  expect(await ledgerOf(ids[0] ?? '')).toEqual(first);
  expect((await ledgerOf(ids[1] ?? '')).cardNumber).toBe(second?.cardNumber);
});

test('whoever may not record members records no card', async () => {
  const id = await world.admitted('chi hội một');
  const issue = (viewer: typeof commune) => world.move('issueCard', id, { on: '2021-01-01', cardNumber: newCard() }, viewer);
  expect((await issue(partner)).codes).toEqual(['FORBIDDEN']);
  expect((await issue(analyst)).codes).toEqual(['FORBIDDEN']);
  expect((await issue(officerOf('xã hai'))).codes).toEqual(['MEMBER_NOT_FOUND']);
});

const act = (id: string, what: string, on: string, cardNumber: string | null = null, viewer = commune) =>
  world.ask(
    viewer,
    `mutation ($number: String) { recordHonoraryCard(id: "${id}", act: ${what}, on: "${on}", cardNumber: $number) { cardNumber cardActs { kind on cardNumber } } }`,
    { number: cardNumber },
  );

test('an honorary member is handed a card with the decision, loses it and has another (000 §IV.4)', async () => {
  const id = await world.recognised({}, { cardNumber: 'dd-01' });
  expect((await act(id, 'CARD_LOST', '2024-12-01')).codes).toEqual([]);
  const { data, codes } = await act(id, 'CARD_REPLACED', '2024-12-20', 'DD-02');
  expect(codes).toEqual([]);
  expect(data?.recordHonoraryCard).toEqual({
    cardNumber: 'DD-02',
    cardActs: [
      { kind: 'CARD_ISSUED', on: '2024-10-05', cardNumber: 'DD-01' },
      { kind: 'CARD_LOST', on: '2024-12-01', cardNumber: 'DD-01' },
      { kind: 'CARD_REPLACED', on: '2024-12-20', cardNumber: 'DD-02' },
    ],
  });
});

test('a card of an honorary member is refused when it cannot be, and by whose it is not', async () => {
  const id = await world.recognised();
  expect((await act(id, 'CARD_RETURNED', '2024-12-01')).codes).toEqual(['CARD_NOT_ISSUED']);
  expect((await act(id, 'CARD_ISSUED', '2024-12-01')).codes).toEqual(['CARD_NUMBER_INVALID']);
  expect((await act(id, 'CARD_ISSUED', '2024-10-04', 'DD-9')).codes).toEqual(['NOT_HONORARY_THEN']);
  expect((await act(id, 'CARD_ISSUED', tomorrow, 'DD-9')).codes).toEqual(['HONORARY_DAY_IN_FUTURE']);
  expect((await act(id, 'CARD_ISSUED', '2024-12-01', 'DD-9', province)).codes).toEqual(['HONORARY_NOT_OWN_LEVEL']);
  expect((await act(id, 'CARD_ISSUED', '2024-12-01', 'DD-9', officerOf('xã hai'))).codes).toEqual(['HONORARY_NOT_FOUND']);
  expect((await act(id, 'CARD_ISSUED', '2024-12-01', 'DD-9')).codes).toEqual([]);
  expect((await act(id, 'CARD_ISSUED', '2024-12-02', 'DD-10')).codes).toEqual(['CARD_ALREADY_ISSUED']);
  await world.terminate(id);
  expect((await act(id, 'CARD_REPLACED', '2025-02-01', 'DD-11')).codes).toEqual(['NOT_HONORARY_THEN']);
  expect((await act(id, 'CARD_RETURNED', '2025-02-01')).codes).toEqual([]);
});

test('no audit record tells a number of a card', async () => {
  const { rows } = await world.db.query(`select input from membership.audit_record where command ilike '%card%'`);
  expect(rows.length).toBeGreaterThan(10);
  expect(JSON.stringify(rows)).not.toMatch(/QT-|DD-|DUY-|rơi/);
});

test('counts were what members say after each act', () => {
  expect(countFaults).toEqual([]);
});

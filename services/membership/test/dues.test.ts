import { today } from '@vwu/kit/clock';
import { callers } from '@vwu/testing/callers';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DuesWorld, openDuesWorld, row } from './dues-world.ts';
import { analyst, officerOf, partner, province, provinceB } from './member-world.ts';

let world: DuesWorld;

beforeAll(async () => {
  world = await openDuesWorld();
});

afterAll(() => world.close());

test('a member owes the rate for each month on whose first day she belongs there, and from what day on she is somebody’s', async () => {
  await world.admitted('chi hội một', { admission: { on: '2024-01-01' } });
  await world.admitted('tổ một', { admission: { on: '2024-02-02' } });
  expect(await world.duesOf('chi hội một', '2024-01-01', '2024-12-31')).toMatchObject({
    members: 12 + 10,
    owing: 22,
    expectedVnd: '22000',
    paidVnd: '0',
    payingPercent: 0,
    isPayingTargetMet: false,
  });
  expect(await world.duesOf('tổ một', '2024-02-02', '2024-03-01')).toMatchObject({ members: 1, expectedVnd: '1000' });
  expect(await world.duesOf('tỉnh A', '2024-01-01', '2024-01-01')).toMatchObject({ members: 1 });
  expect(await world.duesOf('tổ một', '2024-02-02', '2024-02-28')).toMatchObject({ members: 0, expectedVnd: '0', payingPercent: null });
});

test('one member-year at the rate of 2013 is 12,000 đồng (FEE-001)', async () => {
  await world.admitted('chi hội ở B', { viewer: provinceB, admission: { on: '2012-06-01' } });
  const year = await world.duesOf('xã ở B', '2013-01-01', '2013-12-31', provinceB);
  expect(year).toMatchObject({ members: 12, expectedVnd: '12000' });
  // of the time before the document there is no rate, and nothing is made up
  expect(await world.duesOf('xã ở B', '2012-12-01', '2012-12-31', provinceB)).toMatchObject({
    members: 1,
    expectedVnd: null,
    hasRates: false,
  });
});

test('a sheet is recorded whole, its money stands in the fund, and what is paid is counted where she belonged', async () => {
  const [one, two] = [await world.admitted('chi hội ba'), await world.admitted('chi hội ba')];
  const { data, codes } = await world.pay('chi hội ba', [
    row(one, '2026-01-01', '2026-06-01', 6_000, { receipt: 'BL 1' }),
    row(two, '2026-01-01', '2026-03-01', 3_000),
  ]);
  expect(codes).toEqual([]);
  expect(data?.recordDuesPayments).toMatchObject([
    { amountVnd: '6000', receipt: 'BL 1', isReversed: false },
    { amountVnd: '3000', receipt: null },
  ]);
  expect(await world.duesOf('chi hội ba', '2026-01-01', '2026-06-30')).toMatchObject({
    members: 12,
    payers: 9,
    paidVnd: '9000',
    expectedVnd: '12000',
    payingPercent: 75,
  });
  expect(await world.duesOf('chi hội ba', '2026-05-01', '2026-05-31')).toMatchObject({ members: 2, payers: 1, paidVnd: '1000' });
  expect(await world.fundOf('chi hội ba', 2026)).toMatchObject({ openingVnd: '0', incomeVnd: '9000', closingVnd: '9000' });
  await world.expectSound();
});

describe('a row that cannot stand', () => {
  let id: string;
  let exempt: string;
  let elsewhere: string;

  beforeAll(async () => {
    id = await world.admitted('chi hội hai', { admission: { on: '2025-06-02' } });
    exempt = await world.admitted('chi hội hai', { person: { bornOn: '1940-01-01' } });
    elsewhere = await world.admitted('chi hội ba');
    await world.relieve(exempt, { firstMonth: '2026-01-01', percentOff: 100, reason: 'ELDERLY' });
    await world.pay('chi hội hai', [row(id, '2025-07-01', '2025-07-01', 1_000, { receipt: 'A' })]);
  });

  const cases: readonly [string, () => object, string][] = [
    ['of a month she has paid', () => row(id, '2025-07-01', '2025-08-01', 2_000), 'DUES_PAID_ALREADY'],
    ['of a month she was no member yet', () => row(id, '2025-06-01', '2025-06-01', 1_000), 'DUES_NOT_A_MEMBER'],
    ['of less than is due', () => row(id, '2026-01-01', '2026-02-01', 1_999), 'DUES_AMOUNT_DIFFERS'],
    ['of more than is due', () => row(id, '2026-01-01', '2026-02-01', 2_001), 'DUES_AMOUNT_DIFFERS'],
    ['of nothing', () => row(id, '2026-01-01', '2026-02-01', 0), 'DUES_AMOUNT_DIFFERS'],
    ['of less than nothing', () => row(id, '2026-01-01', '2026-02-01', -2_000), 'DUES_AMOUNT_DIFFERS'],
    ['of a month that begins on another day', () => row(id, '2026-01-02', '2026-02-01', 2_000), 'DUES_MONTHS_INVALID'],
    ['of months the wrong way round', () => row(id, '2026-02-01', '2026-01-01', 2_000), 'DUES_MONTHS_INVALID'],
    ['of months too far ahead', () => row(id, '2028-01-01', '2028-01-01', 1_000), 'DUES_MONTHS_INVALID'],
    ['of somebody exempt', () => row(exempt, '2026-03-01', '2026-03-01', 1_000), 'DUES_EXEMPT'],
    ['of somebody of another branch', () => row(elsewhere, '2026-01-01', '2026-01-01', 1_000), 'DUES_MEMBER_UNKNOWN'],
    ['of nobody', () => row('không ai', '2026-01-01', '2026-01-01', 1_000), 'DUES_MEMBER_UNKNOWN'],
    ['with a receipt that was used', () => row(id, '2026-01-01', '2026-01-01', 1_000, { receipt: ' A ' }), 'DUES_RECEIPT_REPEATED'],
  ];

  test.each(cases)('%s is told by its place and its reason, and nothing is written', async (_what, given, code) => {
    const before = await world.rowsOf('dues_payment');
    const good = row(id, '2026-09-01', '2026-09-01', 1_000);
    const { codes, errors } = await world.pay('chi hội hai', [good, given()]);
    expect(codes).toEqual(['DUES_ROWS_REFUSED']);
    expect(errors[0]?.extensions?.rows).toMatchObject([{ row: 1, code, reason: { vi: expect.any(String), en: expect.any(String) } }]);
    expect(await world.rowsOf('dues_payment')).toBe(before);
  });

  test('every bad row of a sheet is told at once, one that repeats another too, with what was due', async () => {
    const { errors } = await world.pay('chi hội hai', [
      row(id, '2026-01-01', '2026-01-01', 500),
      row(id, '2026-02-01', '2026-02-01', 1_000, { receipt: 'B' }),
      row(id, '2026-02-01', '2026-03-01', 2_000, { receipt: 'B' }),
    ]);
    expect(errors[0]?.extensions?.rows).toMatchObject([
      { row: 0, code: 'DUES_AMOUNT_DIFFERS', dueVnd: '1000' },
      { row: 2, code: 'DUES_PAID_ALREADY', dueVnd: null },
    ]);
  });
});

describe('a payment', () => {
  test('is taken back by another, which the book shows; its months are owed again, and may be paid again', async () => {
    const id = await world.admitted('chi hội hai');
    const paid = await world.pay('chi hội hai', [row(id, '2026-01-01', '2026-02-01', 2_000)]);
    const paymentId: string = paid.data?.recordDuesPayments[0].id;
    const before = await world.fundOf('chi hội hai', 2026);
    const { data, codes } = await world.takeBack(paymentId);
    expect(codes).toEqual([]);
    expect(data?.reverseDuesPayment).toMatchObject({ amountVnd: '-2000', reversesId: paymentId });
    expect(BigInt((await world.fundOf('chi hội hai', 2026)).closingVnd)).toBe(BigInt(before.closingVnd) - 2_000n);
    expect((await world.takeBack(paymentId)).codes).toEqual(['DUES_PAYMENT_REVERSED']);
    expect((await world.takeBack(data?.reverseDuesPayment.id)).codes).toEqual(['DUES_PAYMENT_REVERSED']);
    expect((await world.pay('chi hội hai', [row(id, '2026-01-01', '2026-01-01', 1_000)])).codes).toEqual([]);
    await world.expectSound();
  });

  test('with the same key twice is one, and the same answer', async () => {
    const id = await world.admitted('chi hội hai');
    const given = [row(id, '2026-01-01', '2026-01-01', 1_000)];
    const first = await world.pay('chi hội hai', given, { key: 'thu một lần' });
    const again = await world.pay('chi hội hai', given, { key: 'thu một lần' });
    expect(again.data).toEqual(first.data);
    const other = await world.pay('chi hội hai', [row(id, '2026-02-01', '2026-02-01', 1_000)], { key: 'thu một lần' });
    expect(other.codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
  });

  test('of one month by two cashiers at once is taken once', async () => {
    const id = await world.admitted('chi hội hai');
    const answers = await Promise.all([1, 2].map(() => world.pay('chi hội hai', [row(id, '2026-01-01', '2026-01-01', 1_000)])));
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['DUES_ROWS_REFUSED']);
    await world.expectSound();
  });

  test('to come, of a province, or by who may not, is refused', async () => {
    const id = await world.admitted('chi hội hai');
    const given = [row(id, '2026-01-01', '2026-01-01', 1_000)];
    expect((await world.pay('chi hội hai', given, { on: '2999-01-01' })).codes).toEqual(['FUND_DAY_IN_FUTURE']);
    expect((await world.pay('tỉnh A', given)).codes).toEqual(['FUND_UNIT_INVALID']);
    expect((await world.pay('chi hội hai', [])).codes).toEqual(['DUES_ROWS_INVALID']);
    expect((await world.pay('chi hội hai', given, { viewer: officerOf('xã hai') })).codes).toEqual(['UNIT_NOT_FOUND']);
    for (const viewer of [analyst, partner]) expect((await world.pay('chi hội hai', given, { viewer })).codes).toEqual(['FORBIDDEN']);
    expect((await world.takeBack(unitId('tỉnh A'))).codes).toEqual(['DUES_PAYMENT_NOT_FOUND']);
  });
});

describe('a relief', () => {
  test('of half is paid by half; who is exempt is asked for nothing, and is not among those who have not paid (FEE-006)', async () => {
    const [half, none] = [await world.admitted('xã hai'), await world.admitted('xã hai')];
    const document = 'QĐ 01';
    const given = { firstMonth: '2026-01-01', reason: 'BASE_DECISION', document };
    expect((await world.relieve(half, { ...given, percentOff: 50 })).codes).toEqual([]);
    expect((await world.relieve(none, { ...given, percentOff: 100, lastMonth: '2026-02-01' })).codes).toEqual([]);
    expect(await world.homeDues('xã hai', '2026-01-01', '2026-03-31')).toMatchObject({
      members: 6,
      exempt: 2,
      reduced: 3,
      owing: 4,
      expectedVnd: '2500',
    });
    expect((await world.pay('xã hai', [row(half, '2025-12-01', '2026-01-01', 1_500)])).codes).toEqual([]);
    await world.expectSound();
  });

  test('ends with a month, once and earlier only', async () => {
    const id = await world.admitted('chi hội hai', { person: { bornOn: '1950-01-01' } });
    const { data } = await world.relieve(id, { firstMonth: '2026-01-01', percentOff: 100, reason: 'ELDERLY' });
    const end = (lastMonth: string) => world.endRelief(data?.grantDuesRelief.id, lastMonth);
    expect((await end('2025-12-01')).codes).toEqual(['RELIEF_ENDED']);
    expect((await end('2026-05-02')).codes).toEqual(['RELIEF_ENDED']);
    expect((await end('2026-05-01')).data?.endDuesRelief).toMatchObject({ lastMonth: '2026-05-01', version: 2 });
    expect((await end('2026-06-01')).codes).toEqual(['RELIEF_ENDED']);
    expect((await world.endRelief(unitId('tỉnh A'), '2026-05-01')).codes).toEqual(['RELIEF_NOT_FOUND']);
    expect((await world.pay('chi hội hai', [row(id, '2026-06-01', '2026-06-01', 1_000)])).codes).toEqual([]);
    await world.expectSound();
  });

  test('needs its reason: an age, another member of the household, a decision; months that are not paid, and one relief at a time', async () => {
    const household = '0198c000-0000-7000-8000-000000000001';
    const id = await world.admitted('chi hội hai', { person: { householdId: household } });
    const month = { firstMonth: '2026-02-01', percentOff: 100 };
    expect((await world.relieve(id, { ...month, reason: 'ELDERLY' })).codes).toEqual(['RELIEF_NOT_ELDERLY']);
    expect((await world.relieve(id, { ...month, reason: 'HOUSEHOLD' })).codes).toEqual(['RELIEF_HOUSEHOLD_SINGLE']);
    expect((await world.relieve(id, { ...month, reason: 'BASE_DECISION', document: ' ' })).codes).toEqual(['RELIEF_INVALID']);
    expect((await world.relieve(id, { ...month, percentOff: 101, reason: 'HOUSEHOLD' })).codes).toEqual(['RELIEF_INVALID']);
    expect((await world.relieve(id, { ...month, lastMonth: '2026-01-01', reason: 'HOUSEHOLD' })).codes).toEqual(['RELIEF_INVALID']);
    await world.admitted('chi hội hai', { person: { householdId: household } });
    await world.pay('chi hội hai', [row(id, '2026-03-01', '2026-03-01', 1_000)]);
    expect((await world.relieve(id, { ...month, reason: 'HOUSEHOLD' })).codes).toEqual(['RELIEF_MONTHS_PAID']);
    expect((await world.relieve(id, { ...month, lastMonth: '2026-02-01', reason: 'HOUSEHOLD' })).codes).toEqual([]);
    expect((await world.relieve(id, { ...month, lastMonth: '2026-02-01', reason: 'HOUSEHOLD' })).codes).toEqual(['RELIEF_REPEATED']);
    expect((await world.relieve(id, { ...month, reason: 'HOUSEHOLD' }, officerOf('xã hai'))).codes).toEqual(['MEMBER_NOT_FOUND']);
  });
});

describe('a rate', () => {
  const organiser = callers.organiser(unitId('Trung ương'));

  test('holds from its month on, for all that is owed then; months that are paid keep theirs', async () => {
    const id = await world.admitted('xã kia ở B', { viewer: provinceB, admission: { on: '2026-01-01' } });
    expect((await world.pay('xã kia ở B', [row(id, '2026-11-01', '2026-12-01', 2_000)], { viewer: provinceB })).codes).toEqual([]);
    const set = (from: string, monthlyVnd: string, version = 0, viewer = organiser) => world.setRate({ from, monthlyVnd, version }, viewer);
    expect((await set('2026-12-01', '2000')).codes).toEqual(['DUES_RATE_PAID']);
    expect((await set('2027-01-01', '2000')).data?.setDuesRate).toMatchObject({ monthlyVnd: '2000', version: 1 });
    expect((await set('2027-01-01', '3000')).codes).toEqual(['DUES_RATE_CHANGED']);
    expect((await set('2027-01-01', '3000', 1)).codes).toEqual([]);
    expect(await world.duesOf('xã kia ở B', '2026-12-01', '2027-02-28', provinceB)).toMatchObject({ members: 3, expectedVnd: '7000' });
    expect((await world.pay('xã kia ở B', [row(id, '2027-01-01', '2027-02-01', 6_000)], { viewer: provinceB })).codes).toEqual([]);
    await world.expectSound();
  });

  test('is set by Central, in whole hundreds, from a month on, by a document', async () => {
    for (const given of [{ monthlyVnd: '150' }, { monthlyVnd: '0' }, { monthlyVnd: '-1000' }, { from: '2030-01-02' }, { document: ' ' }])
      expect((await world.setRate({ from: '2030-01-01', monthlyVnd: '1000', version: 0, ...given }, organiser)).codes).toEqual([
        'DUES_RATE_INVALID',
      ]);
    expect((await world.setRate({ from: '2030-01-01', monthlyVnd: '1000', version: 0 }, province)).codes).toEqual(['FORBIDDEN']);
    const local = callers.organiser(unitId('tỉnh A'));
    expect((await world.setRate({ from: '2030-01-01', monthlyVnd: '1000', version: 0 }, local)).codes).toEqual(['UNIT_NOT_FOUND']);
  });
});

test('who sees no persons sees counts down to the last five, money to what five pay, no sheet and no share', async () => {
  const exact = await world.duesOf('tỉnh A', '2026-01-01', '2026-01-31');
  const cut = await world.duesOf('tỉnh A', '2026-01-01', '2026-01-31', partner);
  expect(exact.members % 5, 'a number that is cut').not.toBe(0);
  expect(cut).toMatchObject({ isCoarse: true, members: exact.members - (exact.members % 5), owing: null, payingPercent: null });
  expect(BigInt(cut.expectedVnd) % 5_000n).toBe(0n);
  expect(BigInt(exact.expectedVnd) - BigInt(cut.expectedVnd)).toBeLessThan(5_000n);
  expect(await world.sheetOf('chi hội hai', 2026, partner)).toBeNull();
  expect(await world.duesOf('xã hai', '2026-01-01', '2026-01-31', officerOf('xã một'))).toBeNull();
});

test('who is away pays and does not take part; back, she does both (MEM-034)', async () => {
  const ids = await Promise.all([1, 2].map(() => world.admitted('xã kia ở B', { viewer: provinceB, admission: { on: '2023-01-01' } })));
  const [there, away] = ids as [string, string];
  await world.move('recordAbsence', away, { on: '2023-02-10', mobility: 'NEAR_RETURNS', participation: 'PAYS_NOT_ATTENDING' }, provinceB);
  await world.move('recordReturn', away, { on: '2023-05-20' }, provinceB);
  const paid = await world.pay(
    'xã kia ở B',
    [there, away].map((id) => row(id, '2023-01-01', '2023-12-01', 12_000)),
    { viewer: provinceB },
  );
  expect(paid.codes).toEqual([]);
  const of = (from: string, to: string) => world.duesOf('xã kia ở B', from, to, provinceB);
  expect(await of('2023-02-01', '2023-02-28')).toMatchObject({ payers: 2, attending: 2, isAttendingTargetMet: true });
  expect(await of('2023-03-01', '2023-03-31')).toMatchObject({
    payers: 2,
    attending: 1,
    attendingPercent: 50,
    isAttendingTargetMet: false,
  });
  expect(await of('2023-01-01', '2023-12-31')).toMatchObject({
    owing: 24,
    payers: 24,
    attending: 21,
    payingPercent: 100,
    attendingPercent: 87.5,
    isAttendingTargetMet: true,
  });
  await world.expectSound();
});

test('the sheet of a branch has each member with her twelve months, and another year its own', async () => {
  const id = await world.admitted('chợ', { admission: { category: 'SPECIAL_BASE', communeId: unitId('xã hai'), on: '2026-02-15' } });
  await world.pay('chợ', [row(id, '2026-03-01', '2026-04-01', 2_000)]);
  const [line, ...others] = await world.sheetOf('chợ', 2026);
  expect(others).toEqual([]);
  expect(line).toMatchObject({ member: { id }, expectedVnd: '10000', paidVnd: '2000' });
  expect(line.months.map(({ state }: { state: string }) => state).slice(0, 5)).toEqual([
    'NOT_A_MEMBER',
    'NOT_A_MEMBER',
    'PAID',
    'PAID',
    'DUE',
  ]);
  expect(line.months[4]).toMatchObject({ month: '2026-05-01', amountVnd: '1000' });
  expect(await world.sheetOf('chợ', 2025)).toEqual([]);
});

test('the dues of many units cost as many statements as those of one; months asked for are few', async () => {
  const cost = async (names: readonly string[]) => {
    const { statements, codes } = await world.ask(
      province,
      `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { dues(from: "2026-01-01", to: "2026-12-31") { paidVnd }
        fund(year: 2026) { closingVnd } fundCoverage(year: 2026) { bases } } } }`,
      { units: names.map((name) => ({ __typename: 'Unit', id: unitId(name) })) },
    );
    expect(codes).toEqual([]);
    return statements;
  };
  expect(await cost(['xã một', 'xã hai', 'chi hội một', 'tỉnh A'])).toBe(await cost(['xã một']));
  expect(await world.duesCodes('xã một', '2020-01-01', '2025-12-31')).toEqual(['DUES_SPAN_INVALID']);
  expect(await world.duesCodes('xã một', '2026-02-01', today().replace(/\d{4}/, '2025'))).toEqual(['DUES_SPAN_INVALID']);
});

test('ethnic areas are told apart from the others (FEE-010)', async () => {
  await world.db.query(`insert into organisation.unit_tag values ($1, 'ETHNIC', '-infinity', 'infinity', 'RECORDED')`, [unitId('xã hai')]);
  const areas = await world.areasOf('tỉnh A', '2026-01-01', '2026-12-31');
  expect(areas).toEqual([{ area: 'ETHNIC', bases: 1, dues: await world.duesOf('xã hai', '2026-01-01', '2026-12-31') }]);
  expect(await world.areasOf('tỉnh B', '2026-01-01', '2026-12-31', provinceB)).toEqual([]);
});

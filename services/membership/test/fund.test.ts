import { today } from '@vwu/kit/clock';
import { addDays } from '@vwu/kit/date';
import { unitId } from '@vwu/testing/plant-tree';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DuesWorld, openDuesWorld, row } from './dues-world.ts';
import { analyst, officerOf, partner, province, provinceB } from './member-world.ts';

let world: DuesWorld;

beforeAll(async () => {
  world = await openDuesWorld();
});

afterAll(() => world.close());

const thisYear = Number(today().slice(0, 4));

test('what there was, and what came in, less what went out is what there is, year after year (FEE-007)', async () => {
  const enter = async (given: object) => expect((await world.enter('xã hai', given)).codes).toEqual([]);
  await enter({ on: '2024-01-01', category: 'OPENING', amountVnd: '500000' });
  await enter({ on: '2024-01-01', category: 'OPENING', holding: 'BANK', amountVnd: '1000000' });
  await enter({ on: '2024-02-01', category: 'DONATION', amountVnd: '1900000' });
  await enter({ on: '2024-03-01', category: 'HEAD_TRAVEL', amountVnd: '200000' });
  await enter({ on: '2025-03-01', category: 'ACTIVITY_INCOME', amountVnd: '2000000' });
  await enter({ on: '2025-03-01', category: 'TRAINING', holding: 'BANK', amountVnd: '300000' });
  expect(await world.fundOf('xã hai', 2024)).toEqual({
    openingVnd: '1500000',
    incomeVnd: '1900000',
    expenseVnd: '200000',
    closingVnd: '3200000',
    isClosed: false,
    isTargetMet: false,
    isDemonstration: false,
    sums: [
      { category: 'DONATION', amountVnd: '1900000' },
      { category: 'HEAD_TRAVEL', amountVnd: '-200000' },
      { category: 'OPENING', amountVnd: '1500000' },
    ],
  });
  expect(await world.fundOf('xã hai', 2025)).toMatchObject({ openingVnd: '3200000', closingVnd: '4900000', isTargetMet: true });
  expect(await world.fundOf('tỉnh A', 2025)).toBeNull();
  await world.expectSound();
});

test('what is brought forward is entered before anything else; what is not there cannot go out', async () => {
  expect((await world.enter('xã hai', { category: 'OPENING' })).codes).toEqual(['FUND_OPENING_REPEATED']);
  const { codes, errors } = await world.enter('xã hai', { category: 'VISITS', holding: 'BANK', amountVnd: '700001' });
  expect(codes).toEqual(['FUND_INSUFFICIENT']);
  expect(errors[0]?.extensions?.balance).toBe('700000');
});

test.each([
  ['nothing', { amountVnd: '0' }, 'FUND_AMOUNT_INVALID'],
  ['less than nothing', { amountVnd: '-1' }, 'FUND_AMOUNT_INVALID'],
  ['more than there is', { amountVnd: '1000000000001' }, 'FUND_AMOUNT_INVALID'],
  ['a day to come', { on: addDays(today(), 1) }, 'FUND_DAY_IN_FUTURE'],
  ['dues, which members pay', { category: 'DUES' }, 'FUND_ENTRY_OF_DUES'],
])('%s is refused, and the book is as it was', async (_what, given, code) => {
  const before = await world.rowsOf('fund_entry');
  expect((await world.enter('xã hai', given)).codes).toEqual([code]);
  expect(await world.rowsOf('fund_entry')).toBe(before);
});

test('a voucher stands once in the book of a year', async () => {
  expect((await world.enter('xã một', { voucher: 'PT 01' })).codes).toEqual([]);
  expect((await world.enter('xã một', { voucher: ' PT 01' })).codes).toEqual(['FUND_VOUCHER_REPEATED']);
  expect((await world.enter('xã một', { voucher: 'PT 01', on: '2024-03-01' })).codes).toEqual([]);
  expect((await world.enter('chi hội một', { voucher: 'PT 01' })).codes).toEqual([]);
});

test('the same key twice is one entry', async () => {
  const first = await world.enter('xã một', { key: 'một lần', amountVnd: '7000' });
  const again = await world.enter('xã một', { key: 'một lần', amountVnd: '7000' });
  expect(again.data).toEqual(first.data);
});

test('only who answers for a base or a branch writes in its book, and only who sees persons reads what is written', async () => {
  for (const viewer of [analyst, partner]) {
    expect((await world.enter('xã một', {}, viewer)).codes).toEqual(['FORBIDDEN']);
    expect((await world.closeYear('xã một', 2024, viewer)).codes).toEqual(['FORBIDDEN']);
  }
  expect((await world.enter('xã một', {}, officerOf('xã hai'))).codes).toEqual(['UNIT_NOT_FOUND']);
  expect((await world.enter('tổ một', {})).codes).toEqual(['FUND_UNIT_INVALID']);
  expect((await world.enter('chi hội một', {}, officerOf('xã một'))).codes).toEqual([]);
  expect(await world.entriesOf('xã hai', 2024, officerOf('xã một'))).toBeNull();
  expect(await world.fundOf('xã hai', 2024, officerOf('xã một'))).toBeNull();
  expect(await world.entriesOf('xã hai', 2024, partner)).toBeNull();
  expect(await world.fundOf('xã hai', 2024, partner)).toMatchObject({
    openingVnd: '1000000',
    incomeVnd: '1000000',
    expenseVnd: null,
    closingVnd: '3000000',
    sums: [{ amountVnd: '1000000' }, { amountVnd: null }, { amountVnd: '1000000' }],
  });
});

describe('an entry', () => {
  test('is taken back by its counter-entry, once', async () => {
    const { data } = await world.enter('chi hội hai', { amountVnd: '5000' });
    const id: string = data?.recordFundEntry.id;
    const counter = await world.takeBackEntry(id, '2025-04-01');
    expect(counter.data?.reverseFundEntry).toMatchObject({ amountVnd: '-5000', reversesId: id });
    expect((await world.takeBackEntry(id)).codes).toEqual(['FUND_ENTRY_REVERSED']);
    expect((await world.takeBackEntry(counter.data?.reverseFundEntry.id)).codes).toEqual(['FUND_ENTRY_REVERSED']);
    expect((await world.takeBackEntry(unitId('tỉnh A'))).codes).toEqual(['FUND_ENTRY_NOT_FOUND']);
    expect(await world.entriesOf('chi hội hai', 2025)).toMatchObject([
      { amountVnd: '5000', isReversed: true },
      { amountVnd: '-5000', isReversed: false },
    ]);
    expect(await world.fundOf('chi hội hai', 2025)).toMatchObject({ incomeVnd: '0', closingVnd: '0' });
  });

  test('of income that has been spent cannot be taken back, and one of dues only by the payment', async () => {
    const { data } = await world.enter('chi hội hai', { amountVnd: '5000' });
    await world.enter('chi hội hai', { category: 'MEETINGS', amountVnd: '4000' });
    expect((await world.takeBackEntry(data?.recordFundEntry.id)).codes).toEqual(['FUND_INSUFFICIENT']);
    const id = await world.admitted('chi hội hai');
    await world.pay('chi hội hai', [row(id, '2026-01-01', '2026-01-01', 1_000)]);
    const [entry] = await world.entriesOf('chi hội hai', 2026);
    expect((await world.takeBackEntry(entry.id)).codes).toEqual(['FUND_ENTRY_OF_DUES']);
  });

  test('of more lines than one amount, of one line or of none cannot stand in the database; what stands is not edited', async () => {
    const insert = (lines: string) =>
      world.db.query(`begin; insert into membership.fund_entry (id, unit_id, entered_on) values ('0198c000-0000-7000-8000-00000000000a', '${unitId('chợ')}', '2025-01-01');
        ${lines}; commit`);
    const line = (account: string, amount: number) =>
      `insert into membership.fund_line values ('0198c000-0000-7000-8000-00000000000a', '${account}', ${amount})`;
    for (const lines of ['select 1', line('CASH', 5), `${line('CASH', 5)}; ${line('DONATION', -4)}`]) {
      await expect(insert(lines)).rejects.toMatchObject({ constraint: 'fund_entry_balanced' });
      await world.db.query('rollback');
    }
    for (const edit of [
      'update membership.fund_line set amount_vnd = 1',
      'delete from membership.fund_entry',
      'delete from membership.dues_payment',
    ])
      await expect(world.db.query(edit)).rejects.toMatchObject({ constraint: 'fund_entry_stays' });
    await world.expectSound();
  });
});

describe('a year', () => {
  test('that is closed takes no entry, no payment, no counter-entry, and all before it neither; the next one opens with what it closed', async () => {
    const { data } = await world.enter('chi hội ba', { on: '2025-12-31', amountVnd: '6000' });
    expect((await world.closeYear('chi hội ba', 2025)).codes).toEqual([]);
    expect(await world.fundOf('chi hội ba', 2025)).toMatchObject({ isClosed: true, closingVnd: '6000' });
    expect((await world.enter('chi hội ba', { on: '2025-06-01' })).codes).toEqual(['FUND_YEAR_CLOSED']);
    expect((await world.enter('chi hội ba', { on: '2020-06-01' })).codes).toEqual(['FUND_YEAR_CLOSED']);
    const id = await world.admitted('chi hội ba');
    const given = [row(id, '2025-01-01', '2025-01-01', 1_000)];
    expect((await world.pay('chi hội ba', given, { on: '2025-12-31' })).codes).toEqual(['FUND_YEAR_CLOSED']);
    expect((await world.takeBackEntry(data?.recordFundEntry.id, '2025-12-31')).codes).toEqual(['FUND_YEAR_CLOSED']);
    expect((await world.takeBackEntry(data?.recordFundEntry.id, '2026-01-02')).codes).toEqual([]);
    expect(await world.fundOf('chi hội ba', 2026)).toMatchObject({ openingVnd: '6000', closingVnd: '0' });
    expect((await world.closeYear('chi hội ba', 2025)).codes).toEqual(['FUND_YEAR_CLOSED']);
    expect((await world.closeYear('chi hội ba', 2024)).codes).toEqual(['FUND_YEAR_CLOSED']);
  });

  test('that is not over is not closed, nor that of a province; the database refuses too what is late', async () => {
    expect((await world.closeYear('chi hội ba', thisYear)).codes).toEqual(['FUND_YEAR_NOT_OVER']);
    expect((await world.closeYear('tỉnh A', 2025)).codes).toEqual(['FUND_UNIT_INVALID']);
    const late = world.db.query(
      `insert into membership.fund_entry (id, unit_id, entered_on) values (gen_random_uuid(), $1, '2025-01-01')`,
      [unitId('chi hội ba')],
    );
    await expect(late).rejects.toMatchObject({ constraint: 'fund_year_open' });
  });
});

describe('what went into another unit', () => {
  test('has its money there, to be spent and given back, and none is lost or made (decisions 13, 16)', async () => {
    await world.db.query(
      `with entry as (insert into membership.fund_entry (id, unit_id, entered_on) values (gen_random_uuid(), $1, '2024-05-01') returning id)
       insert into membership.fund_line select id, account, amount from entry, (values ('CASH', 9000), ('DONATION', -9000)) as l (account, amount)`,
      [unitId('xã cũ')],
    );
    const own = await world.fundOf('xã một', 2024);
    expect(BigInt(own.incomeVnd)).toBeGreaterThanOrEqual(9_000n);
    const [entry] = (await world.entriesOf('xã một', 2024)).filter(({ amountVnd }: { amountVnd: string }) => amountVnd === '9000');
    expect(entry.unit.id).toBe(unitId('xã cũ'));
    const counter = await world.takeBackEntry(entry.id, '2026-01-05', officerOf('xã một'));
    expect(counter.data?.reverseFundEntry).toMatchObject({ amountVnd: '-9000', unit: { id: unitId('xã một') } });
    await world.expectSound();
  });

  test('has its members’ dues there; those of a base that was split are counted above its parts, and their money is where it was paid', async () => {
    const january = async (name: string) => BigInt((await world.duesOf(name, '2026-01-01', '2026-01-31')).paidVnd);
    const cash = async () => BigInt((await world.fundOf('xã một', 2026)).closingVnd);
    const before = { one: await january('xã một'), above: await january('tỉnh A'), cash: await cash() };
    for (const home of ['xã cũ', 'xã tách']) {
      const id = await world.admitted(home);
      expect((await world.pay('xã một', [row(id, '2026-01-01', '2026-01-01', 1_000)], { viewer: officerOf('xã một') })).codes).toEqual([]);
    }
    expect({ one: await january('xã một'), above: await january('tỉnh A'), cash: await cash() }).toEqual({
      one: before.one + 1_000n,
      above: before.above + 2_000n,
      cash: before.cash + 2_000n,
    });
    await world.expectSound();
  });
});

test('of the bases of a province all are to have a fund (FEE-005), and two million a year each (FEE-004)', async () => {
  const coverage = await world.coverageOf('tỉnh A', 2025);
  // one, two, the new one, the market and the army
  expect(coverage).toMatchObject({ bases: 5, basesWithFund: 2, withFundPercent: 40, basesMeetingTarget: 1, isMet: false });
  for (const name of ['xã mới', 'chợ', 'quân đội']) await world.enter(name, { amountVnd: '2000000' });
  expect(await world.coverageOf('tỉnh A', 2025)).toMatchObject({ bases: 5, basesWithFund: 5, basesMeetingTarget: 4, isMet: true });
  expect(await world.coverageOf('tỉnh B', 2025)).toBeNull();
});

test('a branch that takes in 1,900,000 has not reached the two million, and until all branches and bases have, the unit has not (FEE-004)', async () => {
  const enter = async (name: string, amountVnd: string) =>
    expect((await world.enter(name, { on: '2022-05-01', amountVnd }, provinceB)).codes).toEqual([]);
  const coverage = () => world.coverageOf('tỉnh B', 2022, provinceB);
  for (const name of ['xã ở B', 'xã kia ở B']) await enter(name, '2000000');
  await enter('chi hội ở B', '1900000');
  expect(await world.fundOf('chi hội ở B', 2022, provinceB)).toMatchObject({ incomeVnd: '1900000', isTargetMet: false });
  expect(await coverage()).toEqual({
    ...{ bases: 2, basesWithFund: 2, basesMeetingTarget: 2, withFundPercent: 100, basesMeetingPercent: 100, isMet: true },
    ...{ branches: 1, branchesWithFund: 1, branchesMeetingTarget: 0, branchesMeetingPercent: 0, isTargetMet: false },
  });
  await enter('chi hội ở B', '99999');
  expect(await coverage()).toMatchObject({ branchesMeetingTarget: 0, isTargetMet: false });
  await enter('chi hội ở B', '1');
  expect(await coverage()).toMatchObject({ branchesMeetingTarget: 1, branchesMeetingPercent: 100, isTargetMet: true });
  expect(await world.coverageOf('xã kia ở B', 2022, provinceB), 'a base without branches').toMatchObject({
    ...{ bases: 1, branches: 0, branchesMeetingPercent: null, isTargetMet: true },
  });
});

test('two cashiers who take out the last money at once: one does', async () => {
  await world.enter('xã mới', { on: '2026-01-01', amountVnd: '1000' });
  const [{ closingVnd }] = [await world.fundOf('xã mới', 2026)];
  const answers = await Promise.all(
    [1, 2].map(() => world.enter('xã mới', { on: '2026-01-02', category: 'VISITS', amountVnd: closingVnd })),
  );
  expect(answers.flatMap(({ codes }) => codes)).toEqual(['FUND_INSUFFICIENT']);
  expect(await world.fundOf('xã mới', 2026)).toMatchObject({ closingVnd: '0' });
});

test('the fund of a province above is nobody’s to write', async () => {
  expect((await world.enter('tỉnh A', {}, province)).codes).toEqual(['FUND_UNIT_INVALID']);
});

import { unitId } from '@vwu/testing/plant-tree';
import { expect } from 'vitest';
import { type MemberWorld, openMemberWorld, province } from './member-world.ts';

type Viewer = typeof province;

/** A row of a sheet. */
export const row = (memberId: string, firstMonth: string, lastMonth: string, amount: number, more: { receipt?: string } = {}) => ({
  memberId,
  firstMonth,
  lastMonth,
  amountVnd: String(amount),
  ...more,
});

interface Given {
  readonly on?: string;
  readonly key?: string | null;
  readonly viewer?: Viewer;
}

type Ways = ReturnType<typeof readingIn> &
  ReturnType<typeof readingBooksIn> &
  ReturnType<typeof collectingIn> &
  ReturnType<typeof enteringIn>;
export type DuesWorld = MemberWorld & Ways & { expectSound(): Promise<void> };

/**
 * A small country with members, and ways to collect their dues and to read books.
 *
 * @param hasRate whether somebody has set a rate for the years after the one the documents know (F-37).
 */
export async function openDuesWorld({ hasRate = true } = {}): Promise<DuesWorld> {
  const world: MemberWorld = await openMemberWorld();
  const { ask, db } = world;
  if (hasRate)
    await db.query(`insert into membership.dues_rate (valid_from, monthly_vnd, document) values ('2018-01-01', 1000, 'Mức thử')`);

  /** Whatever is kept is what members, payments and entries say. */
  const expectSound = async () => {
    for (const fault of ['dues_fault', 'fund_fault'])
      expect({ fault, rows: (await db.query(`select * from membership.${fault}`)).rows }).toEqual({ fault, rows: [] });
    expect(await world.countFaults()).toEqual([]);
  };

  return Object.assign(world, readingIn(ask), readingBooksIn(ask), { ...collectingIn(ask), ...enteringIn(ask), expectSound });
}

type Ask = MemberWorld['ask'];

/** Fields of a unit, and what was refused of them. */
const unitReader = (ask: Ask) => async (name: string, fields: string, viewer: Viewer) => {
  const { data, codes } = await ask(
    viewer,
    `query ($units: [_Any!]!) { _entities(representations: $units) { ... on Unit { ${fields} } } }`,
    {
      units: [{ __typename: 'Unit', id: unitId(name) }],
    },
  );
  return { unit: data?._entities[0], codes };
};

function readingIn(ask: Ask) {
  const ofUnit = unitReader(ask);
  const duesFields =
    'isCoarse hasRates isDemonstration members exempt reduced owing payers expectedVnd paidVnd payingPercent isPayingTargetMet attending attendingPercent isAttendingTargetMet';
  const duesOf = async (name: string, from: string, to: string, viewer = province) =>
    (await ofUnit(name, `dues(from: "${from}", to: "${to}") { ${duesFields} }`, viewer)).unit?.dues;

  const duesCodes = async (name: string, from: string, to: string) =>
    (await ofUnit(name, `dues(from: "${from}", to: "${to}") { members }`, province)).codes;

  /** What is kept for one unit alone, without those below it. */
  const homeDues = async (name: string, from: string, to: string) => {
    const [all, ...below] = await Promise.all([name, ...(name === 'xã hai' ? ['chi hội ba'] : [])].map((unit) => duesOf(unit, from, to)));
    const less = (field: string) => below.reduce((sum, dues) => sum - Number(dues[field]), Number(all[field]));
    return {
      members: less('members'),
      exempt: less('exempt'),
      reduced: less('reduced'),
      owing: less('owing'),
      expectedVnd: String(less('expectedVnd')),
    };
  };

  const areasOf = async (name: string, from: string, to: string, viewer = province) =>
    (await ofUnit(name, `duesByArea(from: "${from}", to: "${to}") { area bases dues { ${duesFields} } }`, viewer)).unit?.duesByArea;

  const sheetOf = async (name: string, year: number, viewer = province) =>
    (await ofUnit(name, `duesSheet(year: ${year}) { member { id } expectedVnd paidVnd months { month state amountVnd } }`, viewer)).unit
      ?.duesSheet;

  return { duesOf, duesCodes, homeDues, areasOf, sheetOf };
}

function readingBooksIn(ask: Ask) {
  const ofUnit = unitReader(ask);
  const fundOf = async (name: string, year: number, viewer = province) =>
    (
      await ofUnit(
        name,
        `fund(year: ${year}) { openingVnd incomeVnd expenseVnd closingVnd isClosed isTargetMet isDemonstration sums { category amountVnd } }`,
        viewer,
      )
    ).unit?.fund;

  const entriesOf = async (name: string, year: number, viewer = province) =>
    (
      await ofUnit(
        name,
        `fundEntries(year: ${year}) { id on category holding amountVnd description isReversed reversesId unit { id } }`,
        viewer,
      )
    ).unit?.fundEntries;

  const coverageOf = async (name: string, year: number, viewer = province) =>
    (
      await ofUnit(
        name,
        `fundCoverage(year: ${year}) { bases basesWithFund basesMeetingTarget branches branchesWithFund branchesMeetingTarget
      withFundPercent basesMeetingPercent branchesMeetingPercent isMet isTargetMet }`,
        viewer,
      )
    ).unit?.fundCoverage;

  return { fundOf, entriesOf, coverageOf };
}

function collectingIn(ask: Ask) {
  const pay = (name: string, rows: readonly object[], { on = '2026-01-15', key = null, viewer = province }: Given = {}) =>
    ask(
      viewer,
      `mutation ($unitId: ID!, $on: Date!, $rows: [DuesRow!]!, $key: String) {
        recordDuesPayments(unitId: $unitId, receivedOn: $on, holding: CASH, rows: $rows, idempotencyKey: $key) {
          id amountVnd firstMonth lastMonth receipt isReversed unit { id } } }`,
      { unitId: unitId(name), on, rows, key },
    );

  const takeBack = (id: string, on = '2026-02-01', viewer = province) =>
    ask(viewer, `mutation { reverseDuesPayment(id: "${id}", on: "${on}") { id amountVnd reversesId unit { id } } }`);

  const relieve = (memberId: string, given: object, viewer = province) =>
    ask(
      viewer,
      `mutation ($memberId: ID!, $firstMonth: Date!, $lastMonth: Date, $percentOff: Int!, $reason: ReliefReason!, $document: String) {
        grantDuesRelief(memberId: $memberId, firstMonth: $firstMonth, lastMonth: $lastMonth, percentOff: $percentOff, reason: $reason, document: $document)
          { id firstMonth lastMonth percentOff reason document version } }`,
      { memberId, ...given },
    );

  const endRelief = (id: string, lastMonth: string, viewer = province) =>
    ask(viewer, `mutation { endDuesRelief(id: "${id}", lastMonth: "${lastMonth}") { lastMonth version } }`);

  const setRate = (given: object, viewer: Viewer) =>
    ask(
      viewer,
      `mutation ($from: Date!, $monthlyVnd: Dong!, $document: String!, $version: Int!) {
        setDuesRate(from: $from, monthlyVnd: $monthlyVnd, document: $document, version: $version) { from monthlyVnd document version } }`,
      { document: 'Điều lệ thử', ...given },
    );

  return { pay, takeBack, relieve, endRelief, setRate };
}

function enteringIn(ask: Ask) {
  const enter = (name: string, given: object, viewer = province) =>
    ask(
      viewer,
      `mutation ($unitId: ID!, $on: Date!, $category: FundCategory!, $holding: FundHolding!, $amountVnd: Dong!, $voucher: String, $description: String, $key: String) {
        recordFundEntry(unitId: $unitId, on: $on, category: $category, holding: $holding, amountVnd: $amountVnd, voucher: $voucher,
          description: $description, idempotencyKey: $key) { id on category amountVnd } }`,
      { unitId: unitId(name), on: '2025-03-01', category: 'DONATION', holding: 'CASH', amountVnd: '1000', ...given },
    );

  const takeBackEntry = (id: string, on = '2026-02-01', viewer = province) =>
    ask(viewer, `mutation { reverseFundEntry(id: "${id}", on: "${on}") { id amountVnd reversesId unit { id } } }`);

  const closeYear = (name: string, year: number, viewer = province) =>
    ask(viewer, `mutation { closeFundYear(unitId: "${unitId(name)}", year: ${year}) { id } }`);

  return { enter, takeBackEntry, closeYear };
}

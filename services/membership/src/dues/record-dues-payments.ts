import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { FundHolding } from '../fund/fund-account.ts';
import { lockFund, requireFundUnit, requireOpenDay, writeEntry } from '../fund/write-entry.ts';
import { givenRows, monthsOfRows, refusedRows, rowsAsJson, type Sheet } from './check-rows.ts';
import { DuesRowsInvalid, DuesRowsRefused } from './dues.errors.ts';
import type { DuesPayment, DuesRow } from './dues-payment.entity.ts';
import { keepDues } from './keep-dues.ts';
import { readPayments } from './read-payments.ts';

export interface RecordDuesPayments {
  readonly unitId: string;
  readonly receivedOn: string;
  readonly holding: FundHolding;
  readonly rows: readonly DuesRow[];
  readonly idempotencyKey?: string | null | undefined;
}

/** What a branch may bring in one sheet. */
const mostRows = 500;

/**
 * Records what members of a branch or a base have paid, as its sheet has it: all rows or none (FEE-002, FEE-007). The money stands in
 * the fund of the unit by the same act, one entry for the sheet.
 *
 * @throws {Forbidden | UnitNotFound | NotInCharge | FundUnitInvalid | FundDayInFuture | FundYearClosed | DuesRowsInvalid | DuesRowsRefused}
 */
export async function recordDuesPayments(
  context: Context,
  { idempotencyKey, rows: given, ...sheet }: RecordDuesPayments,
): Promise<DuesPayment[]> {
  const { viewer, em } = context;
  // the rows are of persons, and so is what a refusal of one says
  requireScope(viewer, 'persons');
  requireScope(viewer, 'dues:write');
  await requireCharge(em, viewer, 'organisation', sheet.unitId);
  const json = rowsAsJson(given);
  const command: Command = {
    schema: 'membership',
    name: 'recordDuesPayments',
    viewer,
    input: { ...sheet, rows: given.length },
    texts: [json],
    idempotencyKey,
  };
  return runCommand(em, command, {
    subjectOf: ([first]) => first?.entryId ?? sheet.unitId,
    reload: paymentsOfEntry,
    work: async (tx) => {
      if (given.length < 1 || given.length > mostRows) throw new DuesRowsInvalid(mostRows);
      await requireFundUnit(tx, sheet.unitId);
      await lockAll(tx, sheet.unitId, given);
      await requireOpenDay(tx, sheet.unitId, sheet.receivedOn);
      const refused = await refusedRows(tx, { ...sheet, json });
      if (refused.length > 0) throw new DuesRowsRefused(refused);
      return write(tx, { ...sheet, json }, given, sheet.holding);
    },
  });
}

/**
 * Members first, those of the unit alone, in the order of their ids, as everybody does who changes several; then the rate, which others may read too, and the
 * fund: two cashiers wait for one another, and the second sees what the first has written.
 */
async function lockAll(tx: EntityManager, unitId: string, given: readonly DuesRow[]): Promise<void> {
  const ids = [...new Set(given.map(({ memberId }) => memberId).filter(isId))];
  await rows(
    tx,
    sql`
    select id from membership.member
    where id = any (${ids}::uuid[]) and home_id in (select organisation.reach(${unitId}::uuid, ${today()}::date)) order by id for update`,
  );
  await rows(tx, sql`select pg_advisory_xact_lock_shared(hashtextextended('dues rate', 0))`);
  await lockFund(tx, unitId);
}

async function write(tx: EntityManager, sheet: Sheet, given: readonly DuesRow[], holding: FundHolding): Promise<DuesPayment[]> {
  const { unitId, receivedOn, json } = sheet;
  const amountVnd = given.reduce((sum, row) => sum + row.amountVnd, 0n);
  const entryId = await writeEntry(tx, { unitId, enteredOn: receivedOn, category: 'DUES', holding, amountVnd });
  await keepDues(tx, [...new Set(given.map(({ memberId }) => memberId))], () =>
    rows(
      tx,
      sql`
      with payment as (
        insert into membership.dues_payment (id, member_id, unit_id, received_on, first_month, last_month, amount_vnd, receipt, entry_id)
        select uuidv7(), member_id, ${unitId}::uuid, ${receivedOn}::date, first_month, last_month, amount_vnd, receipt, ${entryId}::uuid
        from ${givenRows(json)} order by "row"
        returning id, member_id, first_month
      ), month as (
        -- months of one price that follow one another are one span
        select member_id, month, due, month - (row_number() over (partition by "row", due order by month) * interval '1 month') as run, "row"
        from (${monthsOfRows(json)}) as each
      ), span as (
        select "row", member_id, due, min(month) as first_month, (max(month) + interval '1 month')::date as next_month
        from month group by "row", member_id, due, run
      )
      insert into membership.dues_cover (payment_id, member_id, bearer_id, months, monthly_vnd)
      select p.id, s.member_id, s.member_id, daterange(s.first_month, s.next_month), s.due
      from span s
      join ${givenRows(json)} on g."row" = s."row"
      join payment p on p.member_id = g.member_id and p.first_month = g.first_month`,
    ),
  );
  return paymentsOfEntry(tx, entryId);
}

const paymentsOfEntry = (em: EntityManager, entryId: string): Promise<DuesPayment[]> =>
  readPayments(em, sql`p.entry_id = ${entryId}::uuid and p.reverses_id is null`);

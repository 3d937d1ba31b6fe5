import { today } from '@vwu/kit/clock';
import { type EntityManager, lockFor, rows, sql, violates } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { FundDayInFuture, FundUnitInvalid, FundVoucherRepeated, FundYearClosed } from './fund.errors.ts';
import type { FundCategory, FundHolding } from './fund-account.ts';

/** What comes into a book, or goes out of it, with two sides that are one amount. */
export interface NewEntry {
  readonly unitId: string;
  readonly enteredOn: string;
  readonly category: FundCategory;
  readonly holding: FundHolding;
  /** By how much the fund becomes more; negative for less. */
  readonly amountVnd: bigint;
  readonly voucher?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly reversesId?: string | null | undefined;
}

/** Whoever writes into the book of a unit does so alone: a balance is asked for, and then relied on. */
export const lockFund = (tx: EntityManager, unitId: string): Promise<void> => lockFor(tx, `fund ${unitId}`);

/** @throws {FundUnitInvalid} if it is no base and no branch that stands on the day the entry is written. */
export async function requireFundUnit(tx: EntityManager, unitId: string): Promise<void> {
  const found = await rows(
    tx,
    sql`
    select from organisation.unit where id = ${unitId}::uuid and level = 'BASE' and ${today()}::date between opened_on and closed_on
    union all
    select from organisation.unit_stem where unit_id = ${unitId}::uuid and level = 'BRANCH' and ${today()}::date between valid_from and valid_to`,
  );
  if (found.length === 0) throw new FundUnitInvalid(unitId);
}

/**
 * Writes an entry into a book this transaction holds.
 *
 * @returns its id.
 * @throws {FundDayInFuture | FundYearClosed | FundVoucherRepeated}
 */
export async function writeEntry(tx: EntityManager, entry: NewEntry): Promise<string> {
  const { unitId, enteredOn, category, holding, amountVnd, reversesId = null } = entry;
  await requireOpenDay(tx, unitId, enteredOn);
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into membership.fund_entry (id, unit_id, entered_on, voucher, description, reverses_id)
    values (${id}, ${unitId}, ${enteredOn}, ${tidy(entry.voucher)}, ${tidy(entry.description)}, ${reversesId})`,
  ).catch((error: unknown) => {
    throw violates(error, 'fund_voucher_once') ? new FundVoucherRepeated(yearOf(enteredOn)) : error;
  });
  await rows(
    tx,
    sql`
    insert into membership.fund_line (entry_id, account, amount_vnd)
    values (${id}, ${holding}, ${String(amountVnd)}::bigint), (${id}, ${category}, ${String(-amountVnd)}::bigint)`,
  );
  return id;
}

/** @throws {FundDayInFuture | FundYearClosed} */
export async function requireOpenDay(tx: EntityManager, unitId: string, on: string): Promise<void> {
  if (on > today()) throw new FundDayInFuture(on, today());
  const closed = await rows(tx, sql`select from membership.fund_closing where unit_id = ${unitId}::uuid and year >= ${yearOf(on)}`);
  if (closed.length > 0) throw new FundYearClosed(yearOf(on));
}

export const yearOf = (day: string): number => Number(day.slice(0, 4));

export const tidy = (text: string | null | undefined): string | null => text?.normalize('NFC').trim() || null;

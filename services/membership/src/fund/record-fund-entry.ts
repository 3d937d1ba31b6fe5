import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { balanceOf, unitsOfBook } from './book.ts';
import { FundAmountInvalid, FundEntryOfDues, FundInsufficient, FundOpeningRepeated } from './fund.errors.ts';
import { expenses, type FundCategory, type FundHolding } from './fund-account.ts';
import type { FundEntry } from './fund-entry.entity.ts';
import { readEntry } from './read-entries.ts';
import { lockFund, requireFundUnit, writeEntry } from './write-entry.ts';

export interface RecordFundEntry {
  readonly unitId: string;
  readonly on: string;
  readonly category: FundCategory;
  readonly holding: FundHolding;
  /** What came or went: never negative, for the category says which. */
  readonly amountVnd: bigint;
  readonly voucher?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

const maxEntryVnd = 1_000_000_000_000n;

/**
 * Enters money that came into the fund of a base or a branch, or went out of it (FEE-007, FEE-008).
 *
 * @throws {Forbidden | UnitNotFound | NotInCharge | FundUnitInvalid | FundAmountInvalid | FundEntryOfDues | FundOpeningRepeated
 *   | FundInsufficient} and what {@link writeEntry} refuses.
 */
export async function recordFundEntry(context: Context, { idempotencyKey, ...entry }: RecordFundEntry): Promise<FundEntry> {
  const { viewer, em } = context;
  requireScope(viewer, 'dues:write');
  await requireCharge(em, viewer, 'organisation', entry.unitId);
  const { voucher, description, amountVnd, ...coded } = entry;
  const command: Command = {
    schema: 'membership',
    name: 'recordFundEntry',
    viewer,
    input: { ...coded, amountVnd: String(amountVnd) },
    texts: [voucher ?? '', description ?? ''],
    idempotencyKey,
  };
  return runCommand(em, command, { subjectOf: ({ id }) => id, reload: readEntry, work: (tx) => write(tx, entry) });
}

async function write(tx: EntityManager, { on, ...entry }: RecordFundEntry): Promise<FundEntry> {
  const { unitId, category, holding, amountVnd } = entry;
  if (amountVnd < 1n || amountVnd > maxEntryVnd) throw new FundAmountInvalid(maxEntryVnd);
  if (category === 'DUES') throw new FundEntryOfDues();
  await requireFundUnit(tx, unitId);
  await lockFund(tx, unitId);
  if (category === 'OPENING') await requireEmpty(tx, unitId);
  const isExpense = expenses.includes(category);
  if (isExpense) await requireMoney(tx, unitId, holding, amountVnd);
  return readEntry(tx, await writeEntry(tx, { ...entry, enteredOn: on, amountVnd: isExpense ? -amountVnd : amountVnd }));
}

/** Money that is not there cannot go out. @throws {FundInsufficient} */
export async function requireMoney(tx: EntityManager, unitId: string, holding: FundHolding, amountVnd: bigint): Promise<void> {
  const balance = await balanceOf(tx, unitId, holding);
  if (balance < amountVnd) throw new FundInsufficient(balance);
}

/** What is brought forward may be both cash and in the bank; after anything else it would be income nobody sees. */
async function requireEmpty(tx: EntityManager, unitId: string): Promise<void> {
  const found = await rows(
    tx,
    sql`
    select from membership.fund_balance
    where unit_id in ${unitsOfBook(sql`${unitId}::uuid`)} and account not in ('OPENING', 'CASH', 'BANK') limit 1`,
  );
  if (found.length > 0) throw new FundOpeningRepeated(unitId);
}

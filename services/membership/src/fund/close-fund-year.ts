import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { unitsOfBook } from './book.ts';
import { FundYearClosed, FundYearNotOver } from './fund.errors.ts';
import { holdings } from './fund-account.ts';
import { lockFund, requireFundUnit, yearOf } from './write-entry.ts';

export interface CloseFundYear {
  readonly unitId: string;
  readonly year: number;
  readonly idempotencyKey?: string | null | undefined;
}

const earliest = 1930;

/**
 * Closes the book of a year that is over, and of all years before it: it takes no entry any more, and its closing balance is what the
 * next one opens with (FEE-007).
 *
 * @returns the unit's id.
 * @throws {Forbidden | UnitNotFound | NotInCharge | FundUnitInvalid | FundYearNotOver | FundYearClosed}
 */
export async function closeFundYear(context: Context, { idempotencyKey, ...input }: CloseFundYear): Promise<string> {
  const { viewer, em } = context;
  requireScope(viewer, 'dues:write');
  await requireCharge(em, viewer, 'organisation', input.unitId);
  const command: Command = { schema: 'membership', name: 'closeFundYear', viewer, input: { ...input }, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: (unitId) => unitId,
    reload: async (_tx, unitId) => unitId,
    work: async (tx) => {
      await close(tx, input);
      return input.unitId;
    },
  });
}

async function close(tx: EntityManager, { unitId, year }: CloseFundYear): Promise<void> {
  if (year < earliest || year >= yearOf(today())) throw new FundYearNotOver(year);
  await requireFundUnit(tx, unitId);
  await lockFund(tx, unitId);
  const closed = await rows(
    tx,
    sql`
    insert into membership.fund_closing (unit_id, year, closing_vnd)
    select ${unitId}::uuid, ${year}, coalesce((
      select sum(b.amount_vnd) from membership.fund_balance b
      where b.unit_id in ${unitsOfBook(sql`${unitId}::uuid`)} and b.year <= ${year} and b.account = any (${[...holdings]}::text[])), 0)
    where not exists (select from membership.fund_closing where unit_id = ${unitId}::uuid and year >= ${year})
    returning year`,
  );
  if (closed.length === 0) throw new FundYearClosed(year);
}

import { today } from '@vwu/kit/clock';
import { type EntityManager, type RawBuilder, rows, sql } from '@vwu/kit/database';
import type { FundHolding } from './fund-account.ts';

/**
 * The units whose entries stand in the book of a unit: its own, and those of units that went whole into it (decisions 13, 16). What
 * was the fund of a unit that was split belongs to none of its parts, and is counted above them.
 */
export const unitsOfBook = (unit: RawBuilder<unknown>) => sql`
  (select ${unit} as id union select h.unit_id from organisation.unit_heir h where h.heir_id = ${unit} and h.whole and h.effective_on <= ${today()}::date)`;

/** What a book holds in one place, by all that has been entered. Exact while the fund is locked. */
export async function balanceOf(tx: EntityManager, unitId: string, holding: FundHolding): Promise<bigint> {
  const [found] = await rows(
    tx,
    sql<{ balance: string }>`
    select coalesce(sum(b.amount_vnd), 0)::bigint as balance from membership.fund_balance b
    where b.account = ${holding} and b.unit_id in ${unitsOfBook(sql`${unitId}::uuid`)}`,
  );
  return BigInt(found?.balance ?? 0);
}

/** The unit whose book an entry of a unit stands in today: its own, or that of the one it went whole into. */
export async function bookOf(tx: EntityManager, unitId: string): Promise<string> {
  const [heir] = await rows(
    tx,
    sql<{ id: string }>`
    select heir_id as id from organisation.unit_heir where unit_id = ${unitId}::uuid and whole and effective_on <= ${today()}::date`,
  );
  return heir?.id ?? unitId;
}

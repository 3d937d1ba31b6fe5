import type pg from 'pg';
import { monthNumber } from './months.ts';

/** What a month costs who is asked for all of it, in whole đồng; nothing where no rate is known. */
export type RateOf = (month: number) => bigint;

const document = 'Mức minh họa, bằng mức nêu năm 2013: các tài liệu không cho biết mức áp dụng sau năm 2017';

/**
 * Makes up a rate for the years after the one a document states (F-37), marked DEMONSTRATION, so that members generated for these years
 * can owe and pay something. Where Central has set a rate, or one was made up before, it stays.
 */
export async function loadDuesRate(db: pg.Client): Promise<void> {
  await db.query(
    `insert into membership.dues_rate (valid_from, monthly_vnd, document, origin)
     select '2018-01-01', 1000, $1, 'DEMONSTRATION'
     where not exists (select from membership.dues_rate where valid_from >= '2018-01-01')`,
    [document],
  );
}

/** The rates there are (FEE-001). */
export async function readRates(db: pg.Client): Promise<RateOf> {
  const { rows } = await db.query<{ from: string; until: string | null; monthly: string }>(
    `select valid_from::text as "from", last_month::text as until, monthly_vnd::text as monthly from membership.dues_rate order by valid_from`,
  );
  const rates = rows.map(({ from, until, monthly }) => ({
    from: monthNumber(from),
    until: until === null ? Number.POSITIVE_INFINITY : monthNumber(until),
    monthly: BigInt(monthly),
  }));
  return (month) => {
    const latest = rates.findLast(({ from }) => from <= month);
    return latest && month <= latest.until ? latest.monthly : 0n;
  };
}

import type pg from 'pg';
import { monthNumber } from './months.ts';

/** What a month costs who is asked for all of it, in whole đồng: far less than a number holds exactly. */
export type RateOf = (month: number) => number;

/** The rates there are: the one a document states, and what Central has set besides (FEE-001). None is made up. */
export async function readRates(db: pg.Client): Promise<RateOf> {
  const { rows } = await db.query<{ from: string; monthly: string }>(
    'select valid_from::text as "from", monthly_vnd::text as monthly from membership.dues_rate order by valid_from',
  );
  const rates = rows.map(({ from, monthly }) => ({ from: monthNumber(from), monthly: Number(monthly) }));
  return (month) => rates.findLast(({ from }) => from <= month)?.monthly ?? 0;
}

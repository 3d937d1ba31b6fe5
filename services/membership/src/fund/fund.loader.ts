import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { unitsOfBook } from './book.ts';
import { expenses, type FundCategory, holdings, incomes } from './fund-account.ts';
import { FundCoverage, FundSum, fundTargetVnd, UnitFund } from './unit-fund.entity.ts';

export interface FundKey {
  readonly unitId: string;
  readonly year: number;
}

export type FundLoader = DataLoader<FundKey, UnitFund | null, string>;
export type FundCoverageLoader = DataLoader<FundKey, FundCoverage | null, string>;

const keyText = ({ unitId, year }: FundKey) => `${unitId}@${year}`;

const asked = (keys: readonly FundKey[]) =>
  sql`unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as a (unit_id, year)`;

/** Batches the funds of units into one statement: a few kept sums of each. Null for a unit that keeps none. */
export const createFundLoader = (em: EntityManager, viewer: Viewer, reach: Reach): FundLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await rows(em, balancesOf(keys));
    const isCoarse = !hasScope(viewer, 'persons');
    const byKey = new Map(found.map((row) => [keyText(row), fundOf(row, isCoarse)]));
    return (text) => byKey.get(text) ?? null;
  });

interface BalanceRow extends FundKey {
  readonly isClosed: boolean;
  readonly isDemonstration: boolean;
  readonly openingVnd: string;
  /** What each account became more by within the year; income is a credit. */
  readonly sums: readonly { readonly account: FundCategory; readonly amount: string }[];
}

const balancesOf = (keys: readonly FundKey[]) => sql<BalanceRow>`
  select a.unit_id as "unitId", a.year,
    exists (select from membership.fund_closing c where c.unit_id = a.unit_id and c.year >= a.year) as "isClosed",
    exists (select from membership.fund_entry e where e.unit_id = a.unit_id and e.year = a.year and e.origin = 'DEMONSTRATION') as "isDemonstration",
    coalesce(sum(b.amount_vnd) filter (where b.year < a.year and b.account = any (${[...holdings]}::text[])), 0)::bigint as "openingVnd",
    coalesce(jsonb_agg(jsonb_build_object('account', b.account, 'amount', (-b.amount_vnd)::text) order by b.account)
      filter (where b.year = a.year and b.account <> all (${[...holdings]}::text[])), '[]') as sums
  from ${asked(keys)}
  left join (
    select k.unit_id as book_id, b.account, b.year, sum(b.amount_vnd)::bigint as amount_vnd
    from (select distinct unit_id from ${asked(keys)}) as k
    join membership.fund_balance b on b.unit_id in ${unitsOfBook(sql.ref('k.unit_id'))}
    group by k.unit_id, b.account, b.year
  ) as b on b.book_id = a.unit_id
  where exists (select from organisation.unit u where u.id = a.unit_id and u.level = 'BASE')
    or exists (select from organisation.unit_stem s where s.unit_id = a.unit_id and s.level = 'BRANCH')
  group by a.unit_id, a.year`;

function fundOf({ unitId, year, isClosed, isDemonstration, openingVnd, sums }: BalanceRow, isCoarse: boolean): UnitFund {
  const amounts = sums.map(({ account, amount }) => ({ category: account, amountVnd: BigInt(amount) }));
  const sumOf = (categories: readonly FundCategory[]) =>
    amounts.filter(({ category }) => categories.includes(category)).reduce((sum, { amountVnd }) => sum + amountVnd, 0n);
  const incomeVnd = sumOf(incomes);
  const expenseVnd = -sumOf(expenses);
  // what is brought forward when a book begins is no income of the year
  const opening = BigInt(openingVnd) + sumOf(['OPENING']);
  const fund = Object.assign(new UnitFund(), {
    ...{ unitId, year, isClosed, isDemonstration, incomeVnd, expenseVnd },
    openingVnd: opening,
    closingVnd: opening + incomeVnd - expenseVnd,
    isTargetMet: incomeVnd >= fundTargetVnd,
    sums: amounts.map((sum) => Object.assign(new FundSum(), sum)),
  });
  if (isCoarse) fund.cut();
  return fund;
}

/** Batches how many bases and branches of units have a fund: kept sums of each. */
export const createFundCoverageLoader = (em: EntityManager, reach: Reach): FundCoverageLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await instances(em, FundCoverage, coverageOf(keys));
    const byKey = new Map(found.map((coverage) => [keyText(coverage), coverage]));
    return (text) => byKey.get(text) ?? null;
  });

const coverageOf = (keys: readonly FundKey[]) => sql`
  with base as materialized (
    select a.unit_id as asked, a.year, day.last, u.id
    from ${asked(keys)}
    cross join lateral (select least(make_date(a.year, 12, 31), ${today()}::date) as last) as day
    join organisation.unit_ancestor n on n.ancestor_id = a.unit_id and day.last between n.valid_from and n.valid_to
    join organisation.unit u on u.id = n.unit_id and u.level = 'BASE'
  ), holder as materialized (
    select asked, year, id, true as is_base from base
    union all
    select b.asked, b.year, s.unit_id, false from base b
    join organisation.unit_stem s on s.stem_id = b.id and s.level = 'BRANCH' and b.last between s.valid_from and s.valid_to
  ), book as materialized (
    select h.id, h.year, count(k.amount_vnd) > 0 as has_fund,
      coalesce(sum(-k.amount_vnd) filter (where k.year = h.year and k.account = any (${[...incomes]}::text[])), 0) >= ${String(fundTargetVnd)}::bigint as is_met
    from (select distinct id, year from holder) as h
    left join (
      select h.heir_id as id, h.unit_id from organisation.unit_heir h where h.whole and h.effective_on <= ${today()}::date
      union all select distinct id, id from holder
    ) as w on w.id = h.id
    left join membership.fund_balance k on k.unit_id = w.unit_id and k.year <= h.year
    group by h.id, h.year
  )
  select h.asked as "unitId", h.year, (count(*) filter (where h.is_base))::int as bases,
    (count(*) filter (where h.is_base and k.has_fund))::int as "basesWithFund", (count(*) filter (where h.is_base and k.is_met))::int as "basesMeetingTarget",
    (count(*) filter (where not h.is_base))::int as branches, (count(*) filter (where not h.is_base and k.has_fund))::int as "branchesWithFund",
    (count(*) filter (where not h.is_base and k.is_met))::int as "branchesMeetingTarget"
  from holder h join book k on k.id = h.id and k.year = h.year group by h.asked, h.year`;

import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { tidy } from '../fund/write-entry.ts';
import type { RefusedRow, RowRefusal } from './dues.errors.ts';
import type { DuesRow } from './dues-payment.entity.ts';
import { isMonth, lastPayableMonth, monthsBetween } from './month.ts';

const mostMonths = 60;

/** A row as PostgreSQL is given it: money as text, for JSON has doubles. */
export const rowsAsJson = (given: readonly DuesRow[]): string =>
  JSON.stringify(
    given.map(({ memberId, firstMonth, lastMonth, amountVnd, receipt }, row) => ({
      row,
      member_id: isId(memberId) ? memberId : null,
      first_month: hasMonths({ firstMonth, lastMonth }) ? firstMonth : null,
      last_month: hasMonths({ firstMonth, lastMonth }) ? lastMonth : null,
      amount_vnd: String(amountVnd),
      receipt: tidy(receipt),
    })),
  );

/** The rows of a sheet, as a table `g`. */
export const givenRows = (json: string) => sql`
  jsonb_to_recordset(${json}::jsonb) as g ("row" integer, member_id uuid, first_month date, last_month date, amount_vnd bigint, receipt text)`;

/** The months of each row with what each costs her: null without a rate; whether she is a member on the first day, and pays already. */
export const monthsOfRows = (json: string) => sql`
  select g."row", g.member_id, k.month::date as month,
    (select t.monthly_vnd from membership.dues_rate_of(k.month::date) as t) / 100
      * (100 - coalesce((select r.percent_off from membership.dues_relief r where r.bearer_id = g.member_id and r.months @> k.month::date limit 1), 0)) as due,
    exists (select from membership.member_state s where s.member_id = g.member_id and k.month::date between s.valid_from and s.valid_to) as is_member,
    exists (select from membership.dues_cover c where c.bearer_id = g.member_id and c.months @> k.month::date) as is_paid
  from ${givenRows(json)}
  cross join lateral generate_series(g.first_month::timestamp, g.last_month::timestamp, interval '1 month') as k (month)`;

/**
 * Which rows cannot stand, each by the first reason there is: all of them at once, so that a sheet is corrected once. Whoever asks holds
 * the members and the fund.
 */
export async function refusedRows(tx: EntityManager, sheet: Sheet): Promise<RefusedRow[]> {
  const { unitId, receivedOn, json } = sheet;
  return rows(
    tx,
    sql<{ row: number; code: RowRefusal; dueVnd: string | null }>`
    with given as materialized (
      select * from ${givenRows(json)}
    ), month as materialized (
      ${monthsOfRows(json)}
    ), sum as (
      select "row", bool_or(due is null) as lacks_rate, bool_and(is_member) as is_member, bool_or(due = 0) as is_exempt, bool_or(is_paid) as is_paid,
        sum(due)::bigint as due
      from month group by "row"
    ), found as (
      select g."row", s.due,
        case
          when m.id is null then 'DUES_MEMBER_UNKNOWN'
          when g.first_month is null then 'DUES_MONTHS_INVALID'
          when s.lacks_rate then 'DUES_RATE_MISSING'
          when not s.is_member then 'DUES_NOT_A_MEMBER'
          when s.is_exempt then 'DUES_EXEMPT'
          when s.is_paid or exists (select from given o where o.member_id = g.member_id and o."row" < g."row"
            and o.first_month <= g.last_month and o.last_month >= g.first_month) then 'DUES_PAID_ALREADY'
          when s.due <> g.amount_vnd then 'DUES_AMOUNT_DIFFERS'
          when exists (select from given o where o.receipt = g.receipt and o."row" < g."row")
            or exists (select from membership.dues_payment p where p.unit_id = ${unitId}::uuid and p.receipt = g.receipt
              and extract(year from p.received_on) = extract(year from ${receivedOn}::date)) then 'DUES_RECEIPT_REPEATED'
        end as code
      from given g
      left join sum s on s."row" = g."row"
      left join membership.member m on m.id = g.member_id and m.is_current and m.erased_on is null
        and m.home_id in (select organisation.reach(${unitId}::uuid, ${today()}::date))
    )
    select "row", code, case code when 'DUES_AMOUNT_DIFFERS' then due end as "dueVnd" from found where code is not null order by "row"`,
  );
}

/** What is brought to a unit on a day. */
export interface Sheet {
  readonly unitId: string;
  readonly receivedOn: string;
  readonly json: string;
}

const hasMonths = ({ firstMonth, lastMonth }: Pick<DuesRow, 'firstMonth' | 'lastMonth'>): boolean => {
  const months = monthsBetween(firstMonth, lastMonth);
  return isMonth(firstMonth) && isMonth(lastMonth) && months >= 1 && months <= mostMonths && lastMonth <= lastPayableMonth();
};

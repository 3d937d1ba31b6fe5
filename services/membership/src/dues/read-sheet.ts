import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { DuesSheetTooLong } from './dues.errors.ts';
import { DuesMonth, type DuesMonthState, MemberDues } from './dues-sheet.entity.ts';

export interface SheetKey {
  readonly unitId: string;
  readonly year: number;
}

/** What a page shows at once; a branch has some dozens of members, few have three hundred. */
const mostMembers = 500;

/**
 * The sheet of a branch or a base for a year: those who belong there now, or did at last within the year, by name, with what each month
 * costs her. Null out of reach.
 *
 * @throws {Forbidden} without the scope `persons`. {DuesSheetTooLong} where there are more members than a sheet holds.
 */
export async function readSheet({ em, viewer, reach }: Context, { unitId, year }: SheetKey): Promise<MemberDues[] | null> {
  requireScope(viewer, 'persons');
  if (!(await reach.load(unitId))) return null;
  const found = await readMonths(em, unitId, year);
  if (found.length > mostMembers) throw new DuesSheetTooLong(mostMembers);
  return found.map(({ memberId, months, expectedVnd, paidVnd }) =>
    Object.assign(new MemberDues(), {
      memberId,
      expectedVnd,
      paidVnd,
      months: months.map((month) => Object.assign(new DuesMonth(), month)),
    }),
  );
}

interface MonthRow {
  readonly month: string;
  readonly state: DuesMonthState;
  readonly amountVnd: string;
}

interface SheetRow {
  readonly memberId: string;
  readonly months: readonly MonthRow[];
  readonly expectedVnd: string | null;
  readonly paidVnd: string;
}

const readMonths = (em: EntityManager, unitId: string, year: number): Promise<SheetRow[]> =>
  rows(
    em,
    sql<SheetRow>`
    with asked as materialized (
      select m.id, m.full_name from membership.member m
      where m.home_id in (select organisation.reach(${unitId}::uuid, ${today()}::date)) and m.is_current
        and exists (select from membership.member_state s where s.member_id = m.id
          and s.valid_from <= make_date(${year}::int, 12, 1) and s.valid_to >= make_date(${year}::int, 1, 1))
      order by m.full_name collate "vi-x-icu", m.id limit ${mostMembers + 1}
    ), month as (
      select a.id, a.full_name, k.month, c.monthly_vnd as paid,
        exists (select from membership.member_state s where s.member_id = a.id and k.month between s.valid_from and s.valid_to) as is_member,
        case when r.percent_off = 100 then 0 else k.rate / 100 * (100 - coalesce(r.percent_off, 0)) end as due, r.percent_off
      from asked a
      cross join (
        select d.month, t.monthly_vnd as rate from (select make_date(${year}::int, n, 1) as month from generate_series(1, 12) as n) as d
        left join lateral membership.dues_rate_of(d.month) as t on true
      ) as k
      left join lateral (select sum(monthly_vnd)::bigint as monthly_vnd from membership.dues_cover where bearer_id = a.id and months @> k.month) as c on true
      left join membership.dues_relief r on r.bearer_id = a.id and r.months @> k.month
    )
    select id as "memberId",
      case when coalesce(bool_and(due is not null) filter (where is_member), true) then coalesce(sum(due) filter (where is_member), 0) end::bigint as "expectedVnd", coalesce(sum(paid), 0)::bigint as "paidVnd",
      jsonb_agg(jsonb_build_object('month', month,
        'state', case when paid is not null then 'PAID' when not is_member then 'NOT_A_MEMBER' when percent_off = 100 then 'EXEMPT' when due is null then 'NO_RATE' else 'DUE' end,
        'amountVnd', coalesce(paid, case when is_member then coalesce(due, 0) else 0 end)::text) order by month) as months
    from month group by id, full_name order by full_name collate "vi-x-icu", id`,
  );

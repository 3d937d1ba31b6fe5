import { today } from '@vwu/kit/clock';
import { type EntityManager, type RawBuilder, rows, sql } from '@vwu/kit/database';
import { DuesSpanInvalid } from './dues.errors.ts';
import { monthsBetween } from './month.ts';
import { UnitDues } from './unit-dues.entity.ts';

/** The months whose first day lies in a span of days. */
export interface DuesSpan {
  readonly from: string;
  readonly to: string;
}

const mostMonths = 60;

/** @throws {DuesSpanInvalid} */
export function requireSpan({ from, to }: DuesSpan): void {
  if (from > to || monthsBetween(from, to) > mostMonths) throw new DuesSpanInvalid(from, to);
}

/** What is kept, summed by a name: what belongs to which is `home` (name, unit_id), a unit once for each name. */
export const duesOf = ({ from, to }: DuesSpan, home: RawBuilder<unknown>) => sql`
  (with home as materialized (${home}), month as materialized (
    select m::date as month, coalesce(r.monthly_vnd, 0) as rate, r.monthly_vnd is not null as has_rate, r.origin
    from generate_series(membership.month_from(${from}::date)::timestamp, ${to}::timestamp, interval '1 month') as m
    left join lateral membership.dues_rate_of(m::date) as r on true
  ), whole as (
    select count(*) as months, coalesce(sum(rate), 0)::bigint as vnd, min(month) as first_month, max(month) as last_month,
      coalesce(bool_and(has_rate), true) as has_rates, coalesce(bool_or(origin = 'DEMONSTRATION'), false) as is_demonstration
    from month
  ), part as (
    -- all there is, for every month
    select h.name, w.months * t.members as members, w.months * t.exempt as exempt, w.months * t.reduced as reduced, w.months * t.payers as payers,
      w.vnd / 100 * t.share as expected, w.months * t.paid as paid, w.months * t.attending as attending
    from home h join membership.dues_total t using (unit_id) cross join whole w
    union all
    -- less what changes later, for the months before it does
    select h.name, -b.months * k.members, -b.months * k.exempt, -b.months * k.reduced, -b.months * k.payers, -b.vnd / 100 * k.share, -b.months * k.paid,
      -b.months * k.attending
    from home h cross join whole w join membership.dues_change k on k.unit_id = h.unit_id and k.month > w.first_month
    join (
      select e.month, count(m.month) as months, sum(m.rate)::bigint as vnd
      from (select month from month union select (last_month + interval '1 month')::date from whole) as e (month) join month m on m.month < e.month
      group by e.month
    ) as b on b.month = least(k.month, (w.last_month + interval '1 month')::date)
  )
  select n.name, ${from}::date as "from", ${to}::date as "to", (select vnd from whole) as "fullVnd", (select has_rates from whole) as "hasRates",
    (select is_demonstration from whole) as "isDemonstration", coalesce(sum(p.members), 0)::int as members,
    coalesce(sum(p.exempt), 0)::int as exempt, coalesce(sum(p.reduced), 0)::int as reduced, coalesce(sum(p.payers), 0)::int as payers,
    coalesce(sum(p.expected), 0)::bigint as "expectedVnd", coalesce(sum(p.paid), 0)::bigint as "paidVnd", coalesce(sum(p.attending), 0)::int as attending
  from (select distinct name from home) as n left join part p using (name)
  group by n.name)`;

/**
 * The homes of units, by the unit: on the tree of the last day, or of today for days to come. Members of a unit that was split belong
 * to none of its parts until they are placed: they are counted above all of them (ORG-010), as counts are.
 *
 * @param ofNation what has a column `unit_id` of all there is, so that nobody asks where each stands.
 */
export const homesOfUnits = (unitIds: readonly string[], { to }: DuesSpan, ofNation = sql`membership.dues_total`) => {
  const day = to < today() ? to : today();
  return sql`
    with asked as materialized (
      select id, organisation.reaches_all(id) as is_nation from unnest(${unitIds}::uuid[]) as asked (id)
    ), below as materialized (
      select a.id as asked, b.id from asked a cross join lateral organisation.reach(a.id, ${day}::date) as b (id) where not a.is_nation
    )
    select b.asked::text as name, b.id as unit_id from below b
    where not exists (
      select from organisation.unit_heir h where h.unit_id = b.id and h.effective_on <= ${day}::date
        and not exists (select from below o where o.asked = b.asked and o.id = h.heir_id))
    union all
    select a.id::text, t.unit_id from asked a cross join ${ofNation} t where a.is_nation`;
};

export interface NamedDues {
  readonly name: string;
  readonly dues: UnitDues;
}

type Row = Record<'fullVnd' | 'expectedVnd' | 'paidVnd', string> & { readonly name: string; readonly hasRates: boolean };

/** Runs a question of {@link duesOf}; amounts come as text. */
export async function readDues(em: EntityManager, question: RawBuilder<unknown>, isCoarse: boolean): Promise<NamedDues[]> {
  const found = await rows(em, question as RawBuilder<Row>);
  return found.map(({ name, fullVnd, expectedVnd, paidVnd, ...counts }) => {
    // nothing is expected by a rate nobody knows (F-37)
    const money = { fullVnd: BigInt(fullVnd), expectedVnd: counts.hasRates ? BigInt(expectedVnd) : null, paidVnd: BigInt(paidVnd) };
    const dues = Object.assign(new UnitDues(), counts, money, { unitId: name, isCoarse: false });
    if (isCoarse) dues.cut();
    return { name, dues };
  });
}

import type pg from 'pg';

/**
 * Reports of the generated figures, by sets and always the same: of every period but the last they are locked, with their figures; the
 * last is partly closed, and some of it is late, returned or missing. They have a state and no ledger: it begins with the first step
 * somebody takes.
 */
export async function loadReports(db: pg.Client): Promise<void> {
  await db.query(`
    insert into membership.period_report (unit_id, period, state, closed_on, last_closed_on, origin)
    select d.unit_id, d.period, d.state, d.closed_on, d.closed_on, 'DEMONSTRATION'
    from (${drawnReports}) as d where d.state <> 'OPEN'`);
  await db.query(`
    insert into membership.locked_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation,
      honorary, women18_plus, members, status, rule_set_id, locked_on, origin)
    select f.unit_id, f.period, f.residential, f.club, f.special_base, f.trade_union, f.armed_forces, f.member_organisation, f.honorary,
      f.women18_plus, f.members, f.status, f.rule_set_id, p.ends_on, 'DEMONSTRATION'
    from membership.period_report r
    join membership.reporting_period p on p.code = r.period
    join membership.unit_figures f on f.unit_id = r.unit_id and f.period = r.period
    where r.state = 'LOCKED' and r.origin = 'DEMONSTRATION'`);
  await db.query(warnings);
}

const demonstrated = `f.origin = 'DEMONSTRATION' and f.method = 'AS_REPORTED'`;

/** Draws 0…99 for each report and 0…15 for each province, from their ids: provinces differ, and the same start always gives the same. */
const drawnReports = `
  select f.unit_id, f.period,
    case when p.ends_on < last.ends_on then 'LOCKED' when draw.state < 2 + draw.province then 'OPEN' when draw.state < 6 + draw.province then 'RETURNED'
      when draw.state < 20 + draw.province then 'BASE_CLOSED' when draw.state < 35 + draw.province then 'PARENT_CHECKED' else 'ACCEPTED' end as state,
    case when draw.day < 90 then p.deadline - 1 - draw.day % 12 when draw.day < 94 then p.deadline else p.deadline + draw.day - 93 end as closed_on
  from membership.unit_figures f
  join membership.reporting_period p on p.code = f.period
  cross join (
    select max(p.ends_on) as ends_on from membership.reporting_period p
    where exists (select from membership.unit_figures f where f.period = p.code and ${demonstrated})
  ) as last
  join organisation.unit_ancestor n on n.unit_id = f.unit_id and n.ancestor_level = 'PROVINCE' and p.ends_on between n.valid_from and n.valid_to
  cross join lateral (
    select ('x' || substr(md5(f.unit_id || f.period), 1, 6))::bit(24)::int % 100 as state,
      ('x' || substr(md5(f.unit_id || f.period), 7, 6))::bit(24)::int % 100 as day,
      ('x' || substr(md5(n.ancestor_id::text), 1, 6))::bit(24)::int % 16 as province
  ) as draw
  where ${demonstrated}`;

/** REP-015, as a closing would have it: of reports that are still on their way. */
const warnings = `
  insert into membership.period_report_warning (unit_id, period, kind, found, expected)
  select r.unit_id, r.period, w.kind, f.members, w.expected
  from membership.period_report r
  join membership.reporting_period p on p.code = r.period
  join membership.unit_figures f on f.unit_id = r.unit_id and f.period = r.period
  left join membership.unit_figures before on before.unit_id = r.unit_id and before.period = (
    select code from membership.reporting_period where ends_on < p.ends_on order by ends_on desc limit 1)
  cross join lateral (values
    ('OVER_100', f.women18_plus, f.members > f.women18_plus),
    ('CHANGE', before.members, abs(f.members - before.members) * 100 > before.members * p.change_percent)
  ) as w (kind, expected, is_wrong)
  where r.state <> 'LOCKED' and r.origin = 'DEMONSTRATION' and w.is_wrong`;

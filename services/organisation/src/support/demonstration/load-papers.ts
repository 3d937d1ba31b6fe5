import type pg from 'pg';
import { lastDay } from './last-day.ts';

/**
 * Loads plans and reports of provinces: about one in eight is missing, one in ten reports is late. Which ones follows from the
 * ids, so that it is the same in every installation. Reports count what the cases say, like those an officer submits.
 */
export async function loadPapers(db: pg.Client): Promise<void> {
  await db.query(
    `insert into organisation.support_province_plan (province_id, year, number, issued_on, document, roadmap, adaptations, origin)
     select a.ancestor_id, y.year, (1 + abs(hashtext(a.ancestor_id::text)) % 90) || '/KH-BTV', make_date(y.year, 2, 15), 'Dữ liệu minh họa',
       jsonb_build_object(y.year::text, count(*) * 7 / 10, (y.year + 1)::text, count(*) * 4 / 10, (y.year + 2)::text, count(*) / 10),
       case when abs(hashtext('adapted' || a.ancestor_id || y.year)::bigint) % 6 = 0 then
         jsonb_build_array(jsonb_build_object('parameter', 'EVALUATION_RHYTHM', 'value', 'Dữ liệu minh họa', 'reason', 'Dữ liệu minh họa'))
         else '[]' end, 'DEMONSTRATION'
     from generate_series(2024, extract(year from $1::date)::int) as y (year)
     join organisation.support_state s on make_date(y.year, 1, 1) between s.valid_from and s.valid_to and s.state <> 'CLOSED_MET'
     join organisation.unit_ancestor a on a.unit_id = s.unit_id and a.ancestor_level = 'PROVINCE' and make_date(y.year, 1, 1) between a.valid_from and a.valid_to
     where abs(hashtext(a.ancestor_id::text || y.year)) % 8 > 0
     group by a.ancestor_id, y.year`,
    [lastDay],
  );
  await db.query(
    `with period as (
      select code, deadline, lag(deadline, 1, '-infinity') over (order by deadline) as since from membership.reporting_period where deadline <= $1
    ), due as (
      select p.code, p.deadline, p.since, a.ancestor_id as province_id, s.case_id, s.unit_id
      from period p join organisation.support_state s on s.valid_from < p.deadline and s.valid_to >= p.since
      join organisation.unit_ancestor a on a.unit_id = s.unit_id and a.ancestor_level = 'PROVINCE' and p.deadline between a.valid_from and a.valid_to
      where abs(hashtext(a.ancestor_id::text || p.code)) % 8 > 0
      group by p.code, p.deadline, p.since, a.ancestor_id, s.case_id, s.unit_id
    )
    insert into organisation.support_report
      (province_id, period, submitted_on, summary, open_cases, raised, fallen_back, activities, cost_vnd, resources_vnd, origin)
    select d.province_id, d.code, d.deadline - 5 + 12 * (abs(hashtext(d.code || d.province_id)) % 10 = 0)::int, 'Dữ liệu minh họa',
      count(*) filter (where exists (select from organisation.support_state s
        where s.case_id = d.case_id and d.deadline between s.valid_from and s.valid_to and s.state <> 'CLOSED_MET')),
      coalesce(sum(t.raised), 0), coalesce(sum(t.fallen_back), 0), coalesce(sum(w.activities), 0), coalesce(sum(w.cost), 0), coalesce(sum(x.amount), 0),
      'DEMONSTRATION'
    from due d
    left join lateral (
      select count(*) filter (where act = 'CLOSE') as raised, count(*) filter (where act = 'REOPEN') as fallen_back
      from organisation.support_step where case_id = d.case_id and taken_on >= d.since and taken_on < d.deadline) as t on true
    left join lateral (
      select count(*) as activities, sum(cost_vnd) as cost from organisation.support_activity
      where case_id = d.case_id and held_on >= d.since and held_on < d.deadline) as w on true
    left join lateral (
      select sum(amount_vnd) as amount from organisation.support_resource
      where case_id = d.case_id and received_on >= d.since and received_on < d.deadline) as x on true
    group by d.province_id, d.code, d.deadline`,
    [lastDay],
  );
}

import type pg from 'pg';

/** An id that is always the same, in the shape all ids have. */
const idOf = (text: string): string => `overlay(overlay(md5(${text}) placing '7' from 13) placing '8' from 17)::uuid`;
/** A number from 0 below `sides` that belongs to a thing of a unit. */
const drawn = (sides: number, thing: string, unit = 'u.id'): string =>
  `(((hashtextextended('${thing}' || ${unit}::text, 2026) % ${sides}) + ${sides}) % ${sides})::int`;

/** Commune bases of today, few of which have something of a kind. */
const bases = `organisation.unit u join organisation.unit_version v on v.unit_id = u.id and v.valid_to = 'infinity'`;
const isBase = `u.level = 'BASE' and u.kind = 'TERRITORIAL' and u.closed_on = 'infinity'`;

/** ORG-052: one base in five has reviewed itself for the year of the reform. */
const selfReviews = `
  with reviewed as (
    insert into organisation.self_review (unit_id, year, note, origin)
    select u.id, 2025, case when ${drawn(3, 'review note')} = 0 then 'Cần đổi mới nội dung sinh hoạt (minh họa)' end, 'DEMONSTRATION'
    from organisation.unit u where ${isBase} and ${drawn(5, 'self-review')} = 0 returning unit_id
  )
  insert into organisation.self_review_score (unit_id, year, criterion, score)
  select r.unit_id, 2025, c.criterion, 5 + (((hashtextextended(c.criterion || r.unit_id::text, 2026) % 6) + 6) % 6)
  from reviewed r
  cross join unnest(array['DIRECTION', 'RUNNING', 'MANAGEMENT', 'CONTENT_AND_METHOD', 'CAPACITY', 'GATHERING', 'CARE']) as c (criterion)`;

/** ORG-038: one base in twenty-five has told its province of three of its areas; half of these were answered. */
const upwardReports = `
  with reported as (
    insert into organisation.upward_report (id, unit_id, superior_id, reported_on, note, guidance, guided_on, origin)
    select ${idOf(`'upward report of ' || u.id`)}, u.id, v.parent_id, '2026-03-01'::date + ${drawn(60, 'report day')},
      'Nhiều chị em đi làm ăn xa (minh họa)', case when ${drawn(2, 'guided')} = 0 then 'Tập trung vào địa bàn còn ít người tham gia (minh họa)' end,
      case when ${drawn(2, 'guided')} = 0 then '2026-05-05'::date end, 'DEMONSTRATION'
    from ${bases} where ${isBase} and ${drawn(25, 'upward report')} = 0 returning id, unit_id
  )
  insert into organisation.upward_report_area (report_id, name, women, participants)
  select r.id, 'địa bàn ' || n || ' (minh họa)', 150 + 20 * n + ${drawn(100, 'women', 'r.unit_id')}, 60 + 30 * n
  from reported r cross join generate_series(1, 3) as n`;

/** ORG-044: one base in forty has raised an urgent issue, half of them straight to the province, most answered in days. */
const urgentIssues = `
  with raised as (
    insert into organisation.urgent_issue (id, unit_id, raised_on, matter, handler_id, answered_on, answer, origin)
    select ${idOf(`'urgent issue of ' || u.id`)}, u.id, '2026-04-01'::date + ${drawn(30, 'issue day')}, 'Vấn đề cấp thiết của phụ nữ (minh họa)',
      case when ${drawn(2, 'handler')} = 0 then v.parent_id else u.id end,
      case when ${drawn(5, 'answered')} > 0 then '2026-04-01'::date + ${drawn(30, 'issue day')} + ${drawn(9, 'response')} end,
      case when ${drawn(5, 'answered')} > 0 then 'Đã xử lý (minh họa)' end, 'DEMONSTRATION'
    from ${bases} where ${isBase} and ${drawn(40, 'urgent issue')} = 0 returning id, raised_on, handler_id
  )
  insert into organisation.urgent_issue_handling (id, issue_id, handler_id, since)
  select ${idOf(`'handling of ' || r.id`)}, r.id, r.handler_id, r.raised_on from raised r`;

/** Demonstration only: what bases have told those above, by sets and the same in every installation; nothing of it is published. */
export async function loadReports(db: pg.Client): Promise<void> {
  for (const statement of [selfReviews, upwardReports, urgentIssues]) await db.query(statement);
}

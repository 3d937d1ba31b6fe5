/** A list that waits in each base, files that were asked for, and a member of each base and each branch, with her ledger and a visit, and recorded there twice; of a base she is on her way within it, and has asked for something. */
export const members = [
  `with one as (
     insert into membership.member (id, full_name, birth_year, home_id, lines, is_active, origin)
     select gen_random_uuid(), 'Hội viên minh họa', 1980, id, 1, true, 'DEMONSTRATION' from fresh, generate_series(1, 2)
     where level in ('BASE', 'BRANCH') returning id, home_id
   ), told as (
     insert into membership.member_movement (id, member_id, kind, effective_on, line, unit_id, home_id, category, residence)
     select gen_random_uuid(), id, 'ADMITTED', '2020-01-01', 1, home_id, home_id, 'RESIDENTIAL', 'PERMANENT' from one
   ), sent as (
     insert into membership.member_transfer (id, member_id, from_unit_id, to_unit_id, moves_on, state)
     select gen_random_uuid(), one.id, home_id, home_id, '2025-12-31', 'SENT' from one join fresh f on f.id = home_id and f.level = 'BASE'
   ), visited as (
     insert into membership.care_visit (id, member_id, visited_on, kind) select gen_random_uuid(), id, '2025-02-01', 'JOY' from one
   ), asked as (
     insert into membership.subject_request (id, member_id, kind, received_on, answer_due_on, carry_out_due_on, state)
     select gen_random_uuid(), one.id, 'RESTRICTION', '2026-01-05', '2026-01-07', '2026-01-20', 'RECEIVED' from one join fresh f on f.id = home_id and f.level = 'BASE'
   ), matched as (
     insert into membership.member_match (id, first_id, second_id, score, reasons, state)
     select gen_random_uuid(), min(id::text)::uuid, max(id::text)::uuid, 90, array['NAME_SAME'], 'OPEN' from one group by home_id
   )
   insert into membership.member_state (member_id, valid_from, valid_to, home_id, category, residence, presence, counts)
   select id, '2020-01-01', 'infinity', home_id, 'RESIDENTIAL', 'PERMANENT', 'PRESENT', '2020-01-01' from one`,
  `insert into membership.migrant_wishes (id, unit_id, noted_on, migrants, wishes)
   select gen_random_uuid(), id, '2025-03-01', 7, 'minh họa' from fresh where level = 'BASE'`,
  `insert into membership.base_count (id, unit_id, kind, as_of, count, source)
   select gen_random_uuid(), id, kind, '2025-03-01', 10, 'minh họa' from fresh, unnest(array['HOUSEHOLDS', 'LOAN_NEED_UNMET', 'SUPERIOR_CLUB_MEMBERS', 'ACTIVE_WHERE_THEY_LIVE', 'TEMPORARY_WOMEN']) as kind where level = 'BASE'`,
  `insert into membership.member_import (id, kind, unit_id, caller, roles, caller_unit_id, format, bytes, mark, state, expires_at)
   select gen_random_uuid(), 'MEMBERS', id, 'base', '{BASE_OFFICER}', id, 'CSV', 1, 'mark', 'CHECKED', '2099-01-01' from fresh where level = 'BASE'`,
  `insert into membership.export (id, unit_id, content, format, filter, purpose, caller, roles, scopes, caller_unit_id, state, expires_at)
   select gen_random_uuid(), id, content, 'CSV', '{}', 'REPORT', 'base', '{BASE_OFFICER}', '{read,persons}', id, 'WAITING', '2099-01-01'
   from fresh, (values ('MEMBERS'), ('COUNTS')) as k (content) where level = 'BASE'`,
  `with entry as (
     insert into membership.fund_entry (id, unit_id, entered_on) select gen_random_uuid(), id, '2025-02-01' from fresh where level in ('BASE', 'BRANCH')
     returning id, unit_id
   ), line as (
     insert into membership.fund_line (entry_id, account, amount_vnd)
     select id, account, amount from entry, (values ('CASH', 1000), ('DUES', -1000)) as l (account, amount)
   ), paid as (
     insert into membership.dues_payment (id, member_id, unit_id, received_on, first_month, last_month, amount_vnd, entry_id)
     select gen_random_uuid(), m.id, e.unit_id, '2025-02-01', '2025-02-01', '2025-02-01', 1000, e.id
     from entry e cross join lateral (select id from membership.member where home_id = e.unit_id order by id limit 1) as m
     returning id, member_id
   ), relieved as (
     insert into membership.dues_relief (id, member_id, bearer_id, first_month, last_month, percent_off, reason)
     select gen_random_uuid(), member_id, member_id, '2025-03-01', '2025-03-01', 100, 'HOUSEHOLD' from paid
   )
   insert into membership.dues_cover (payment_id, member_id, bearer_id, months, monthly_vnd)
   select id, member_id, member_id, '[2025-02-01,2025-03-01)', 1000 from paid`,
  // somebody of each book who has been proposed, with a task, and a list of each book that was sent
  `with listed as (
     insert into membership.honorary_member (id, unit_id, level, full_name, born_on, gender, nationality, resides_in_vietnam, works_in_vietnam,
       approves_statute, is_voluntary, short_cv, scope, state, origin)
     select gen_random_uuid(), id, level, 'Người được giới thiệu minh họa', '1970-01-01', 'MALE', 'VN', true, true, true, true, 'minh họa', 'COMMUNE', 'PROPOSED',
       'DEMONSTRATION' from fresh where level in ('PROVINCE', 'BASE') returning id, unit_id
   ), told as (
     insert into membership.honorary_step (id, honorary_id, kind, taken_on, line, unit_id, proposer_kind, by_whom)
     select gen_random_uuid(), id, 'PROPOSED', '2025-01-01', 1, unit_id, 'MEMBER', 'minh họa' from listed
   ), sent as (
     insert into membership.honorary_list (id, unit_id, to_unit_id, number, sent_on, sent_by, recognised, ended)
     select gen_random_uuid(), unit_id, gen_random_uuid(), 1, '2025-02-01', 'base', 1, 0 from listed returning id, unit_id
   ), on_list as (
     insert into membership.honorary_list_entry (list_id, honorary_id, state, level) select s.id, l.id, 'RECOGNISED', 'BASE'
     from sent s join listed l using (unit_id)
   )
   insert into membership.honorary_assignment (id, honorary_id, kind, task, from_on) select gen_random_uuid(), id, 'EVENT', 'minh họa', '2025-02-01' from listed`,
];

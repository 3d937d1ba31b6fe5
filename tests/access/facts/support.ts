/** The cases of new units. */
const own = 'fresh f join organisation.support_case c on c.unit_id = f.id';

/** A case for each base with all that can be recorded of one, and what provinces write (SUP-001…044). */
export const supportOfBases = [
  `insert into organisation.support_case (id, unit_id, state, opened_on, period, origin)
   select gen_random_uuid(), id, 'IMPLEMENTING', '2024-12-01', '2024Y', 'DEMONSTRATION' from fresh where level = 'BASE'`,
  `insert into organisation.support_state select c.id, f.id, c.state, c.opened_on from ${own}`,
  `insert into organisation.support_step select gen_random_uuid(), c.id, 'FLAG', null, 'FLAGGED', c.opened_on, c.period from ${own}`,
  `insert into organisation.support_cause select c.id, f.id, 'AWAY' from ${own}`,
  `insert into organisation.support_hard_group select c.id, f.id, 'WORKER', 300, 300 from ${own}`,
  `insert into organisation.support_measure select c.id, 'A1' from ${own}`,
  `insert into organisation.support_roadmap select c.id, 2026, 3001 from ${own}`,
  `insert into organisation.support_agreement (case_id, round, agreed_on, content, method, duties)
   select c.id, 1, '2024-12-10', 'Thống nhất', 'Phối hợp', '{"PROVINCE": "Chủ trì"}' from ${own}`,
  `insert into organisation.support_activity (id, case_id, held_on, hard_group, measure, cost_vnd, outcome)
   select gen_random_uuid(), c.id, '2025-01-05', 'WORKER', 'A1', 5000000, '40 hội viên mới' from ${own}`,
  `insert into organisation.support_delivery select c.id, 'HANDBOOK', '2025-01-03' from ${own}`,
  `insert into organisation.support_resource select gen_random_uuid(), c.id, 'STATE_BUDGET', 10000000, '2025-01-04' from ${own}`,
  `insert into organisation.support_escalation select gen_random_uuid(), c.id, '2025-01-06', 'Xin ý kiến' from ${own}`,
  `insert into organisation.support_workshop (id, province_id, held_on, origin)
   select gen_random_uuid(), id, '2024-12-15', 'DEMONSTRATION' from fresh where level = 'PROVINCE'`,
  `insert into organisation.support_workshop_case (workshop_id, case_id, conclusion, round)
   select w.id, c.id, 'Kết luận', 1 from ${own}
   join organisation.unit_ancestor a on a.unit_id = f.id and a.ancestor_level = 'PROVINCE'
   join organisation.support_workshop w on w.province_id = a.ancestor_id on conflict do nothing`,
  `insert into organisation.support_report
   select id, '2024Y', '2024-12-20', 'Báo cáo năm', 3, 1, 0, 4, 5000000, 10000000, 'DEMONSTRATION' from fresh where level = 'PROVINCE'`,
  `insert into organisation.support_province_plan
   select id, 2025, '12/KH', '2025-01-10', 'Kế hoạch', '{"2025": 1}', 'DEMONSTRATION' from fresh where level = 'PROVINCE'`,
];

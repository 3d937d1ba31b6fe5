/** Figures and cadres are kept down to the base, and not below. */
const isAboveBranches = `level not in ('BRANCH', 'GROUP')`;

/** Bases that must be helped: 2,900 members of 5,000 women, in three years. */
export const figures = [
  `insert into membership.women_population select id, 'VN-2022-2027', 5000, 'Cục Thống kê', 'DEMONSTRATION', 'AS_REPORTED'
   from fresh where level = 'BASE' on conflict do nothing`,
  `insert into membership.unit_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation,
     honorary, women18_plus, members, status, members_needed, rule_set_id, origin, method, parts_reported, parts_expected, source_body, as_of)
   select id, period, 2900, 0, 0, 0, 0, 0, 7, 5000, 2900, 'BELOW', 101, 'VN-2022-2027', 'DEMONSTRATION', 'AS_REPORTED', 1, 1,
     'Ban Chấp hành', '2025-12-31' from fresh, unnest(array['2023Y', '2024Y', '2025Y']) as period where level = 'BASE' on conflict do nothing`,
  `with reported as (
     insert into membership.period_report (unit_id, period, state, closed_on, last_closed_on, members_counted, origin)
     select id, period, state, '2024-11-20', '2024-11-20', 2900, 'DEMONSTRATION' from fresh,
       (values ('2024Y', 'LOCKED'), ('2025Y', 'BASE_CLOSED')) as r (period, state) where level = 'BASE' on conflict do nothing
     returning unit_id, period, state
   ), locked as (
     insert into membership.locked_figures (unit_id, period, residential, club, special_base, trade_union, armed_forces, member_organisation,
       honorary, women18_plus, members, status, rule_set_id, locked_on, origin)
     select unit_id, period, 2900, 0, 0, 0, 0, 0, 7, 5000, 2900, 'BELOW', 'VN-2022-2027', '2024-12-31', 'DEMONSTRATION'
     from reported where state = 'LOCKED' returning unit_id, period
   ), adjusted as (
     insert into membership.figures_adjustment
     select gen_random_uuid(), unit_id, period, 2800, 2900, '{}', 'Đếm sót', '12/QĐ', '2025-01-10', '2025-01-11', 'another account' from locked
   ), warned as (
     insert into membership.period_report_warning select unit_id, period, 'CHANGE', 2900, 2000 from reported
   )
   insert into membership.period_report_step (id, unit_id, period, act, from_state, to_state, taken_by, holder_id)
   select gen_random_uuid(), unit_id, period, 'CLOSE', 'OPEN', 'BASE_CLOSED', 'another account', unit_id from reported where state = 'BASE_CLOSED'`,
  `insert into membership.stated_figure (id, unit_id, as_of, indicator, label, stated_value, qualifier, document, place)
   select gen_random_uuid(), id, '2024-12-31', 'MEMBERS', 'Hội viên', 2900, 'EXACT', 'Báo cáo', 'Mục I' from fresh where ${isAboveBranches} on conflict do nothing`,
  `insert into membership.statistics_review
   select gen_random_uuid(), id, '2024-11-01', 'Thống kê xã', 4000, 100, 2800, 50 from fresh where level = 'BASE' on conflict do nothing`,
];

export const people = [
  `with one as (
     insert into cadre.cadre (id, full_name, home_unit_id, origin)
     select gen_random_uuid(), 'Cán bộ minh họa', id, 'DEMONSTRATION' from fresh where ${isAboveBranches} returning id, home_unit_id
   ), held as (
     insert into cadre.position (id, unit_id, cadre_id, title, employment, valid_from, origin)
     select gen_random_uuid(), home_unit_id, id, 'EXEC_MEMBER', 'PART_TIME', '2020-01-01', 'DEMONSTRATION' from one
   )
   insert into cadre.mentor_assignment (id, unit_id, cadre_id, role, valid_from, origin)
   select gen_random_uuid(), home_unit_id, id, 'FULL_TIME_CADRE', '2020-01-01', 'DEMONSTRATION' from one`,
];

/** A cluster for each province, whose id others can tell from the province's. */
export const clusterOf = (province: string): string => `('c1c1c1c1' || substr(${province}::text, 9))::uuid`;

export const ratings = [
  `insert into emulation.emulation_cluster select ${clusterOf('id')}, 'Cụm minh họa', 'DEMONSTRATION' from fresh where level = 'PROVINCE'`,
  `insert into emulation.cluster_membership (id, cluster_id, province_id, valid_from, origin)
   select gen_random_uuid(), ${clusterOf('id')}, id, '2020-01-01', 'DEMONSTRATION' from fresh where level = 'PROVINCE'`,
  `insert into emulation.classification select id, 2025, 'GOOD', 'V2022', 'DEMONSTRATION' from fresh where level = 'BASE' on conflict do nothing`,
  `insert into emulation.branch_classification select id, 2025, 'GOOD', 'BRANCH', 'DEMONSTRATION' from fresh where level = 'BRANCH' on conflict do nothing`,
];

/** A thing of a kind for each new unit, since before all that happens here. */
const thing = (table: string, more: Readonly<Record<string, string>> = {}, where = 'true'): string => {
  const columns = ['id', 'unit_id', 'valid_from', 'origin', ...Object.keys(more)];
  const values = ['gen_random_uuid()', 'id', `'2020-01-01'`, `'DEMONSTRATION'`, ...Object.values(more)];
  return `insert into organisation.${table} (${columns.join(', ')}) select ${values.join(', ')} from fresh where ${where}`;
};

/** One base has chosen no priorities, and runs no model: the lists of those would be empty else. */
export const isWanting = `fresh.name like 'xã ba%'`;

/** What a unit has for a time (decision 13), and what else the structure keeps of it. */
export const belongings = [
  `insert into organisation.unit_tag (unit_id, tag, origin) select id, 'KEY', 'DEMONSTRATION' from fresh on conflict do nothing`,
  thing('term', { first_year: '2022', last_year: '2027', planned_to: `'2027-12-31'`, valid_to: `'2027-12-31'` }),
  `insert into organisation.body (id, unit_id, valid_from, origin, kind, term_id, members)
   select gen_random_uuid(), f.id, t.valid_from, 'DEMONSTRATION', 'EXECUTIVE_COMMITTEE', t.id, 9
   from fresh f join organisation.term t on t.unit_id = f.id`,
  thing('department', { kind: `'ORGANISATION_BOARD'`, name: `'Ban Tổ chức'`, phones: `'{02330000000}'` }),
  `insert into organisation.assigned_area (id, unit_id, valid_from, origin, department_id)
   select gen_random_uuid(), f.id, d.valid_from, 'DEMONSTRATION', d.id from fresh f join organisation.department d on d.unit_id = f.id`,
  thing('difficulty', { degree: `'SPECIAL'`, ground: `'Địa bàn chia cắt'` }),
  thing('member_organisation', { name: `'Hội Nữ trí thức'` }),
  thing('club', { form: `'CLUB'`, affinity: `'YOUTH'`, name: `'Câu lạc bộ Thanh nữ'`, founding_unit_id: 'id' }),
  thing('communication_team', { name: `'Tổ truyền thông cộng đồng'`, project: `'DA8'` }),
  thing('trusted_address', { place: `'Nhà văn hóa'` }),
  thing('service_unit', { name: `'Trung tâm Hỗ trợ phụ nữ'` }),
  `insert into organisation.service_unit_autonomy select s.id, s.valid_from, 'PARTIAL' from fresh f join organisation.service_unit s on s.unit_id = f.id`,
  thing('quality_system', { standard: `'TCVN ISO 9001:2015'` }),
  thing('partnership', { partner: `'FATHERLAND_FRONT'` }),
  `insert into organisation.member_count select t.id, '2024-01-01', 30, 'DEMONSTRATION' from fresh f join organisation.club t on t.unit_id = f.id`,
  `insert into organisation.priority_list select id, 2025, '{Nước sạch}', 'DEMONSTRATION' from fresh where level = 'BASE' and not ${isWanting}`,
  `insert into organisation.unit_terrain select id, 'COAST', '2020-01-01', 'infinity', null, 'DERIVED' from fresh`,
  `insert into organisation.establishment_request (id, applicant, kind, superior_id, state, submitted_on, origin)
   select gen_random_uuid(), 'Công ty minh họa', 'NON_STATE_ENTERPRISE', id, 'SUBMITTED', '2024-03-01', 'DEMONSTRATION' from fresh
   where level in ('CENTRAL', 'PROVINCE', 'BASE')`,
  `insert into organisation.request_step (id, request_id, state, on_day)
   select gen_random_uuid(), r.id, r.state, r.submitted_on from fresh f join organisation.establishment_request r on r.superior_id = f.id`,
  thing('party_structure', { kind: `'PARTY_CELL'`, name: `'Chi bộ'` }),
  `insert into organisation.party_consent
   select gen_random_uuid(), fresh.id, p.id, 'MEETING', '2024-05-01', true, '05/TB', 'DEMONSTRATION'
   from fresh join organisation.party_structure p on p.unit_id = fresh.id`,
  `insert into organisation.upward_report (id, unit_id, superior_id, reported_on, note, origin)
   select gen_random_uuid(), fresh.id, v.parent_id, '2024-06-20', 'Sinh hoạt quý', 'DEMONSTRATION'
   from fresh join lateral (
     select parent_id from organisation.unit_version where unit_id = fresh.id and parent_id is not null order by valid_from limit 1) as v on true`,
  `insert into organisation.upward_report_area
   select r.id, 'Thôn Thượng', 40, 30 from fresh join organisation.upward_report r on r.unit_id = fresh.id`,
  `insert into organisation.urgent_issue (id, unit_id, raised_on, matter, handler_id, origin)
   select gen_random_uuid(), r.unit_id, r.reported_on, 'Việc cần giải quyết', r.superior_id, 'DEMONSTRATION'
   from fresh join organisation.upward_report r on r.unit_id = fresh.id`,
  `insert into organisation.urgent_issue_handling
   select gen_random_uuid(), i.id, i.handler_id, i.raised_on from fresh join organisation.urgent_issue i on i.unit_id = fresh.id`,
  `insert into organisation.self_review (unit_id, year, origin) select id, 2025, 'DEMONSTRATION' from fresh where not ${isWanting}`,
  `insert into organisation.self_review_score select id, 2025, 'RUNNING', 8 from fresh where not ${isWanting}`,
  `insert into organisation.area_without_branch (id, base_id, name, area_type, valid_from, origin)
   select gen_random_uuid(), id, 'Thôn Thượng', 'THON', '2020-01-01', 'DEMONSTRATION' from fresh where level = 'BASE'`,
];

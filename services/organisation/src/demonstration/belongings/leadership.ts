/**
 * Terms differ by level (ORG-030); the days are conventions, the years and the ordinals those of the documents (the nation's XI
 * and XIII, Quảng Bình's XIV: 003 L106–107) or of their rhythm.
 */
const terms = `
  insert into organisation.term (id, unit_id, valid_from, valid_to, planned_to, first_year, last_year, congress_ordinal, origin)
  select pg_temp.thing_id('term' || s.first_year, u.id), u.id, greatest(s.valid_from, u.opened_on), s.valid_to, s.valid_to, s.first_year,
    s.first_year + 5, case when u.code = '44' and s.first_year = 2011 then 14 else s.ordinal end, 'DEMONSTRATION'
  from living u
  join (values
    ('CENTRAL', '2012-03-12'::date, '2017-03-08'::date, 2012, 11), ('CENTRAL', '2017-03-09', '2022-03-08', 2017, 12), ('CENTRAL', '2022-03-09', '2027-03-08', 2022, 13),
    ('PROVINCE', '2011-10-01', '2016-09-30', 2011, null), ('PROVINCE', '2016-10-01', '2021-09-30', 2016, null),
    ('PROVINCE', '2021-10-01', '2026-09-30', 2021, null), ('PROVINCE', '2026-10-01', '2031-09-30', 2026, null),
    ('DISTRICT', '2021-06-01', '2026-05-31', 2021, null),
    ('BASE', '2021-06-01', '2026-05-31', 2021, null), ('BASE', '2026-06-01', '2031-05-31', 2026, null)
  ) as s (level, valid_from, valid_to, first_year, ordinal) on s.level = u.level
  where s.valid_from <= u.closed_on and s.valid_to >= u.opened_on and u.kind = 'TERRITORIAL'`;

/** ORG-026, ORG-027: of each term its bodies, of bases that go on; the Inspection Committee since 2022, of provinces and districts. */
const bodies = `
  insert into organisation.body (id, unit_id, term_id, kind, members, valid_from, origin)
  select pg_temp.thing_id(b.kind || t.first_year, u.id), u.id, t.id, b.kind, b.least + pg_temp.drawn(b.range, b.kind, u.id),
    greatest(t.valid_from, b.since), 'DEMONSTRATION'
  from organisation.term t
  join living u on u.id = t.unit_id
  join (values
    ('CENTRAL', 'EXECUTIVE_COMMITTEE', 150, 20, '2017-01-01'::date), ('CENTRAL', 'PRESIDIUM', 25, 6, '2017-01-01'),
    ('CENTRAL', 'STANDING_PRESIDIUM', 4, 2, '2017-01-01'), ('CENTRAL', 'INSPECTION_COMMITTEE', 7, 4, '2022-03-09'),
    ('PROVINCE', 'EXECUTIVE_COMMITTEE', 35, 20, '2011-01-01'), ('PROVINCE', 'STANDING_COMMITTEE', 9, 5, '2011-01-01'),
    ('PROVINCE', 'INSPECTION_COMMITTEE', 5, 3, '2022-03-09'),
    ('DISTRICT', 'EXECUTIVE_COMMITTEE', 21, 9, '2021-01-01'), ('DISTRICT', 'STANDING_COMMITTEE', 7, 3, '2021-01-01'),
    ('DISTRICT', 'INSPECTION_COMMITTEE', 3, 3, '2022-03-09'),
    ('BASE', 'EXECUTIVE_COMMITTEE', 9, 9, '2021-01-01'), ('BASE', 'STANDING_COMMITTEE', 3, 3, '2021-01-01')
  ) as b (level, kind, least, range, since) on b.level = u.level
  where b.since <= least(t.valid_to, u.closed_on) and (u.level <> 'BASE' or u.closed_on = 'infinity')`;

/** ORG-028. The two lines are those the documents give for the Organisation Board. */
const departments = `
  insert into organisation.department (id, unit_id, kind, name, phones, valid_from, origin)
  select pg_temp.thing_id(d.kind, u.id), u.id, d.kind, d.name, d.phones, greatest(u.opened_on, '2021-10-01'), d.origin
  from living u
  join (values
    ('CENTRAL', 'ORGANISATION_BOARD', 'Ban Tổ chức', array['0243.9720061', '0243.9720059'], 'STATED'),
    ('CENTRAL', 'OFFICE', 'Văn phòng', '{}', 'STATED'),
    ('PROVINCE', 'ORGANISATION_ADMINISTRATION', 'Ban Tổ chức-Hành chính', '{}', 'DEMONSTRATION'),
    ('PROVINCE', 'COMMUNICATION_BOARD', 'Ban Tuyên giáo', '{}', 'DEMONSTRATION')
  ) as d (level, kind, name, phones, origin) on d.level = u.level`;

/** ORG-045: the Organisation Board supports some provinces. */
const areas = `
  insert into organisation.assigned_area (id, unit_id, department_id, valid_from, origin)
  select pg_temp.thing_id('area', u.id), u.id, d.id, '2023-01-01', 'DEMONSTRATION'
  from living u join organisation.department d on d.kind = 'ORGANISATION_BOARD'
  where u.level = 'PROVINCE' and u.opened_on = '-infinity' and pg_temp.drawn(8, 'area', u.id) = 0`;

/** ORG-035: the party committees of provinces and communes that stand; of cells of hamlets nothing is made up. */
const partyStructures = `
  insert into organisation.party_structure (id, unit_id, kind, name, valid_from, origin)
  select pg_temp.thing_id('party', u.id), u.id, 'PARTY_COMMITTEE',
    case v.admin_type when 'TINH' then 'Tỉnh ủy ' || v.name when 'THANH_PHO' then 'Thành ủy ' || v.name
      else 'Đảng ủy ' || lower(left(v.full_name, 1)) || substr(v.full_name, 2) end || ' (minh họa)',
    greatest(u.opened_on, '2021-10-01'), 'DEMONSTRATION'
  from living u join organisation.unit_version v on v.unit_id = u.id and v.valid_to = 'infinity'
  where u.level in ('PROVINCE', 'BASE') and u.kind = 'TERRITORIAL' and u.closed_on = 'infinity'`;

/** ORG-035: the party committees of one base in twenty have agreed to a leadership. */
const partyConsents = `
  insert into organisation.party_consent (id, unit_id, party_structure_id, purpose, given_on, is_agreed, document, origin)
  select pg_temp.thing_id('party consent', p.unit_id), p.unit_id, p.id, 'CONSOLIDATION', greatest(p.valid_from, '2025-08-15'), true,
    'Văn bản minh họa', 'DEMONSTRATION'
  from organisation.party_structure p join living u on u.id = p.unit_id
  where u.level = 'BASE' and pg_temp.drawn(20, 'party consent', p.unit_id) = 0`;

export const leadership = [terms, bodies, departments, areas, partyStructures, partyConsents];

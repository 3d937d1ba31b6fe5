/** ORG-023: bases in especially difficult areas, and some others. */
const difficulties = `
  insert into organisation.difficulty (id, unit_id, degree, ground, valid_from, origin)
  select pg_temp.thing_id('difficulty', u.id), u.id, case when t.tag is null then 'DIFFICULT' else 'SPECIAL' end,
    case when t.tag is null then 'thiếu cán bộ, địa bàn rộng (minh họa)' else 'vùng đặc biệt khó khăn (minh họa)' end,
    greatest(u.opened_on, '2022-01-01'), 'DEMONSTRATION'
  from living u left join organisation.unit_tag t on t.unit_id = u.id and t.tag = 'SPECIAL_DIFFICULT'
  where u.level = 'BASE' and u.kind = 'TERRITORIAL' and (t.tag is not null or pg_temp.drawn(15, 'difficulty', u.id) = 0)`;

/** ORG-029: vocational centres of provinces, on the way to paying for themselves. */
const serviceUnits = `
  with established as (
    insert into organisation.service_unit (id, unit_id, name, valid_from, origin)
    select pg_temp.thing_id('service unit', u.id), u.id, 'Trung tâm dạy nghề Hội LHPN tỉnh ' || u.name || ' (minh họa)', '2015-01-01', 'DEMONSTRATION'
    from living u where u.level = 'PROVINCE' and u.opened_on = '-infinity' and pg_temp.drawn(2, 'service unit', u.id) = 0
    returning id
  )
  insert into organisation.service_unit_autonomy (service_unit_id, valid_from, autonomy)
  select id, '2015-01-01'::date, 'FUNDED' from established
  union all
  select id, '2023-01-01', case pg_temp.drawn(3, 'autonomy', id) when 0 then 'RECURRENT' else 'PARTIAL' end from established`;

/** ORG-043 */
const qualitySystems = `
  insert into organisation.quality_system (id, unit_id, standard, certified_on, valid_from, origin)
  select pg_temp.thing_id('quality', u.id), u.id, 'TCVN ISO 9001:2015', case when pg_temp.drawn(3, 'certified', u.id) > 0
    then greatest(u.opened_on, '2021-06-01'::date) + 200 end, greatest(u.opened_on, '2021-06-01'), 'DEMONSTRATION'
  from living u
  where u.level = 'CENTRAL' or (u.level in ('PROVINCE', 'DISTRICT') and pg_temp.drawn(2, 'quality', u.id) = 0)`;

/** ORG-036 */
const partnerships = `
  insert into organisation.partnership (id, unit_id, partner, document, valid_from, origin)
  select pg_temp.thing_id(p.partner, u.id), u.id, p.partner, 'Chương trình phối hợp (minh họa)', greatest(u.opened_on, '2021-10-01'), 'DEMONSTRATION'
  from living u
  cross join (values ('FATHERLAND_FRONT'), ('YOUTH_UNION'), ('ELDERLY_ASSOCIATION'), ('LABOUR_CONFEDERATION'), ('PROVINCIAL_POLITICAL_SCHOOL')) as p (partner)
  where u.level = 'PROVINCE' and pg_temp.drawn(3, p.partner, u.id) > 0`;

/** ORG-050: nine bases in ten have chosen. */
const priorities = `
  insert into organisation.priority_list (unit_id, year, items, origin)
  select u.id, y.year, (array[
      'Vận động phụ nữ tham gia sinh hoạt Hội (minh họa)', 'Hỗ trợ phụ nữ phát triển kinh tế (minh họa)',
      'Phòng, chống bạo lực gia đình (minh họa)', 'Củng cố chi hội, tổ phụ nữ (minh họa)', 'An toàn thực phẩm (minh họa)'
    ])[d.first : d.first + pg_temp.drawn(3, 'items' || y.year, u.id)], 'DEMONSTRATION'
  from living u
  cross join (values (2025), (2026)) as y (year)
  cross join lateral (select 1 + pg_temp.drawn(3, 'first' || y.year, u.id) as first) as d
  where u.level = 'BASE' and u.kind = 'TERRITORIAL' and u.closed_on = 'infinity' and pg_temp.drawn(10, 'chosen' || y.year, u.id) > 0`;

export const work = [difficulties, serviceUnits, qualitySystems, partnerships, priorities];

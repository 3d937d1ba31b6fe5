/** ORG-007: organisations of women intellectuals and entrepreneurs, admitted by provinces, two of them by Hà Nội. */
const memberOrganisations = `
  with admitted as (
    insert into organisation.member_organisation (id, unit_id, name, valid_from, origin)
    select pg_temp.thing_id(o.name, u.id), u.id, o.name || ' ' || u.name || ' (minh họa)', '2016-10-01'::date + pg_temp.drawn(1000, o.name, u.id),
      'DEMONSTRATION'
    from living u cross join (values ('Hội Nữ trí thức'), ('Hội nữ doanh nghiệp nhỏ và vừa')) as o (name)
    where u.level = 'PROVINCE' and u.opened_on = '-infinity' and (u.code = '01' or pg_temp.drawn(2, o.name, u.id) = 0)
    returning id, unit_id, valid_from
  )
  insert into counted select id, valid_from, 40 + pg_temp.drawn(300, 'members', id) from admitted`;

/** ORG-017, ORG-018: about one club for two bases, some founded by the district; they go through the reform. */
const clubs = `
  with founded as (
    insert into organisation.club (id, unit_id, form, affinity, topic, name, founding_unit_id, valid_from, origin)
    select pg_temp.thing_id('club', u.id), u.id, a.form, a.affinity, a.topic, a.name || ' ' || u.name || ' (minh họa)',
      case when pg_temp.drawn(6, 'founder', u.id) = 0 then v.parent_id else u.id end,
      greatest(u.opened_on, '2020-01-01'::date) + 1 + pg_temp.drawn(300, 'club day', u.id), 'DEMONSTRATION'
    from living u
    join organisation.unit_version v on v.unit_id = u.id and v.valid_from = u.opened_on
    join (values
      (0, 'CLUB', 'YOUTH', 'YOUNG_WOMEN', 'Câu lạc bộ nữ thanh niên'), (1, 'CLUB', 'ELDERLY', 'ELDERLY', 'Câu lạc bộ phụ nữ cao tuổi'),
      (2, 'CLUB', 'ENTREPRENEUR', 'BUSINESS_OWNER', 'Câu lạc bộ nữ doanh nhân'), (3, 'TEAM', 'SMALL_TRADER', 'SMALL_TRADER', 'Tổ phụ nữ tiểu thương'),
      (4, 'CIRCLE', 'WORKING_AWAY', 'OTHER', 'Nhóm phụ nữ đi làm ăn xa'), (5, 'CLUB', 'INTELLECTUAL', 'OTHER', 'Câu lạc bộ nữ trí thức'),
      (6, 'CIRCLE', 'MIGRANT_WORKER', 'OTHER', 'Nhóm nữ lao động nhập cư'), (7, 'CLUB', 'OTHER', 'YOUNG_FAMILY', 'Câu lạc bộ Gia đình trẻ'),
      (8, 'CLUB', 'INDUSTRIAL_ZONE', 'OTHER', 'Câu lạc bộ nữ công nhân nhà trọ')
    ) as a (draw, form, affinity, topic, name) on a.draw = pg_temp.drawn(9, 'affinity', u.id)
    where u.level = 'BASE' and u.kind = 'TERRITORIAL' and pg_temp.drawn(2, 'club', u.id) = 0
    returning id, valid_from
  )
  insert into counted select id, valid_from, 15 + pg_temp.drawn(45, 'members', id) from founded`;

/** ORG-020, as stated for Hà Nội: 15 clubs, 450 members together, one project and one partner; where they met is not stated. */
const domesticWorkers = `
  with founded as (
    insert into organisation.club (id, unit_id, form, affinity, topic, name, founding_unit_id, project, partner, valid_from, origin)
    select pg_temp.thing_id('domestic workers', u.id), u.id, 'CLUB', 'DOMESTIC_WORKER', 'DOMESTIC_WORK', 'Câu lạc bộ giúp việc gia đình ' || u.name || ' (minh họa)',
      u.province_id, 'Dự án hỗ trợ lao động giúp việc gia đình', 'Trung tâm nghiên cứu giới, gia đình và phát triển cộng đồng', '2018-01-01', 'DEMONSTRATION'
    from (
      select u.id, u.name, h.id as province_id
      from living h
      join organisation.unit_ancestor a on a.ancestor_id = h.id and '2018-01-01' between a.valid_from and a.valid_to
      join living u on u.id = a.unit_id
      where h.level = 'PROVINCE' and h.code = '01' and u.level = 'BASE' and u.kind = 'TERRITORIAL' order by u.id limit 15
    ) as u
    returning id
  )
  insert into counted select id, '2018-01-01', 30 from founded`;

/** ORG-021: where life is hardest, which is where project 8 is. */
const communicationTeams = `
  with founded as (
    insert into organisation.communication_team (id, unit_id, name, project, valid_from, origin)
    select pg_temp.thing_id('team', u.id), u.id, 'Tổ truyền thông cộng đồng ' || u.name || ' (minh họa)', 'DA8', greatest(u.opened_on, '2022-06-01'),
      'DEMONSTRATION'
    from living u join organisation.unit_tag t on t.unit_id = u.id and t.tag = 'SPECIAL_DIFFICULT'
    where u.level = 'BASE' and pg_temp.drawn(3, 'team', u.id) > 0
    returning id, valid_from
  )
  insert into counted select id, valid_from, 7 + pg_temp.drawn(4, 'members', id) from founded`;

/** ORG-047: of one base in three, and of one branch in four where there are branches. */
const trustedAddresses = `
  insert into organisation.trusted_address (id, unit_id, place, valid_from, origin)
  select pg_temp.thing_id('address', u.id), u.id, 'Nhà văn hóa ' || u.name || ' (minh họa)', greatest(u.opened_on, '2022-01-01'), 'DEMONSTRATION'
  from (
    select id, level, kind, name, opened_on, closed_on from living
    union all
    select u.id, u.level, u.kind, v.name, u.opened_on, u.closed_on
    from organisation.unit u join organisation.unit_version v on v.unit_id = u.id and v.valid_from = u.opened_on where u.level = 'BRANCH'
  ) as u
  where u.closed_on >= '2022-01-01'
    and ((u.level = 'BASE' and u.kind = 'TERRITORIAL' and pg_temp.drawn(3, 'address', u.id) = 0)
      or (u.level = 'BRANCH' and pg_temp.drawn(4, 'address', u.id) = 0))`;

export const networks = [memberOrganisations, clubs, domesticWorkers, communicationTeams, trustedAddresses];

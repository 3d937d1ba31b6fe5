-- Figures on the units of any day: one rule, the same text in the owner's database and in every subscriber's.
-- They rest on those of organisation, which need not be there yet where organisation itself is the subscriber.
set check_function_bodies = off;

-- The units that go on and gave a unit the parts it was formed of, where it was formed of nothing else: by their place among
-- these. Nobody knows how many people went with each part, so each counts alike; of one alone all came.
create or replace function membership.givers_of(formed uuid) returns table (giver_id uuid, place bigint, givers bigint)
  language sql stable parallel safe as $$
  select g.from_unit_id, g.place, g.givers
  from (
    select l.from_unit_id, row_number() over (order by l.from_unit_id) - 1 as place, count(*) over () as givers,
      bool_and(f.closed_on >= l.effective_on) over () as go_on
    from organisation.unit u
    join organisation.unit_lineage l on l.to_unit_id = u.id and l.effective_on = u.opened_on
    join organisation.unit f on f.id = l.from_unit_id
    where u.id = formed
  ) as g
  where g.go_on
$$;

-- On whose figures those of a base rest when they are shown on the units of another day than the last of the period: a row says
-- that the base, as it stands on `day`, takes the part from part_from to part_to of what source_id counted on `ends_on`.
create or replace function membership.pieces_of(bases uuid[], days date[], ends date[])
  returns table (base_id uuid, day date, ends_on date, source_id uuid, part_from numeric, part_to numeric, is_estimated boolean)
  -- planned for the bases of each question: PostgreSQL would keep one plan after five, made for ten bases where there are ten thousand
  language sql stable set plan_cache_mode = force_custom_plan as $$
  with recursive asked as materialized (
    select distinct * from unnest(bases, days, ends) as a (base_id, day, ends_on)
  ), later as materialized (
    -- the day is later than the period: the base is what went into it
    select c.* from organisation.composition(
      (select array_agg(o.base_id order by o.base_id, o.day) from (select distinct a.base_id, a.day from asked a where a.day > a.ends_on) as o),
      (select array_agg(o.day order by o.base_id, o.day) from (select distinct a.base_id, a.day from asked a where a.day > a.ends_on) as o),
      (select min(a.ends_on) from asked a where a.day > a.ends_on)) as c
  ), onward as (
    -- the day is earlier: the base is what it went into
    select a.base_id, a.day, a.ends_on, a.base_id as node from asked a where a.day < a.ends_on
    union
    select o.base_id, o.day, o.ends_on, l.to_unit_id
    from onward o
    join organisation.unit_lineage l on l.from_unit_id = o.node and l.effective_on > o.day and l.effective_on <= o.ends_on
    join organisation.unit u on u.id = l.from_unit_id
    where u.closed_on = l.effective_on - 1 or l.from_unit_id in (select g.giver_id from membership.givers_of(l.to_unit_id) as g)
  ), reached as materialized (
    select distinct o.day, o.ends_on, o.node from onward o join organisation.unit u on u.id = o.node and o.ends_on between u.opened_on and u.closed_on
  ), composed as materialized (
    select c.* from organisation.composition(
      (select array_agg(n.node order by n.node, n.ends_on) from (select distinct r.node, r.ends_on from reached r) as n),
      (select array_agg(n.ends_on order by n.node, n.ends_on) from (select distinct r.node, r.ends_on from reached r) as n),
      (select min(r.day) from reached r)) as c
  ), made as (
    select r.day, r.ends_on, r.node, c.origin_id, c.part_from, c.part_to, c.valid_from, c.valid_to
    from reached r join composed c on c.unit_id = r.node and c.day = r.ends_on
    union all
    -- before its first day, what was formed of parts of units that go on lay in these
    select m.day, m.ends_on, m.node, c.origin_id, m.part_from + (m.part_to - m.part_from) * (g.place + c.part_from) / g.givers,
      m.part_from + (m.part_to - m.part_from) * (g.place + c.part_to) / g.givers, c.valid_from, c.valid_to
    from made m
    join organisation.unit u on u.id = m.origin_id and u.opened_on = m.valid_from and m.valid_from > m.day
    cross join lateral membership.givers_of(m.origin_id) as g
    cross join lateral organisation.composition(array[g.giver_id], array[m.valid_from - 1], m.day) as c
  ), weighed as (
    -- of what many went into, each has as much as it had of its women 18+ (RATE-022)
    select r.day, r.ends_on, r.node, r.origin_id, r.part_from,
      (r.part_to - r.part_from) * case when bool_and(coalesce(w.women18_plus, 0) > 0) over one then w.women18_plus else 1 end as weight,
      count(*) over one > 1 as is_shared
    from made r
    join membership.reporting_period p on p.ends_on = r.ends_on
    left join membership.women_population w on w.unit_id = r.origin_id and w.rule_set_id = p.rule_set_id
    where r.day between r.valid_from and r.valid_to
    window one as (partition by r.day, r.ends_on, r.node)
  ), laid as (
    select w.day, w.ends_on, w.node, w.origin_id, w.is_shared,
      (sum(w.weight) over beside - w.weight) / sum(w.weight) over one as part_from, sum(w.weight) over beside / sum(w.weight) over one as part_to
    from weighed w
    window one as (partition by w.day, w.ends_on, w.node), beside as (one order by w.origin_id, w.part_from rows unbounded preceding)
  )
  select a.base_id, a.day, a.ends_on, a.base_id, 0, 1, false from asked a where a.day = a.ends_on
  union all
  select a.base_id, a.day, a.ends_on, c.origin_id, c.part_from, c.part_to, c.is_estimated
  from asked a join later c on c.unit_id = a.base_id and c.day = a.day and a.ends_on between c.valid_from and c.valid_to
  where a.day > a.ends_on
  union all
  select a.base_id, a.day, a.ends_on, l.node, l.part_from, l.part_to, l.is_shared
  from asked a join laid l on l.origin_id = a.base_id and l.day = a.day and l.ends_on = a.ends_on
  where a.day < a.ends_on
$$;

-- Members of a part of a base: each of the six counts, less what of it is counted already (F-7), is cut by itself, so that they are together the members again. Nearly all
-- parts are whole, and to cut six counts costs more than all the rest.
create or replace function membership.members_in_part(f membership.unit_figures, part_from numeric, part_to numeric) returns integer
  language sql immutable parallel safe as $$
  select case when part_to - part_from = 1 then f.members
    else organisation.count_in_part(f.residential, part_from, part_to) + organisation.count_in_part(f.club, part_from, part_to)
      + organisation.count_in_part(f.special_base, part_from, part_to)
      + organisation.count_in_part(f.trade_union - f.trade_union_overlap, part_from, part_to)
      + organisation.count_in_part(f.armed_forces - f.armed_forces_overlap, part_from, part_to)
      + organisation.count_in_part(f.member_organisation - f.member_organisation_overlap, part_from, part_to) end
$$;

-- Where a base stands against the target of its term (F-2), and how many it still needs (RATE-017): from integers. GT is «trên», to
-- which the threshold itself is not enough; GTE is «đạt».
drop function if exists membership.gathering_status(integer, integer, integer);
drop function if exists membership.members_needed(integer, integer, integer);
create or replace function membership.gathering_status(members integer, women18_plus integer, threshold integer, comparator text) returns text
  language sql immutable parallel safe as $$
  select case when coalesce(women18_plus, 0) = 0 or members is null then 'NO_DATA'
    else (array['BELOW', case comparator when 'GTE' then 'MET' else 'AT_THRESHOLD' end, 'MET'])[2 + sign(100::bigint * members - threshold::bigint * women18_plus)::integer] end
$$;
create or replace function membership.members_needed(members integer, women18_plus integer, threshold integer, comparator text) returns integer
  language sql immutable parallel safe as $$
  select case when women18_plus > 0 and members is not null then greatest(0,
    case comparator when 'GTE' then (threshold::bigint * women18_plus + 99) / 100 else threshold::bigint * women18_plus / 100 + 1 end - members)::integer end
$$;

reset check_function_bodies;

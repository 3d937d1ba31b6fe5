-- The map that homes are known of holds since the tree last changed, not only since it was looked at: who asks for yesterday, or for the
-- last day of a period, is answered as who asks for today.

-- The first day of the map of a day.
create function membership.map_since(today date) returns date language sql stable as $$
  select coalesce(max(day), '-infinity') from (
    select max(valid_from) from organisation.unit_ancestor where valid_from <= today
    union all
    select max(valid_to) + 1 from organisation.unit_ancestor where valid_to < today
    union all
    select max(valid_from) from organisation.unit_stem where valid_from <= today
    union all
    select max(valid_to) + 1 from organisation.unit_stem where valid_to < today
    union all
    select max(effective_on) from organisation.unit_heir where effective_on <= today
  ) as change (day)
$$;

-- As before (migration 0032), with that day.
create or replace procedure membership.settle_homes(noted uuid[]) language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  today date := membership.today();
  is_known boolean := exists (select from membership.member_count_map where today between valid_from and valid_to);
  is_some boolean := is_known and not exists (
    select from unnest(noted) as n (id) where not exists (select from organisation.unit_stem s where s.unit_id = n.id));
  moved uuid[];
  held uuid[];
  net membership.place_change[];
begin
  perform pg_advisory_xact_lock(hashtextextended('membership.member_count_home', 0));
  moved := array(
    select w.home_id
    from membership.places_of(array(select home_id from membership.member_count_home where not is_some or home_id = any (noted)), today) as w
    join membership.member_count_home k using (home_id) where (k.base_id, k.province_id) is distinct from (w.base_id, w.province_id));
  held := array(select home_id from membership.member_count_home where home_id = any (moved) order by home_id for update skip locked);
  net := array(
    select (
      place_id, case grouping(day) when 1 then '-infinity' else day end,
      sum(sign * members)::int, sum(sign * counted)::int, sum(sign * admitted)::int, sum(sign * exited)::int, sum(sign * residential)::int,
      sum(sign * club)::int, sum(sign * special_base)::int, sum(sign * permanent)::int, sum(sign * temporary)::int,
      sum(sign * short_stay)::int, sum(sign * absent)::int, sum(sign * migrated)::int, sum(sign * near_paying)::int,
      sum(sign * near_not_paying)::int, sum(sign * left_paying)::int, sum(sign * left_not_paying)::int, sum(sign * with_card)::int,
      sum(sign * with_citizen_id)::int
    )::membership.place_change
    from (
      select e.sign, e.place_id, c.*
      from membership.member_count_home k
      join membership.places_of(held, today) as w using (home_id)
      cross join lateral (values (-1, k.province_id), (1, w.province_id)) as e (sign, place_id)
      join membership.member_count_change c on c.unit_id = k.home_id
      where k.province_id is distinct from w.province_id and e.place_id is not null
    ) as either
    group by grouping sets ((place_id, day), (place_id))
  );
  call membership.add_to_days(net);
  update membership.member_count_home k set base_id = w.base_id, province_id = w.province_id
  from membership.places_of(held, today) as w where k.home_id = w.home_id;
  delete from membership.member_count_map;
  if cardinality(held) < cardinality(moved) then
    insert into membership.count_task (unit_id) select unnest(moved) except select unnest(held) on conflict do nothing;
  elsif exists (select from membership.member_count_home) then
    insert into membership.member_count_map (valid_from, valid_to) select membership.map_since(today), membership.map_until(today);
  end if;
end $$;

-- How many members each province has on a day, in as few rows as the nation (0028-counts-of-days.sql): what changes on each day in it,
-- and all changes together. To which base and province a home belongs is known for today's map, and worked out anew when the tree has
-- changed (docs/decisions/0040).

-- What stands for the nation among the places whose days are kept.
create function membership.nation() returns uuid language sql immutable parallel safe as $$
  select '00000000-0000-0000-0000-000000000000'::uuid
$$;

alter table membership.member_count_day add column place_id uuid not null default membership.nation();
comment on column membership.member_count_day.place_id is 'The province, or what stands for the nation.';
alter table membership.member_count_day alter column place_id drop default;
drop index membership.member_count_day_day_idx;
create index member_count_day_of_place on membership.member_count_day (place_id, day);

-- The base and the province all members of a home belong to on today's map; null for one that was divided among several.
create table membership.member_count_home (
  home_id uuid primary key,
  base_id uuid,
  province_id uuid
);
create index on membership.member_count_home (base_id);
create index on membership.member_count_home (province_id);

-- The days whose map is meant: from the day it was last looked at to the day before the tree changes next. No row: none.
create table membership.member_count_map (
  is_only boolean primary key default true check (is_only),
  valid_from date not null,
  valid_to date not null
);

-- Units whose place in the tree has changed since, or will have: while one waits here, homes are looked up in the tree.
create table membership.count_task (
  unit_id uuid primary key,
  noted_at timestamptz not null default clock_timestamp()
);

create function membership.note_place() returns trigger language plpgsql as $$
begin
  insert into membership.count_task (unit_id) values (coalesce(new.unit_id, old.unit_id)) on conflict do nothing;
  return null;
end $$;

-- Begins when the first copy of the tree is there, as watch_structure does. Running it again does nothing.
create procedure membership.watch_places() language plpgsql as $$
declare
  watched text;
begin
  if exists (select from pg_trigger where tgname = 'membership_note_place') then
    return;
  end if;
  foreach watched in array array['unit_ancestor', 'unit_stem', 'unit_heir'] loop
    execute format(
      'create trigger membership_note_place after insert or update or delete on organisation.%I for each row '
      'execute function membership.note_place()', watched);
    -- also for what replication applies
    execute format('alter table organisation.%I enable always trigger membership_note_place', watched);
  end loop;
end $$;

-- To which base and province homes belong on a day, by the rule that looks up the homes below a unit: where one stands or, of one that is
-- no more, where all its heirs do.
create function membership.places_of(homes uuid[], day date) returns table (home_id uuid, base_id uuid, province_id uuid)
  language sql stable set plan_cache_mode = force_custom_plan as $$
  with standing as (
    select h.id as home_id, h.id as unit_id, false as by_heir from unnest(homes) as h (id)
    union all
    select e.unit_id, e.heir_id, true from organisation.unit_heir e where e.unit_id = any (homes) and e.effective_on <= day
  ), seat as (
    select t.home_id, t.by_heir, b.unit_id as base_id, a.ancestor_id as province_id
    from standing t
    left join organisation.unit_stem s on s.unit_id = t.unit_id and day between s.valid_from and s.valid_to
    left join organisation.unit_ancestor b
      on b.unit_id = coalesce(s.stem_id, t.unit_id) and b.depth = 0 and day between b.valid_from and b.valid_to
    left join organisation.unit_ancestor a
      on a.unit_id = b.unit_id and a.ancestor_level = 'PROVINCE' and day between a.valid_from and a.valid_to
  )
  select home_id,
    case when bool_or(base_id is not null) filter (where not by_heir) then (array_agg(base_id) filter (where not by_heir))[1]
      when count(*) filter (where by_heir and base_id is null) = 0 and count(distinct base_id) filter (where by_heir) = 1
      then (array_agg(base_id) filter (where by_heir))[1] end,
    case when bool_or(base_id is not null) filter (where not by_heir) then (array_agg(province_id) filter (where not by_heir))[1]
      when count(*) filter (where by_heir and province_id is null) = 0 and count(distinct province_id) filter (where by_heir) = 1
      then (array_agg(province_id) filter (where by_heir))[1] end
  from seat group by home_id
$$;

create function membership.today() returns date language sql stable as $$
  select (now() at time zone 'Asia/Ho_Chi_Minh')::date
$$;

-- Whoever looks at the map anew waits for those who see a home for the first time, so that none of them sees another map than all.
create procedure membership.know_homes(changes membership.member_count_change[]) language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  added uuid[] := array(
    select distinct c.unit_id from unnest(changes) as c
    where not exists (select from membership.member_count_home k where k.home_id = c.unit_id));
begin
  if cardinality(added) = 0 then
    return;
  end if;
  perform pg_advisory_xact_lock_shared(hashtextextended('membership.member_count_home', 0));
  insert into membership.member_count_home select * from membership.places_of(added, membership.today()) on conflict do nothing;
  delete from membership.member_count_map where membership.today() not between valid_from and valid_to;
end $$;

-- What changes on a day in a place; of a province all days together are the day before all others.
create type membership.place_change as (
  place_id uuid,
  day date,
  members integer,
  counted integer,
  admitted integer,
  exited integer,
  residential integer,
  club integer,
  special_base integer,
  permanent integer,
  temporary integer,
  short_stay integer,
  absent integer,
  migrated integer,
  near_paying integer,
  near_not_paying integer,
  left_paying integer,
  left_not_paying integer,
  with_card integer,
  with_citizen_id integer
);

-- Adds to the days of places. One row of a day that nobody holds is taken, if there is one: nobody waits for anybody.
create procedure membership.add_to_days(added membership.place_change[]) language sql set plan_cache_mode = force_custom_plan as $$
  with net as materialized (
    select * from unnest(added)
  ), free as (
    select n.place_id, n.day, d.id from net n
    cross join lateral (
      select k.id from membership.member_count_day k where k.place_id = n.place_id and k.day = n.day order by k.id limit 1 for update skip locked
    ) as d
  ), added_to as (
    update membership.member_count_day d set
      members = d.members + n.members, counted = d.counted + n.counted, admitted = d.admitted + n.admitted, exited = d.exited + n.exited,
      residential = d.residential + n.residential, club = d.club + n.club, special_base = d.special_base + n.special_base, permanent =
      d.permanent + n.permanent, temporary = d.temporary + n.temporary, short_stay = d.short_stay + n.short_stay, absent = d.absent +
      n.absent, migrated = d.migrated + n.migrated, near_paying = d.near_paying + n.near_paying, near_not_paying = d.near_not_paying +
      n.near_not_paying, left_paying = d.left_paying + n.left_paying, left_not_paying = d.left_not_paying + n.left_not_paying, with_card =
      d.with_card + n.with_card, with_citizen_id = d.with_citizen_id + n.with_citizen_id
    from free join net n using (place_id, day) where d.id = free.id
    returning d.place_id, d.day
  )
  insert into membership.member_count_day (
    place_id, day,
    members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated, near_paying,
    near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
  )
  select * from net where (place_id, day) not in (select place_id, day from added_to)
$$;

-- Changes of homes as changes of the places they are in.
create function membership.by_place(changes membership.member_count_change[]) returns membership.place_change[]
  language sql volatile set plan_cache_mode = force_custom_plan as $$
  with known as materialized (
    -- the map does not change under whoever counts by it
    select home_id, province_id from membership.member_count_home
    where home_id = any (array(select unit_id from unnest(changes))) order by home_id for share
  )
  select coalesce(array_agg(n::membership.place_change), '{}') from (
    select coalesce(k.province_id, membership.nation()) as place_id,
      case grouping(c.day) when 1 then '-infinity' else c.day end as day,
      sum(members)::int, sum(counted)::int, sum(admitted)::int, sum(exited)::int, sum(residential)::int, sum(club)::int,
      sum(special_base)::int, sum(permanent)::int, sum(temporary)::int, sum(short_stay)::int, sum(absent)::int, sum(migrated)::int,
      sum(near_paying)::int, sum(near_not_paying)::int, sum(left_paying)::int, sum(left_not_paying)::int, sum(with_card)::int,
      sum(with_citizen_id)::int
    from unnest(changes) as c join known k on k.home_id = c.unit_id
    group by grouping sets ((c.day), (k.province_id, c.day), (k.province_id))
    having grouping(k.province_id) = 1 or k.province_id is not null
  ) as n
$$;

-- As before (migrations 0009 and 0028), with the days of provinces beside those of the nation.
create or replace procedure membership.keep_counts(changed uuid[], before jsonb) language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  net membership.member_count_change[] := array(
    select (
      unit_id, day,
      sum(sign * members)::int, sum(sign * counted)::int, sum(sign * admitted)::int, sum(sign * exited)::int, sum(sign * residential)::int,
      sum(sign * club)::int, sum(sign * special_base)::int, sum(sign * permanent)::int, sum(sign * temporary)::int,
      sum(sign * short_stay)::int, sum(sign * absent)::int, sum(sign * migrated)::int, sum(sign * near_paying)::int,
      sum(sign * near_not_paying)::int, sum(sign * left_paying)::int, sum(sign * left_not_paying)::int, sum(sign * with_card)::int,
      sum(sign * with_citizen_id)::int
    )::membership.member_count_change
    from (
      select 1 as sign, unit_id, day,
        members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated,
        near_paying, near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
      from membership.count_change_source where member_id = any (changed)
      union all
      select -1, unit_id, day,
        members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated,
        near_paying, near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
      from jsonb_populate_recordset(null::membership.member_count_change, before)
    ) as either
    group by unit_id, day
    having (
      sum(sign * members), sum(sign * counted), sum(sign * admitted), sum(sign * exited), sum(sign * residential), sum(sign * club),
      sum(sign * special_base), sum(sign * permanent), sum(sign * temporary), sum(sign * short_stay), sum(sign * absent),
      sum(sign * migrated), sum(sign * near_paying), sum(sign * near_not_paying), sum(sign * left_paying), sum(sign * left_not_paying),
      sum(sign * with_card), sum(sign * with_citizen_id)
    ) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
  );
begin
  call membership.know_homes(net);
  call membership.add_to_days(membership.by_place(net));
  insert into membership.member_count_change as kept
  select * from unnest(net) order by unit_id, day
  on conflict (unit_id, day) do update set
    members = kept.members + excluded.members, counted = kept.counted + excluded.counted, admitted = kept.admitted + excluded.admitted,
    exited = kept.exited + excluded.exited, residential = kept.residential + excluded.residential, club = kept.club + excluded.club,
    special_base = kept.special_base + excluded.special_base, permanent = kept.permanent + excluded.permanent, temporary = kept.temporary +
    excluded.temporary, short_stay = kept.short_stay + excluded.short_stay, absent = kept.absent + excluded.absent, migrated =
    kept.migrated + excluded.migrated, near_paying = kept.near_paying + excluded.near_paying, near_not_paying = kept.near_not_paying +
    excluded.near_not_paying, left_paying = kept.left_paying + excluded.left_paying, left_not_paying = kept.left_not_paying +
    excluded.left_not_paying, with_card = kept.with_card + excluded.with_card, with_citizen_id = kept.with_citizen_id +
    excluded.with_citizen_id;
  insert into membership.member_count as kept
  select unit_id,
    sum(members), sum(counted), sum(admitted), sum(exited), sum(residential), sum(club), sum(special_base), sum(permanent), sum(temporary),
    sum(short_stay), sum(absent), sum(migrated), sum(near_paying), sum(near_not_paying), sum(left_paying), sum(left_not_paying),
    sum(with_card), sum(with_citizen_id)
  from unnest(net) group by unit_id order by unit_id
  on conflict (unit_id) do update set
    members = kept.members + excluded.members, counted = kept.counted + excluded.counted, admitted = kept.admitted + excluded.admitted,
    exited = kept.exited + excluded.exited, residential = kept.residential + excluded.residential, club = kept.club + excluded.club,
    special_base = kept.special_base + excluded.special_base, permanent = kept.permanent + excluded.permanent, temporary = kept.temporary +
    excluded.temporary, short_stay = kept.short_stay + excluded.short_stay, absent = kept.absent + excluded.absent, migrated =
    kept.migrated + excluded.migrated, near_paying = kept.near_paying + excluded.near_paying, near_not_paying = kept.near_not_paying +
    excluded.near_not_paying, left_paying = kept.left_paying + excluded.left_paying, left_not_paying = kept.left_not_paying +
    excluded.left_not_paying, with_card = kept.with_card + excluded.with_card, with_citizen_id = kept.with_citizen_id +
    excluded.with_citizen_id;
  -- what has come back to nothing is no row
  delete from membership.member_count_change
  where unit_id in (select (b ->> 'unit_id')::uuid from jsonb_array_elements(before) as b) and (
    members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated, near_paying,
    near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
  ) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  delete from membership.member_count c
  where unit_id in (select (b ->> 'unit_id')::uuid from jsonb_array_elements(before) as b)
    and not exists (select from membership.member_count_change k where k.unit_id = c.unit_id);
end $$;

create view membership.days_wanted as
select coalesce(k.province_id, membership.nation()) as place_id,
  case grouping(c.day) when 1 then '-infinity' else c.day end as day,
  sum(members)::int as members, sum(counted)::int as counted, sum(admitted)::int as admitted, sum(exited)::int as exited,
  sum(residential)::int as residential, sum(club)::int as club, sum(special_base)::int as special_base, sum(permanent)::int as permanent,
  sum(temporary)::int as temporary, sum(short_stay)::int as short_stay, sum(absent)::int as absent, sum(migrated)::int as migrated,
  sum(near_paying)::int as near_paying, sum(near_not_paying)::int as near_not_paying, sum(left_paying)::int as left_paying,
  sum(left_not_paying)::int as left_not_paying, sum(with_card)::int as with_card, sum(with_citizen_id)::int as with_citizen_id
from membership.member_count_change c left join membership.member_count_home k on k.home_id = c.unit_id
group by grouping sets ((c.day), (k.province_id, c.day), (k.province_id))
having grouping(k.province_id) = 1 or k.province_id is not null;

-- All homes and all days of places, out of what is kept of homes.
create procedure membership.count_places() language sql as $$
  insert into membership.member_count_home
  select * from membership.places_of(array(select unit_id from membership.member_count), membership.today());
  insert into membership.member_count_day (
    place_id, day,
    members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated, near_paying,
    near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
  )
  select * from membership.days_wanted;
$$;

-- As before (migration 0028), with the provinces.
create or replace procedure membership.count_openly() language sql as $$
  truncate membership.member_count, membership.member_count_change, membership.member_count_day, membership.member_count_home,
    membership.member_count_map;
  insert into membership.member_count_change select * from membership.count_change_wanted;
  insert into membership.member_count
  select unit_id,
    sum(members), sum(counted), sum(admitted), sum(exited), sum(residential), sum(club), sum(special_base), sum(permanent), sum(temporary),
    sum(short_stay), sum(absent), sum(migrated), sum(near_paying), sum(near_not_paying), sum(left_paying), sum(left_not_paying),
    sum(with_card), sum(with_citizen_id)
  from membership.member_count_change group by unit_id;
  call membership.count_places();
$$;

-- The last day of the map of a day, as far as is known.
create function membership.map_until(today date) returns date language sql stable as $$
  select coalesce(min(day) - 1, 'infinity') from (
    select min(valid_from) from organisation.unit_ancestor where valid_from > today
    union all
    select min(valid_to) + 1 from organisation.unit_ancestor where valid_to >= today and valid_to < 'infinity'
    union all
    select min(valid_from) from organisation.unit_stem where valid_from > today
    union all
    select min(valid_to) + 1 from organisation.unit_stem where valid_to >= today and valid_to < 'infinity'
    union all
    select min(effective_on) from organisation.unit_heir where effective_on > today
  ) as change (day)
$$;

-- Looks up anew where homes belong: those noted or, when more than branches and groups have changed, all of them. A home
-- somebody is counting for is left for the next time.
create procedure membership.settle_homes(noted uuid[]) language plpgsql set plan_cache_mode = force_custom_plan as $$
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
    insert into membership.member_count_map (valid_from, valid_to) select today, membership.map_until(today);
  end if;
end $$;

-- As before (migration 0028), with the days of provinces, and what is known of homes while it should be.
create or replace view membership.count_fault as
(select unit_id, day from (select * from membership.count_change_wanted except select * from membership.member_count_change) as missing
union
select unit_id, day from (select * from membership.member_count_change except select * from membership.count_change_wanted) as wrong)
union all
select unit_id, null from (
  select * from membership.member_count except
  select unit_id,
    sum(members), sum(counted), sum(admitted), sum(exited), sum(residential), sum(club), sum(special_base), sum(permanent), sum(temporary),
    sum(short_stay), sum(absent), sum(migrated), sum(near_paying), sum(near_not_paying), sum(left_paying), sum(left_not_paying),
    sum(with_card), sum(with_citizen_id)
  from membership.member_count_change group by unit_id
) as total
union all
select nullif(place_id, membership.nation()), day from (
  select 1 as sign, place_id, day,
    members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated, near_paying,
    near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
  from membership.member_count_day
  union all
  select -1, * from membership.days_wanted
) as of_place
group by place_id, day
having (
  sum(sign * members), sum(sign * counted), sum(sign * admitted), sum(sign * exited), sum(sign * residential), sum(sign * club),
  sum(sign * special_base), sum(sign * permanent), sum(sign * temporary), sum(sign * short_stay), sum(sign * absent), sum(sign * migrated),
  sum(sign * near_paying), sum(sign * near_not_paying), sum(sign * left_paying), sum(sign * left_not_paying), sum(sign * with_card),
  sum(sign * with_citizen_id)
) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
union all
select w.home_id, null
from membership.places_of(array(select home_id from membership.member_count_home), membership.today()) as w
join membership.member_count_home k using (home_id)
where (k.base_id, k.province_id) is distinct from (w.base_id, w.province_id) and not exists (select from membership.count_task)
  and exists (select from membership.member_count_map where membership.today() between valid_from and valid_to)
union all
select unit_id, null from membership.member_count c
where not exists (select from membership.member_count_home k where k.home_id = c.unit_id);

delete from membership.member_count_day;
call membership.count_places();

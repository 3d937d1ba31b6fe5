-- How many members the Union has on a day, in a few rows: the changes of each day in the whole country together. The nation is read
-- from these alone, however many branches and members there are (docs/decisions/0025).
create table membership.member_count_day (
  -- a day has as many rows as have been written at one time: whoever counts takes one that nobody holds, and waits for nobody
  id bigint generated always as identity primary key,
  day date not null,
  members integer not null,
  counted integer not null,
  admitted integer not null,
  exited integer not null,
  residential integer not null,
  club integer not null,
  special_base integer not null,
  permanent integer not null,
  temporary integer not null,
  short_stay integer not null,
  absent integer not null,
  migrated integer not null,
  near_paying integer not null,
  near_not_paying integer not null,
  left_paying integer not null,
  left_not_paying integer not null,
  with_card integer not null,
  with_citizen_id integer not null
);
create index on membership.member_count_day (day);

create or replace view membership.count_fault as
(select unit_id, day from (select * from membership.count_change_wanted except select * from membership.member_count_change) as missing
union
select unit_id, day from (select * from membership.member_count_change except select * from membership.count_change_wanted) as wrong)
union all
select unit_id, null from (
  select * from membership.member_count except
  select unit_id,
    sum(members), sum(counted), sum(admitted), sum(exited), sum(residential), sum(club), sum(special_base), sum(permanent),
    sum(temporary), sum(short_stay), sum(absent), sum(migrated), sum(near_paying), sum(near_not_paying), sum(left_paying),
    sum(left_not_paying), sum(with_card), sum(with_citizen_id)
  from membership.member_count_change group by unit_id
) as total
union all
select null, day from (
  select 1 as sign, day,
    members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated,
    near_paying, near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
  from membership.member_count_day
  union all
  select -1, day,
    members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated,
    near_paying, near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
  from membership.member_count_change
) as of_nation
group by day
having (
  sum(sign * members), sum(sign * counted), sum(sign * admitted), sum(sign * exited), sum(sign * residential), sum(sign * club),
  sum(sign * special_base), sum(sign * permanent), sum(sign * temporary), sum(sign * short_stay), sum(sign * absent),
  sum(sign * migrated), sum(sign * near_paying), sum(sign * near_not_paying), sum(sign * left_paying), sum(sign * left_not_paying),
  sum(sign * with_card), sum(sign * with_citizen_id)
) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

-- As before (migration 0009), and the days.
create or replace procedure membership.count_openly() language sql as $$
  truncate membership.member_count, membership.member_count_change, membership.member_count_day;
  insert into membership.member_count_change select * from membership.count_change_wanted;
  insert into membership.member_count
  select unit_id,
    sum(members), sum(counted), sum(admitted), sum(exited), sum(residential), sum(club), sum(special_base), sum(permanent),
    sum(temporary), sum(short_stay), sum(absent), sum(migrated), sum(near_paying), sum(near_not_paying), sum(left_paying),
    sum(left_not_paying), sum(with_card), sum(with_citizen_id)
  from membership.member_count_change group by unit_id;
  insert into membership.member_count_day (
    day,
    members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated,
    near_paying, near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
  )
  select day,
    sum(members), sum(counted), sum(admitted), sum(exited), sum(residential), sum(club), sum(special_base), sum(permanent),
    sum(temporary), sum(short_stay), sum(absent), sum(migrated), sum(near_paying), sum(near_not_paying), sum(left_paying),
    sum(left_not_paying), sum(with_card), sum(with_citizen_id)
  from membership.member_count_change group by day;
$$;

-- As before (migration 0009), and the days.
create or replace procedure membership.keep_counts(changed uuid[], before jsonb) language sql as $$
  with net as materialized (
    select unit_id, day,
      sum(sign * members)::int as members, sum(sign * counted)::int as counted, sum(sign * admitted)::int as admitted,
      sum(sign * exited)::int as exited, sum(sign * residential)::int as residential, sum(sign * club)::int as club,
      sum(sign * special_base)::int as special_base, sum(sign * permanent)::int as permanent, sum(sign * temporary)::int as temporary,
      sum(sign * short_stay)::int as short_stay, sum(sign * absent)::int as absent, sum(sign * migrated)::int as migrated,
      sum(sign * near_paying)::int as near_paying, sum(sign * near_not_paying)::int as near_not_paying,
      sum(sign * left_paying)::int as left_paying, sum(sign * left_not_paying)::int as left_not_paying,
      sum(sign * with_card)::int as with_card, sum(sign * with_citizen_id)::int as with_citizen_id
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
  ), day_net as materialized (
    select day,
      sum(members)::int as members, sum(counted)::int as counted, sum(admitted)::int as admitted, sum(exited)::int as exited,
      sum(residential)::int as residential, sum(club)::int as club, sum(special_base)::int as special_base,
      sum(permanent)::int as permanent, sum(temporary)::int as temporary, sum(short_stay)::int as short_stay,
      sum(absent)::int as absent, sum(migrated)::int as migrated, sum(near_paying)::int as near_paying,
      sum(near_not_paying)::int as near_not_paying, sum(left_paying)::int as left_paying,
      sum(left_not_paying)::int as left_not_paying, sum(with_card)::int as with_card, sum(with_citizen_id)::int as with_citizen_id
    from net group by day
  ), free as (
    -- one row of the day that nobody holds, if there is one
    select n.day, d.id from day_net n
    cross join lateral (select k.id from membership.member_count_day k where k.day = n.day order by k.id limit 1 for update skip locked) as d
  ), added_to as (
    update membership.member_count_day d set
      members = d.members + n.members, counted = d.counted + n.counted, admitted = d.admitted + n.admitted,
      exited = d.exited + n.exited, residential = d.residential + n.residential, club = d.club + n.club,
      special_base = d.special_base + n.special_base, permanent = d.permanent + n.permanent, temporary = d.temporary + n.temporary,
      short_stay = d.short_stay + n.short_stay, absent = d.absent + n.absent, migrated = d.migrated + n.migrated,
      near_paying = d.near_paying + n.near_paying, near_not_paying = d.near_not_paying + n.near_not_paying,
      left_paying = d.left_paying + n.left_paying, left_not_paying = d.left_not_paying + n.left_not_paying,
      with_card = d.with_card + n.with_card, with_citizen_id = d.with_citizen_id + n.with_citizen_id
    from free join day_net n using (day) where d.id = free.id
    returning d.day
  ), begun as (
    insert into membership.member_count_day (
      day,
      members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated,
      near_paying, near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
    )
    select * from day_net where day not in (select day from added_to)
  ), changes as (
    insert into membership.member_count_change as kept
    select * from net where (
      members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated,
      near_paying, near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
    ) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)
    order by unit_id, day
    on conflict (unit_id, day) do update set
      members = kept.members + excluded.members, counted = kept.counted + excluded.counted, admitted = kept.admitted + excluded.admitted,
      exited = kept.exited + excluded.exited, residential = kept.residential + excluded.residential, club = kept.club + excluded.club,
      special_base = kept.special_base + excluded.special_base, permanent = kept.permanent + excluded.permanent,
      temporary = kept.temporary + excluded.temporary, short_stay = kept.short_stay + excluded.short_stay,
      absent = kept.absent + excluded.absent, migrated = kept.migrated + excluded.migrated,
      near_paying = kept.near_paying + excluded.near_paying, near_not_paying = kept.near_not_paying + excluded.near_not_paying,
      left_paying = kept.left_paying + excluded.left_paying, left_not_paying = kept.left_not_paying + excluded.left_not_paying,
      with_card = kept.with_card + excluded.with_card, with_citizen_id = kept.with_citizen_id + excluded.with_citizen_id
  )
  insert into membership.member_count as kept
  select unit_id,
    sum(members), sum(counted), sum(admitted), sum(exited), sum(residential), sum(club), sum(special_base), sum(permanent),
    sum(temporary), sum(short_stay), sum(absent), sum(migrated), sum(near_paying), sum(near_not_paying), sum(left_paying),
    sum(left_not_paying), sum(with_card), sum(with_citizen_id)
  from net group by unit_id order by unit_id
  on conflict (unit_id) do update set
    members = kept.members + excluded.members, counted = kept.counted + excluded.counted, admitted = kept.admitted + excluded.admitted,
    exited = kept.exited + excluded.exited, residential = kept.residential + excluded.residential, club = kept.club + excluded.club,
    special_base = kept.special_base + excluded.special_base, permanent = kept.permanent + excluded.permanent,
    temporary = kept.temporary + excluded.temporary, short_stay = kept.short_stay + excluded.short_stay,
    absent = kept.absent + excluded.absent, migrated = kept.migrated + excluded.migrated,
    near_paying = kept.near_paying + excluded.near_paying, near_not_paying = kept.near_not_paying + excluded.near_not_paying,
    left_paying = kept.left_paying + excluded.left_paying, left_not_paying = kept.left_not_paying + excluded.left_not_paying,
    with_card = kept.with_card + excluded.with_card, with_citizen_id = kept.with_citizen_id + excluded.with_citizen_id;
  -- what has come back to nothing is no row
  delete from membership.member_count_change
  where unit_id in (select (b ->> 'unit_id')::uuid from jsonb_array_elements(before) as b) and (
    members, counted, admitted, exited, residential, club, special_base, permanent, temporary, short_stay, absent, migrated, near_paying,
    near_not_paying, left_paying, left_not_paying, with_card, with_citizen_id
  ) = (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  delete from membership.member_count c
  where unit_id in (select (b ->> 'unit_id')::uuid from jsonb_array_elements(before) as b)
    and not exists (select from membership.member_count_change k where k.unit_id = c.unit_id);
$$;

call membership.count_openly();

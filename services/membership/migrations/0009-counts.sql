-- How many members a branch, a group or a base without branches has, kept in the transaction that changes it: higher levels add up
-- what is here, so that nobody waits for anybody of another branch, and no dashboard reads members (docs/decisions/0025).

-- What the states of members say, as changes of counts: by one on the first day of a state, back on the day after its last. The
-- definition the kept counts must equal at every moment. Of those in special bases, who counts does so where she lives (F-43).
create view membership.count_change_source as
with edge as (
  select s.member_id, s.category, s.residence, s.presence, s.away_mobility || ' ' || s.away_participation as away,
    case when k.is_state or s.category <> 'SPECIAL_BASE' then s.home_id else s.commune_id end as unit_id, k.day,
    k.sign * k.is_state::int as members, k.sign * (not k.is_state)::int as counted,
    (k.is_state and k.sign = 1 and s.came_on is distinct from s.valid_from)::int as admitted,
    (k.is_state and k.sign = -1 and s.goes_on is distinct from s.valid_to + 1)::int as exited
  from (
    -- whoever comes from another home of hers, or goes to one, was not admitted, and has not left
    select *, lag(valid_to) over one + 1 as came_on, lead(valid_from) over one as goes_on
    from membership.member_state window one as (partition by member_id order by valid_from)
  ) as s
  cross join lateral (values (s.valid_from, 1, true), (s.valid_to + 1, -1, true), (s.counts, 1, false), (s.valid_to + 1, -1, false))
    as k (day, sign, is_state)
  where k.day < 'infinity' and (k.is_state or s.counts <= s.valid_to)
)
select e.member_id, e.unit_id, e.day, e.members, e.counted, e.admitted, e.exited,
  case when e.category = 'RESIDENTIAL' then e.members else 0 end as residential,
  case when e.category = 'CLUB' then e.members else 0 end as club,
  case when e.category = 'SPECIAL_BASE' then e.members else 0 end as special_base,
  case when e.residence = 'PERMANENT' then e.members else 0 end as permanent,
  case when e.residence = 'TEMPORARY' then e.members else 0 end as temporary,
  case when e.residence = 'SHORT_STAY' then e.members else 0 end as short_stay,
  case when e.presence = 'ABSENT' then e.members else 0 end as absent,
  case when e.presence = 'MIGRATED' then e.members else 0 end as migrated,
  case when e.away = 'NEAR_RETURNS PAYS_NOT_ATTENDING' then e.members else 0 end as near_paying,
  case when e.away = 'NEAR_RETURNS NOT_PAYING' then e.members else 0 end as near_not_paying,
  case when e.away = 'LEFT_LOCALITY PAYS_NOT_ATTENDING' then e.members else 0 end as left_paying,
  case when e.away = 'LEFT_LOCALITY NOT_PAYING' then e.members else 0 end as left_not_paying,
  case when m.card_number is not null then e.members else 0 end as with_card,
  case when m.citizen_id is not null then e.members else 0 end as with_citizen_id
from edge e
join membership.member m on m.id = e.member_id;

-- By how much each count of a unit changes on a day: those of days to come are of temporary residents who will count then.
create table membership.member_count_change (
  unit_id uuid not null,
  day date not null,
  members integer not null,
  counted integer not null,
  -- how many have been admitted, and how many have left, died or moved away, up to a day: only ever more
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
  with_citizen_id integer not null,
  primary key (unit_id, day)
);

-- All changes of a unit together. What it has on a day is this, less what changes later: a few rows, whichever day is asked for.
create table membership.member_count (like membership.member_count_change);
alter table membership.member_count drop column day, add primary key (unit_id);

create view membership.count_change_wanted as
select unit_id, day,
  sum(members)::int as members, sum(counted)::int as counted, sum(admitted)::int as admitted, sum(exited)::int as exited,
  sum(residential)::int as residential, sum(club)::int as club, sum(special_base)::int as special_base, sum(permanent)::int as permanent,
  sum(temporary)::int as temporary, sum(short_stay)::int as short_stay, sum(absent)::int as absent, sum(migrated)::int as migrated,
  sum(near_paying)::int as near_paying, sum(near_not_paying)::int as near_not_paying, sum(left_paying)::int as left_paying,
  sum(left_not_paying)::int as left_not_paying, sum(with_card)::int as with_card, sum(with_citizen_id)::int as with_citizen_id
from membership.count_change_source group by unit_id, day
having (
  sum(members), sum(counted), sum(admitted), sum(exited), sum(residential), sum(club), sum(special_base), sum(permanent), sum(temporary),
  sum(short_stay), sum(absent), sum(migrated), sum(near_paying), sum(near_not_paying), sum(left_paying), sum(left_not_paying),
  sum(with_card), sum(with_citizen_id)
) <> (0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

-- Counts anew: after members were loaded, not one by one.
create procedure membership.count_members() language sql as $$
  truncate membership.member_count, membership.member_count_change;
  insert into membership.member_count_change select * from membership.count_change_wanted;
  insert into membership.member_count
  select unit_id,
    sum(members), sum(counted), sum(admitted), sum(exited), sum(residential), sum(club), sum(special_base), sum(permanent),
    sum(temporary), sum(short_stay), sum(absent), sum(migrated), sum(near_paying), sum(near_not_paying), sum(left_paying),
    sum(left_not_paying), sum(with_card), sum(with_citizen_id)
  from membership.member_count_change group by unit_id;
$$;

-- Where the kept counts are not what members say: none, at every moment.
create view membership.count_fault as
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
) as total;

-- What some members are counted for: asked before they change, and given to the procedure below when they have.
create function membership.counts_of(asked uuid[]) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(to_jsonb(c) - 'member_id'), '[]') from membership.count_change_source c where c.member_id = any (asked)
$$;

-- Brings the counts in line after some members changed: what they are counted for now less what they were before. Rows are taken in
-- one order by everybody, so that two who change the same two branches wait for each other once.
create procedure membership.keep_counts(changed uuid[], before jsonb) language sql as $$
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

call membership.count_members();

-- Who may see what (ARCHITECTURE D8): one rule, the same text in the owner's database and in every subscriber's.
-- A holder sees the units below it on the day, those to come that will stand below it on their first day, and the past of
-- every unit that one of those answers for.

-- Whether the holder stands at the root: all is within its reach, which need not be spelled out then.
create or replace function organisation.reaches_all(holder uuid) returns boolean
  language sql stable parallel safe as $$
  select exists (select from organisation.unit where id = holder and level = 'CENTRAL')
$$;

create or replace function organisation.reach(holder uuid, day date) returns setof uuid
  language sql stable parallel safe as $$
  select a.unit_id
  from organisation.unit_ancestor a
  where a.ancestor_id = holder and day between a.valid_from and a.valid_to
  union
  select h.unit_id
  from organisation.unit_heir h
  join organisation.unit_ancestor a on a.unit_id = h.heir_id
  where a.ancestor_id = holder and day between a.valid_from and a.valid_to and h.effective_on <= day
$$;

create or replace function organisation.within_reach(holder uuid, nodes uuid[], day date) returns setof uuid
  language sql stable parallel safe as $$
  select u.id
  from organisation.unit u
  where u.id = any (nodes) and (exists (
    select from organisation.unit_ancestor a
    where a.unit_id = u.id and a.ancestor_id = holder and greatest(day, u.opened_on) between a.valid_from and a.valid_to
  ) or exists (
    select from organisation.unit_heir h
    join organisation.unit_ancestor a on a.unit_id = h.heir_id
    where h.unit_id = u.id and a.ancestor_id = holder and day between a.valid_from and a.valid_to and h.effective_on <= day
  ))
$$;

-- Who may change what is recorded of a unit: of an open one, those it stands below; of a closed one, those every open heir
-- stands below. So the officers of the one base a commune went into go on correcting its past; of a commune that was split
-- only those above all the parts do.
create or replace function organisation.within_charge(holder uuid, nodes uuid[], day date) returns setof uuid
  language sql stable parallel safe as $$
  with open_heir as (
    select h.unit_id, exists (
      select from organisation.unit_ancestor a
      where a.unit_id = h.heir_id and a.ancestor_id = holder and day between a.valid_from and a.valid_to
    ) as is_below
    from organisation.unit_heir h join organisation.unit u on u.id = h.heir_id
    where h.unit_id = any (nodes) and h.effective_on <= day and day between u.opened_on and u.closed_on
  )
  select u.id
  from organisation.unit u
  where u.id = any (nodes) and (exists (
    select from organisation.unit_ancestor a
    where a.unit_id = u.id and a.ancestor_id = holder and greatest(day, u.opened_on) between a.valid_from and a.valid_to
  ) or (select bool_and(is_below) from open_heir where unit_id = u.id))
$$;

-- What units are made of (ARCHITECTURE D3): a row says that `unit_id`, as it stands on `day`, holds of the people `origin_id` had
-- through the days valid_from … valid_to the part from part_from to part_to (0 to 1 is all of them). It looks back to `since`.
-- Parts whose share is not known are equal; the parts of one unit lie one after the other, in the order of their units' ids, so
-- that what is cut by them is whole again. A unit that gave a part away and goes on keeps its people: nobody knows how many went,
-- and nobody else sees them by that; both are then estimates.
create or replace function organisation.composition(units uuid[], days date[], since date)
  returns table (unit_id uuid, day date, origin_id uuid, part_from numeric, part_to numeric, is_estimated boolean, valid_from date, valid_to date)
  language sql stable parallel safe as $$
  with recursive back as (
    select k.unit_id, k.day, k.unit_id as origin_id, 0::numeric as part_from, 1::numeric as part_to, false as is_estimated, k.day as valid_to,
      changed.changed_on
    from (select distinct * from unnest(units, days) as asked (unit_id, day)) as k
    cross join lateral (
      select max(effective_on) as changed_on from (
        select max(effective_on) as effective_on from organisation.unit_lineage where to_unit_id = k.unit_id and effective_on > since and effective_on <= k.day
        union all
        select max(effective_on) from organisation.unit_lineage where from_unit_id = k.unit_id and effective_on > since and effective_on <= k.day
      ) as either
    ) as changed
    union all
    select b.unit_id, b.day, s.origin_id, s.part_from + (s.part_to - s.part_from) * b.part_from, s.part_from + (s.part_to - s.part_from) * b.part_to,
      b.is_estimated or s.is_estimated, b.changed_on - 1, changed.changed_on
    from back b
    cross join lateral (
      select l.from_unit_id as origin_id, p.part_from, p.part_to, l.kind = 'PART' as is_estimated
      from organisation.unit_lineage l
      join organisation.unit u on u.id = l.from_unit_id and u.closed_on = l.effective_on - 1
      cross join lateral (
        -- where it lies among all that went from that unit on the day
        select 0::numeric as part_from, 1::numeric as part_to where l.kind = 'WHOLE'
        union all
        select coalesce(sum(share) filter (where to_unit_id < l.to_unit_id), 0),
          case when count(*) filter (where to_unit_id > l.to_unit_id) = 0 then 1 else sum(share) filter (where to_unit_id <= l.to_unit_id) end
        from (
          select to_unit_id, coalesce(share, (1 - coalesce(sum(share) over (), 0)) / count(*) filter (where share is null) over ()) as share
          from organisation.unit_lineage where from_unit_id = l.from_unit_id and effective_on = l.effective_on
        ) as sibling
        where l.kind = 'PART' having l.kind = 'PART'
      ) as p
      where l.to_unit_id = b.origin_id and l.effective_on = b.changed_on
      union all
      -- itself, if it was there before
      select u.id, 0, 1, exists (
        select from organisation.unit_lineage l join organisation.unit f on f.id = l.from_unit_id and f.closed_on >= l.effective_on
        where (l.to_unit_id = u.id or l.from_unit_id = u.id) and l.effective_on = b.changed_on)
      from organisation.unit u where u.id = b.origin_id and u.opened_on < b.changed_on
    ) as s
    cross join lateral (
      select max(effective_on) as changed_on from (
        select max(effective_on) as effective_on from organisation.unit_lineage
        where to_unit_id = s.origin_id and effective_on > since and effective_on < b.changed_on
        union all
        select max(effective_on) from organisation.unit_lineage
        where from_unit_id = s.origin_id and effective_on > since and effective_on < b.changed_on
      ) as either
    ) as changed
    where b.changed_on is not null
  )
  select b.unit_id, b.day, b.origin_id, b.part_from, b.part_to, b.is_estimated, coalesce(b.changed_on, '-infinity'), b.valid_to from back b
$$;

-- How many of a count lie in a part of it: the parts of a whole are together exactly the count.
create or replace function organisation.count_in_part(counted integer, part_from numeric, part_to numeric) returns integer
  language sql immutable parallel safe as $$
  select case when part_to - part_from = 1 then counted
    else (round(round(counted * part_to, 9)) - round(round(counted * part_from, 9)))::integer end
$$;

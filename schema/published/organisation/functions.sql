-- Who may see what (ARCHITECTURE D8): one rule, the same text in the owner's database and in every subscriber's.
-- A holder sees the units below it on the day, those to come that will stand below it on their first day, and the past of
-- every unit that one of those answers for.

-- Whether the holder stands at the root: all is within its reach, which need not be spelled out then.
create or replace function organisation.reaches_all(holder uuid) returns boolean
  language sql stable parallel safe as $$
  select exists (select from organisation.unit where id = holder and level = 'CENTRAL')
$$;

-- The branches and groups below a holder on a day, by the stem they hang below or by their branch.
create or replace function organisation.below_bases(holder uuid, day date) returns table (unit_id uuid, level text)
  language sql stable parallel safe rows 10000 as $$
  select s.unit_id, s.level
  from organisation.unit_ancestor a
  join organisation.unit_stem s on s.stem_id = a.unit_id and day between s.valid_from and s.valid_to
  where a.ancestor_id = holder and day between a.valid_from and a.valid_to
  union all
  select s.unit_id, s.level
  from organisation.unit_stem s
  where s.branch_id = holder and s.unit_id <> holder and day between s.valid_from and s.valid_to
$$;

-- The units below a holder on a day, itself among them: down to the base by the ancestors, and what hangs below by its stem.
create or replace function organisation.below(holder uuid, day date) returns setof uuid
  language sql stable parallel safe rows 10000 as $$
  select a.unit_id
  from organisation.unit_ancestor a
  where a.ancestor_id = holder and day between a.valid_from and a.valid_to
  union all
  select b.unit_id from organisation.below_bases(holder, day) as b
  union all
  select s.unit_id from organisation.unit_stem s where s.unit_id = holder and day between s.valid_from and s.valid_to
$$;

create or replace function organisation.reach(holder uuid, day date) returns setof uuid
  language sql stable parallel safe as $$
  with b as materialized (
    select b.unit_id from organisation.below(holder, day) as b (unit_id)
  )
  select b.unit_id from b
  union
  select h.unit_id
  from organisation.unit_heir h
  where h.effective_on <= day and h.heir_id in (select b.unit_id from b)
$$;

-- The same of a holder with thousands below it: whose heirs they are is looked through once, and not looked up for each. What is
-- reached in two ways may be told twice.
create or replace function organisation.reach_widely(holder uuid, day date) returns setof uuid
  language sql stable parallel safe rows 10000 as $$
  with b as materialized (
    select b.unit_id from organisation.below(holder, day) as b (unit_id)
  )
  select b.unit_id from b
  union all
  select h.unit_id from organisation.unit_heir h where h.effective_on <= day and (h.heir_id in (select b.unit_id from b)) is true
$$;

-- What is reached without what hangs below a base today: all that lists of bases ask for, and a tenth of the whole.
create or replace function organisation.reach_to_base(holder uuid, day date) returns setof uuid
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

-- Where units stand in the tree on a day, those to come on their first: each down to the base by itself, a branch or a group by
-- its stem; and by whom each closed one is answered for.
create or replace function organisation.seats_of(nodes uuid[], day date)
  returns table (unit_id uuid, seat_id uuid, stem_id uuid, branch_id uuid, on_day date, by_heir boolean)
  language sql stable parallel safe as $$
  select u.id, u.id, u.id, null::uuid, greatest(day, u.opened_on), false
  from organisation.unit u
  where u.id = any (nodes) and u.level not in ('BRANCH', 'GROUP')
  union all
  select s.unit_id, s.unit_id, s.stem_id, s.branch_id, s.on_day, false
  from (
    select f.*, greatest(day, min(f.valid_from) over (partition by f.unit_id)) as on_day from organisation.unit_stem f where f.unit_id = any (nodes)
  ) as s
  where s.on_day between s.valid_from and s.valid_to
  union all
  select h.unit_id, u.id, u.id, null::uuid, day, true
  from organisation.unit_heir h
  join organisation.unit u on u.id = h.heir_id and u.level not in ('BRANCH', 'GROUP') and day between u.opened_on and u.closed_on
  where h.unit_id = any (nodes) and h.effective_on <= day
  union all
  select h.unit_id, s.unit_id, s.stem_id, s.branch_id, day, true
  from organisation.unit_heir h
  join organisation.unit_stem s on s.unit_id = h.heir_id and day between s.valid_from and s.valid_to
  where h.unit_id = any (nodes) and h.effective_on <= day
$$;

-- Of one node: the stem it hangs below on a day, or those its heirs do.
create or replace function organisation.stems_of(node uuid, day date) returns table (seat_id uuid, stem_id uuid, branch_id uuid)
  language sql stable parallel safe as $$
  select s.unit_id, s.stem_id, s.branch_id
  from organisation.unit_stem s
  where s.unit_id = node and day between s.valid_from and s.valid_to
  union all
  select s.unit_id, s.stem_id, s.branch_id
  from organisation.unit_heir h
  join organisation.unit_stem s on s.unit_id = h.heir_id and day between s.valid_from and s.valid_to
  where h.unit_id = node and h.effective_on <= day
$$;

-- The units above a node on a day, by how many steps.
create or replace function organisation.above(node uuid, day date) returns table (unit_id uuid, depth integer)
  language sql stable parallel safe rows 5 as $$
  select a.ancestor_id, a.depth::integer
  from organisation.unit_ancestor a
  where a.unit_id = node and a.depth > 0 and day between a.valid_from and a.valid_to
  union all
  select s.branch_id, 1
  from organisation.unit_stem s
  where s.unit_id = node and s.branch_id <> node and day between s.valid_from and s.valid_to
  union all
  select a.ancestor_id, a.depth + case when s.branch_id <> node then 2 else 1 end
  from organisation.unit_stem s
  join organisation.unit_ancestor a on a.unit_id = s.stem_id and day between a.valid_from and a.valid_to
  where s.unit_id = node and day between s.valid_from and s.valid_to
$$;

-- Which of some nodes a holder sees. Whoever stands at the root sees every unit that lives on some day, which is known without
-- looking where each stands: a branch received from elsewhere is known by its stem alone. (plpgsql keeps the plans: to plan
-- these for a thousand nodes takes longer than to look them up.)
create or replace function organisation.within_reach(holder uuid, nodes uuid[], day date) returns setof uuid
  language plpgsql stable parallel safe as $$
begin
  if organisation.reaches_all(holder) then
    return query
    select distinct n.id from unnest(nodes) as n (id)
    where exists (select from organisation.unit u where u.id = n.id and u.opened_on <= u.closed_on)
      or exists (select from organisation.unit_stem s where s.unit_id = n.id);
  else
    return query
    select distinct s.unit_id
    from organisation.seats_of(nodes, day) as s
    where holder in (s.seat_id, s.branch_id) and s.seat_id <> s.stem_id or exists (
      select from organisation.unit_ancestor a
      where a.unit_id = s.stem_id and a.ancestor_id = holder and s.on_day between a.valid_from and a.valid_to
    );
  end if;
end $$;

-- Who may change what is recorded of a unit: of an open one, those it stands below; of a closed one, those every open heir
-- stands below. So the officers of the one base a commune went into go on correcting its past; of a commune that was split
-- only those above all the parts do.
create or replace function organisation.within_charge(holder uuid, nodes uuid[], day date) returns setof uuid
  language sql stable parallel safe as $$
  select s.unit_id
  from (
    select s.unit_id, s.by_heir, holder in (s.seat_id, s.branch_id) and s.seat_id <> s.stem_id or exists (
      select from organisation.unit_ancestor a
      where a.unit_id = s.stem_id and a.ancestor_id = holder and s.on_day between a.valid_from and a.valid_to
    ) as is_below
    from organisation.seats_of(nodes, day) as s
  ) as s
  group by s.unit_id
  having bool_or(s.is_below and not s.by_heir) or bool_and(s.is_below) filter (where s.by_heir)
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

-- How many of a count lie in a part of it: the parts of a whole are together exactly the count. Many counts are of nobody, and to cut
-- them costs as much as to cut others.
create or replace function organisation.count_in_part(counted integer, part_from numeric, part_to numeric) returns integer
  language sql immutable parallel safe as $$
  select case when counted = 0 or part_to - part_from = 1 then counted
    else (round(round(counted * part_to, 9)) - round(round(counted * part_from, 9)))::integer end
$$;

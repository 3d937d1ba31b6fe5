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

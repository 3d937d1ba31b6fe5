-- Who may see what (ARCHITECTURE D8): one rule, the same text in the owner's database and in every subscriber's.
-- A holder sees the units below it on the day, and the past of every unit that one of those answers for.

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
  select distinct node
  from unnest(nodes) as node
  where exists (
    select from organisation.unit_ancestor a
    where a.unit_id = node and a.ancestor_id = holder and day between a.valid_from and a.valid_to
  ) or exists (
    select from organisation.unit_heir h
    join organisation.unit_ancestor a on a.unit_id = h.heir_id
    where h.unit_id = node and a.ancestor_id = holder and day between a.valid_from and a.valid_to and h.effective_on <= day
  )
$$;

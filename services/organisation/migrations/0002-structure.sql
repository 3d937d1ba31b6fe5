-- What keeps the structure whole, whoever writes: nothing is erased, and before a transaction ends the ancestors and heirs follow
-- its changes and every rule of the tree is looked at, once for all it touched (ARCHITECTURE D3).

-- What was believed before stands here, with the event that changed the belief.
create table organisation.unit_version_past (
  like organisation.unit_version,
  superseded_at timestamptz not null default clock_timestamp(),
  superseded_by uuid
);
create table organisation.unit_lineage_past (
  like organisation.unit_lineage,
  superseded_at timestamptz not null default clock_timestamp(),
  superseded_by uuid
);
create function organisation.keep_past() returns trigger language plpgsql as $$
begin
  execute format('insert into organisation.%I select o.*, clock_timestamp(), $1 from old_rows o', tg_table_name || '_past')
    using nullif(current_setting('organisation.event', true), '')::uuid;
  return null;
end $$;
do $$
declare
  kept text;
begin
  foreach kept in array array['unit_version', 'unit_lineage'] loop
    execute format('create trigger keep_past_of_updated after update on organisation.%I
      referencing old table as old_rows for each statement execute function organisation.keep_past()', kept);
    execute format('create trigger keep_past_of_deleted after delete on organisation.%I
      referencing old table as old_rows for each statement execute function organisation.keep_past()', kept);
  end loop;
end $$;

-- What a transaction has touched, until it ends.
create table organisation.touched_unit (
  changed_in xid8 not null default pg_current_xact_id(),
  unit_id uuid not null,
  primary key (changed_in, unit_id)
);
create table organisation.structure_check (
  changed_in xid8 primary key default pg_current_xact_id()
);

-- Arguments: the columns that name units.
create function organisation.touch_units() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    execute format('insert into organisation.touched_unit (unit_id) select distinct unnest(array[%s]) from new_rows on conflict do nothing', tg_argv[0]);
  end if;
  if tg_op <> 'INSERT' then
    execute format('insert into organisation.touched_unit (unit_id) select distinct unnest(array[%s]) from old_rows on conflict do nothing', tg_argv[0]);
  end if;
  insert into organisation.structure_check default values on conflict do nothing;
  return null;
end $$;
do $$
declare
  watched record;
begin
  for watched in
    select * from (values ('unit', 'id'), ('unit_version', 'unit_id'), ('unit_lineage', 'from_unit_id, to_unit_id')) as t (name, keys)
  loop
    execute format('create trigger touch_inserted after insert on organisation.%I
      referencing new table as new_rows for each statement execute function organisation.touch_units(%L)', watched.name, watched.keys);
    execute format('create trigger touch_updated after update on organisation.%I
      referencing old table as old_rows new table as new_rows for each statement execute function organisation.touch_units(%L)',
      watched.name, watched.keys);
    execute format('create trigger touch_deleted after delete on organisation.%I
      referencing old table as old_rows for each statement execute function organisation.touch_units(%L)', watched.name, watched.keys);
  end loop;
end $$;

-- Brings the ancestors of some units, and of all below them down to the base, in line with the versions; rows that stay are not
-- written.
create procedure organisation.maintain_ancestors(changed uuid[]) language plpgsql as $$
declare
  affected uuid[];
begin
  with recursive below as (
    select id as unit_id from organisation.unit where id = any (changed) and level not in ('BRANCH', 'GROUP')
    union
    select v.unit_id from below b join organisation.unit_version v on v.parent_id = b.unit_id and v.level not in ('BRANCH', 'GROUP')
  )
  select array_agg(unit_id) into affected
  from (select unit_id from below union select unit_id from organisation.unit_ancestor where ancestor_id = any (changed)) as all_below;
  with recursive upward as (
    select unit_id, unit_id as ancestor_id, 0 as depth, level as ancestor_level, validity, parent_id
    from organisation.unit_version where unit_id = any (affected)
    union all
    select u.unit_id, p.unit_id, u.depth + 1, p.level, u.validity * p.validity, p.parent_id
    from upward u join organisation.unit_version p on p.unit_id = u.parent_id and p.validity && u.validity
  ), spans as (
    select unit_id, ancestor_id, depth::smallint as depth, ancestor_level, unnest(range_agg(validity)) as span
    from upward group by unit_id, ancestor_id, depth, ancestor_level
  ), wanted as materialized (
    select unit_id, ancestor_id, depth, ancestor_level, lower(span) as valid_from,
      case when upper_inc(span) then upper(span) else upper(span) - 1 end as valid_to
    from spans
  ), gone as (
    delete from organisation.unit_ancestor a
    where a.unit_id = any (affected) and not exists (
      select from wanted w where (w.unit_id, w.ancestor_id, w.valid_from) = (a.unit_id, a.ancestor_id, a.valid_from))
  )
  insert into organisation.unit_ancestor as a
  select * from wanted
  on conflict (unit_id, ancestor_id, valid_from) do update
    set depth = excluded.depth, ancestor_level = excluded.ancestor_level, valid_to = excluded.valid_to
    where (a.depth, a.valid_to) is distinct from (excluded.depth, excluded.valid_to);
end $$;

-- The same for branches and groups and what they hang below; a branch takes its groups along.
create procedure organisation.maintain_stems(changed uuid[]) language plpgsql as $$
declare
  affected uuid[];
begin
  select array_agg(unit_id) into affected from (
    select id as unit_id from organisation.unit where id = any (changed) and level in ('BRANCH', 'GROUP')
    union select unit_id from organisation.unit_version where parent_id = any (changed) and parent_level = 'BRANCH'
  ) as below;
  with spans as (
    select unit_id, level, stem_id, branch_id, unnest(range_agg(daterange(valid_from, valid_to, '[]'))) as span
    from organisation.unit_hanging where unit_id = any (affected) group by unit_id, level, stem_id, branch_id
  ), wanted as materialized (
    select unit_id, level, stem_id, branch_id, lower(span) as valid_from, case when upper_inc(span) then upper(span) else upper(span) - 1 end as valid_to
    from spans
  ), gone as (
    delete from organisation.unit_stem s
    where s.unit_id = any (affected) and not exists (select from wanted w where (w.unit_id, w.valid_from) = (s.unit_id, s.valid_from))
  )
  insert into organisation.unit_stem as s
  select * from wanted
  on conflict (unit_id, valid_from, level) do update
    set stem_id = excluded.stem_id, branch_id = excluded.branch_id, valid_to = excluded.valid_to
    where (s.stem_id, s.branch_id, s.valid_to) is distinct from (excluded.stem_id, excluded.branch_id, excluded.valid_to);
end $$;

-- What branches and groups hang below, version by version.
create view organisation.unit_hanging as
  select v.unit_id, v.level, v.parent_id as stem_id, case when v.level = 'BRANCH' then v.unit_id end as branch_id, v.valid_from, v.valid_to
  from organisation.unit_version v
  where v.level in ('BRANCH', 'GROUP') and v.parent_level <> 'BRANCH'
  union all
  select v.unit_id, v.level, b.parent_id, b.unit_id, greatest(v.valid_from, b.valid_from), least(v.valid_to, b.valid_to)
  from organisation.unit_version v
  join organisation.unit_version b on b.unit_id = v.parent_id and b.valid_from <= v.valid_to and v.valid_from <= b.valid_to
  where v.parent_level = 'BRANCH';

-- Who answers for which closed unit: those it went into, those these went into, and of a dissolved unit its superior (F-44).
-- A unit that gave a part away and goes on answers for itself: nobody else sees it by that (ARCHITECTURE D8).
-- (offset 0: one unit at a time by index, however large the tree)
create function organisation.heir_steps_of(ended uuid) returns table (to_unit_id uuid, whole boolean, effective_on date)
  language sql stable as $$
  select l.to_unit_id, l.kind = 'WHOLE', l.effective_on
  from organisation.unit_lineage l join organisation.unit u on u.id = l.from_unit_id and u.closed_on = l.effective_on - 1
  where l.from_unit_id = ended
  union all
  select v.parent_id, true, u.closed_on + 1
  from organisation.unit u join organisation.unit_version v on v.unit_id = u.id and v.valid_to = u.closed_on
  where u.id = ended and u.ending = 'DISSOLVED' and v.parent_id is not null
  offset 0
$$;

-- Brings the heirs of some units, and of all that have one of these as heir, in line; rows that stay are not written.
create procedure organisation.maintain_heirs(changed uuid[]) language plpgsql as $$
declare
  affected uuid[];
begin
  select array_agg(unit_id) into affected
  from (select unnest(changed) as unit_id union select unit_id from organisation.unit_heir where heir_id = any (changed)) as all_before;
  with recursive onward as (
    select a.id as unit_id, s.to_unit_id as heir_id, s.whole, s.effective_on
    from organisation.unit a cross join lateral organisation.heir_steps_of(a.id) as s where a.id = any (affected)
      and (a.ending is not null or exists (select from organisation.unit_lineage l where l.from_unit_id = a.id))
    union
    select o.unit_id, s.to_unit_id, o.whole and s.whole, greatest(o.effective_on, s.effective_on)
    from onward o cross join lateral organisation.heir_steps_of(o.heir_id) as s
  ), wanted as materialized (
    select unit_id, heir_id, bool_and(whole) as whole, min(effective_on) as effective_on from onward group by unit_id, heir_id
  ), gone as (
    delete from organisation.unit_heir h
    where h.unit_id = any (affected) and not exists (
      select from wanted w where (w.unit_id, w.heir_id) = (h.unit_id, h.heir_id))
  )
  insert into organisation.unit_heir as h
  select * from wanted
  on conflict (unit_id, heir_id) do update set whole = excluded.whole, effective_on = excluded.effective_on
  where (h.whole, h.effective_on) is distinct from (excluded.whole, excluded.effective_on);
end $$;

-- The rules of the tree that no single row can keep. Each fault bears the name its refusal has.
create function organisation.faults_of(touched uuid[]) returns table (fault text, unit_id uuid) language sql stable as $$
  -- a unit has one version for every day it lives, and none for any other: each begins the day after the one before it
  select 'unit_version_covers_life', u.id
  from organisation.unit u
  left join (
    select follows.unit_id, min(valid_from) as first_day, max(valid_to) as last_day, bool_and(valid_from = day_after) as is_chain
    from (
      select v.unit_id, v.valid_from, v.valid_to,
        coalesce(lag(v.valid_to) over (partition by v.unit_id order by v.valid_from, v.valid_to) + 1, v.valid_from) as day_after
      from organisation.unit_version v where v.unit_id = any (touched)
    ) as follows
    group by follows.unit_id
  ) as chain on chain.unit_id = u.id
  where u.id = any (touched) and case when u.closed_on < u.opened_on then chain.unit_id is not null
    else (chain.first_day, chain.last_day, chain.is_chain) is distinct from (u.opened_on, u.closed_on, true) end
  union all
  -- and its superior lives as long as it hangs there
  select 'unit_version_within_parent', v.unit_id
  from organisation.unit_version v join organisation.unit p on p.id = v.parent_id
  where (v.unit_id = any (touched) or v.parent_id = any (touched)) and (v.valid_from < p.opened_on or v.valid_to > p.closed_on)
  union all
  -- it ended as its lineage says: whole into one, in parts into several, into none
  select 'unit_ending_is_its_lineage', u.id
  from organisation.unit u left join organisation.unit_lineage l on l.from_unit_id = u.id and l.effective_on = u.closed_on + 1
  where u.id = any (touched) and u.ending is not null
  group by u.id
  having (u.ending = 'MERGED' and (count(l.id) <> 1 or bool_or(l.kind <> 'WHOLE')))
    or (u.ending = 'SPLIT' and (count(l.id) < 2 or bool_or(l.kind <> 'PART')))
    or (u.ending in ('DISSOLVED', 'ANNULLED') and count(l.id) > 0)
  union all
  select 'unit_lineage_joins_living', l.from_unit_id
  from organisation.unit_lineage l
  join organisation.unit f on f.id = l.from_unit_id
  join organisation.unit t on t.id = l.to_unit_id
  where (l.from_unit_id = any (touched) or l.to_unit_id = any (touched))
    and (l.effective_on not between t.opened_on and t.closed_on
      or l.effective_on - 1 not between f.opened_on and f.closed_on
      or (l.kind = 'WHOLE' and f.closed_on <> l.effective_on - 1))
  union all
  -- the known shares of one day are together all of a unit that ended, and less of one that goes on
  select 'unit_lineage_shares', l.from_unit_id
  from organisation.unit_lineage l join organisation.unit f on f.id = l.from_unit_id
  where l.from_unit_id = any (touched)
  group by l.from_unit_id, l.effective_on, f.closed_on
  having sum(l.share) > 1 or (bool_and(l.share is not null) and (sum(l.share) = 1) <> (f.closed_on = l.effective_on - 1))
  union all
  -- ORG-002
  select 'unit_version_group_allowed', g.unit_id
  from organisation.unit_stem g
  join organisation.unit_version b on b.unit_id = g.stem_id and b.base_model = 'EXEC_BRANCH' and b.validity && daterange(g.valid_from, g.valid_to, '[]')
  where g.level = 'GROUP' and g.unit_id = any (touched)
  union all
  select 'unit_version_group_allowed', g.unit_id
  from organisation.unit_version b
  join organisation.unit_stem g on g.stem_id = b.unit_id and g.level = 'GROUP' and b.validity && daterange(g.valid_from, g.valid_to, '[]')
  where b.base_model = 'EXEC_BRANCH' and b.unit_id = any (touched)
$$;

create procedure organisation.require_whole(touched uuid[]) language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  found record;
begin
  select * into found from organisation.faults_of(touched) limit 1;
  if found.fault is not null then
    raise exception 'the structure is broken at unit %: %', found.unit_id, found.fault
      using errcode = 'check_violation', constraint = found.fault;
  end if;
end $$;

-- Planned anew each time: what fits a command on one unit does not fit one on a province.
create function organisation.keep_structure() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  touched uuid[];
  groups uuid[];
begin
  delete from organisation.structure_check where changed_in = pg_current_xact_id();
  with gone as (delete from organisation.touched_unit where changed_in = pg_current_xact_id() returning touched_unit.unit_id)
  select array_agg(gone.unit_id) into touched from gone;
  -- two transactions that touch one unit look at it one after the other, and the second sees what the first has done
  perform from organisation.unit where id = any (touched) order by id for no key update;
  call organisation.maintain_ancestors(touched);
  call organisation.maintain_stems(touched);
  call organisation.maintain_heirs(touched);
  -- ORG-002: a branch takes its groups along, so these are looked at too when the branch hangs elsewhere
  select array_agg(distinct v.unit_id) into groups
  from organisation.unit_version v where v.parent_id = any (touched) and v.parent_level = 'BRANCH';
  call organisation.require_whole(touched || groups);
  return null;
end $$;
create constraint trigger keep_structure after insert on organisation.structure_check
  deferrable initially deferred for each row execute function organisation.keep_structure();

-- The changes that give what is there as versions: for structures that come as data, not as commands.
create procedure organisation.derive_changes() language sql as $$
  insert into organisation.unit_change (event_id, unit_id, act, sets, code, name, full_name, admin_type, parent_id, base_model)
  select v.event_id, v.unit_id, case when b.id is null then 'OPEN' else 'ALTER' end,
    array_remove(array[
      case when b.id is null or v.code is distinct from b.code then 'code' end,
      case when b.id is null or v.name <> b.name then 'name' end,
      case when b.id is null or v.full_name <> b.full_name then 'full_name' end,
      case when b.id is null or v.admin_type is distinct from b.admin_type then 'admin_type' end,
      case when b.id is null or v.parent_id is distinct from b.parent_id then 'parent_id' end,
      case when b.id is null or v.base_model is distinct from b.base_model then 'base_model' end], null),
    v.code, v.name, v.full_name, v.admin_type, v.parent_id, v.base_model
  from organisation.unit_version v
  left join organisation.unit_version b on b.unit_id = v.unit_id and b.valid_to = v.valid_from - 1;
  insert into organisation.unit_change (event_id, unit_id, act, ending)
  select distinct on (u.id) coalesce(l.event_id, d.id), u.id, 'CLOSE', u.ending
  from organisation.unit u
  left join organisation.unit_lineage l on l.from_unit_id = u.id and l.effective_on = u.closed_on + 1
  left join organisation.unit_event d on d.type = 'DISSOLVE' and d.effective_on = u.closed_on + 1
  where u.ending is not null;
$$;

-- What a reorganisation of a hundred bases asks of the tables: twenty thousand branches and groups hang elsewhere by it. The same
-- rows and the same rules; what is not concerned is not read, and what stays is not written.

-- The same, each version read once.
create or replace view organisation.unit_hanging as
  select v.unit_id, v.level, coalesce(b.parent_id, v.parent_id) as stem_id, case when v.level = 'BRANCH' then v.unit_id else b.unit_id end as branch_id,
    greatest(v.valid_from, b.valid_from) as valid_from, least(v.valid_to, b.valid_to) as valid_to
  from organisation.unit_version v
  left join organisation.unit_version b
    on v.parent_level = 'BRANCH' and b.unit_id = v.parent_id and b.valid_from <= v.valid_to and v.valid_from <= b.valid_to
  where v.level in ('BRANCH', 'GROUP') and (v.parent_level <> 'BRANCH' or b.unit_id is not null);

-- The same stems. Spans are put together only of units that have any that go on: ranges of all took more memory than a statement
-- has. A row that only ends on another day is mended, not inserted in vain first; `any (affected)` is said of every table, so that
-- none is read whole.
create or replace procedure organisation.maintain_stems(changed uuid[]) language plpgsql as $$
declare
  affected uuid[];
begin
  select array_agg(unit_id) into affected from (
    select id as unit_id from organisation.unit where id = any (changed) and level in ('BRANCH', 'GROUP')
    union select unit_id from organisation.unit_version where parent_id = any (changed) and parent_level = 'BRANCH'
  ) as below;
  with recorded as materialized (
    select * from organisation.unit_stem where unit_id = any (affected)
  ), hanging as materialized (
    select *, (lag(stem_id) over one, lag(branch_id) over one, lag(valid_to) over one + 1) is not distinct from (stem_id, branch_id, valid_from) as goes_on
    from organisation.unit_hanging where unit_id = any (affected) window one as (partition by unit_id order by valid_from)
  ), island as (
    select unit_id, level, stem_id, branch_id, valid_from, valid_to,
      count(*) filter (where not goes_on) over (partition by unit_id order by valid_from) as number
    from hanging where unit_id in (select unit_id from hanging where goes_on)
  ), wanted as materialized (
    select unit_id, level, stem_id, branch_id, valid_from, valid_to from hanging where unit_id not in (select unit_id from hanging where goes_on)
    union all
    select unit_id, level, stem_id, branch_id, min(valid_from), max(valid_to) from island group by unit_id, level, stem_id, branch_id, number
  ), difference as materialized (
    select w.*, r.unit_id is null as is_new
    from wanted w left join recorded r on r.unit_id = w.unit_id and r.valid_from = w.valid_from
    where (w.stem_id, w.branch_id, w.valid_to) is distinct from (r.stem_id, r.branch_id, r.valid_to)
  ), gone as (
    delete from organisation.unit_stem s using (
      select unit_id, valid_from from recorded except select unit_id, valid_from from wanted
    ) as r
    where s.unit_id = any (affected) and (s.unit_id, s.valid_from) = (r.unit_id, r.valid_from)
  ), mended as (
    update organisation.unit_stem s set stem_id = d.stem_id, branch_id = d.branch_id, valid_to = d.valid_to
    from difference d where not d.is_new and s.unit_id = any (affected) and (s.unit_id, s.valid_from, s.level) = (d.unit_id, d.valid_from, d.level)
  )
  insert into organisation.unit_stem (unit_id, level, stem_id, branch_id, valid_from, valid_to)
  select unit_id, level, stem_id, branch_id, valid_from, valid_to from difference where is_new;
end $$;

-- Brings the heirs of some units, and of all that have one of these as heir, in line; rows that stay are not written. Heirs are
-- few and looked for as a set: to guess how many of thousands of units have any took the planner longer than to find them.
create or replace procedure organisation.maintain_heirs(changed uuid[]) language plpgsql as $$
declare
  affected uuid[];
begin
  select array_agg(unit_id) into affected from (
    select unnest(changed) as unit_id union select unit_id from organisation.unit_heir where heir_id in (select unnest(changed))
  ) as all_before;
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
    where h.unit_id in (select unnest(affected)) and not exists (
      select from wanted w where (w.unit_id, w.heir_id) = (h.unit_id, h.heir_id))
  )
  insert into organisation.unit_heir as h
  select * from wanted
  on conflict (unit_id, heir_id) do update set whole = excluded.whole, effective_on = excluded.effective_on
  where (h.whole, h.effective_on) is distinct from (excluded.whole, excluded.effective_on);
end $$;

-- few of many
create index on organisation.unit_version (unit_id) where base_model = 'EXEC_BRANCH';

-- The same rules, of which only the last looks at groups below a branch that hangs elsewhere; it begins with the bases that have no
-- groups, which are few.
create or replace function organisation.faults_of(touched uuid[]) returns table (fault text, unit_id uuid) language sql stable as $$
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
  -- (offset 0: each superior is looked up once, by index, however large the tree)
  select 'unit_version_within_parent', v.unit_id
  from (
    select parent_id as id from organisation.unit_version where unit_id = any (touched)
    union select id from organisation.unit where id = any (touched) and level <> 'GROUP'
  ) as k
  cross join lateral (select p.opened_on, p.closed_on from organisation.unit p where p.id = k.id offset 0) as p
  cross join lateral (
    select v.unit_id from organisation.unit_version v where v.parent_id = k.id and (v.valid_from < p.opened_on or v.valid_to > p.closed_on) offset 0
  ) as v
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
  cross join lateral (select f.opened_on, f.closed_on from organisation.unit f where f.id = l.from_unit_id offset 0) as f
  cross join lateral (select t.opened_on, t.closed_on from organisation.unit t where t.id = l.to_unit_id offset 0) as t
  where (l.from_unit_id in (select unnest(touched)) or l.to_unit_id in (select unnest(touched)))
    and (l.effective_on not between t.opened_on and t.closed_on
      or l.effective_on - 1 not between f.opened_on and f.closed_on
      or (l.kind = 'WHOLE' and f.closed_on <> l.effective_on - 1))
  union all
  -- the known shares of one day are together all of a unit that ended, and less of one that goes on
  select 'unit_lineage_shares', l.from_unit_id
  from organisation.unit_lineage l join organisation.unit f on f.id = l.from_unit_id
  where l.from_unit_id in (select unnest(touched))
  group by l.from_unit_id, l.effective_on, f.closed_on
  having sum(l.share) > 1 or (bool_and(l.share is not null) and (sum(l.share) = 1) <> (f.closed_on = l.effective_on - 1))
  union all
  -- ORG-002: a base has none, and a branch takes its groups along, so these are looked at too when the branch hangs elsewhere
  select 'unit_version_group_allowed', g.unit_id
  from (
    select stem_id as id from organisation.unit_stem where unit_id = any (touched) union select unnest(touched)
  ) as k
  join organisation.unit_version b on b.unit_id = k.id and b.base_model = 'EXEC_BRANCH'
  join organisation.unit_stem g on g.stem_id = b.unit_id and g.level = 'GROUP' and b.validity && daterange(g.valid_from, g.valid_to, '[]')
  where array[b.unit_id, g.unit_id, g.branch_id] && touched
$$;

create or replace function organisation.keep_structure() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  touched uuid[];
begin
  delete from organisation.structure_check where changed_in = pg_current_xact_id();
  with gone as (delete from organisation.touched_unit where changed_in = pg_current_xact_id() returning touched_unit.unit_id)
  select array_agg(gone.unit_id) into touched from gone;
  -- two transactions that touch one unit look at it one after the other, and the second sees what the first has done
  perform from organisation.unit where id = any (touched) order by id for no key update;
  call organisation.maintain_ancestors(touched);
  call organisation.maintain_stems(touched);
  call organisation.maintain_heirs(touched);
  call organisation.require_whole(touched);
  return null;
end $$;

-- Arguments: the columns that name units. What is updated is noted once, not as it was and again as it is.
create or replace function organisation.touch_units() returns trigger language plpgsql as $$
begin
  execute format('insert into organisation.touched_unit (unit_id) %s on conflict do nothing', case tg_op
    when 'INSERT' then format('select distinct unnest(array[%s]) from new_rows', tg_argv[0])
    when 'DELETE' then format('select distinct unnest(array[%s]) from old_rows', tg_argv[0])
    else format('select unnest(array[%1$s]) from new_rows union select unnest(array[%1$s]) from old_rows', tg_argv[0]) end);
  insert into organisation.structure_check default values on conflict do nothing;
  return null;
end $$;

-- A name that is known is not folded again to find that out.
create or replace function organisation.keep_names() returns trigger language plpgsql as $$
begin
  insert into organisation.unit_name (full_name, name)
  select n.full_name, n.name from (select distinct full_name, name from new_rows) as n
  where not exists (select from organisation.unit_name k where (k.full_name, k.name) = (n.full_name, n.name))
  on conflict do nothing;
  return null;
end $$;

-- Units of the support board are few: looked for once for all that are changed.
drop trigger note_support_life on organisation.unit;
create or replace function organisation.note_support_life() returns trigger language plpgsql as $$
begin
  insert into organisation.support_task (unit_id)
  select distinct c.unit_id from organisation.support_case c join new_rows n on n.id = c.unit_id on conflict do nothing;
  return null;
end $$;
create trigger note_support_life after update on organisation.unit
  referencing new table as new_rows for each statement execute function organisation.note_support_life();

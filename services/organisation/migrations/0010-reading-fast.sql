-- What reading a hundred thousand branches at once asks of the tables.

-- What hangs directly below a unit on a day, by level and name, without a look at the rows themselves.
drop index organisation.unit_version_parent_id_valid_from_valid_to_idx;
create index on organisation.unit_version (parent_id, level, valid_from, valid_to) include (unit_id, name);

-- The same rules of the tree, asked of the units a command touches: two of them read the whole tree to find a few superiors.
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

-- The same stems, of which those that stay are not even tried: a group hangs below its base all its earlier days as before.
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
  ), spans as (
    select unit_id, level, stem_id, branch_id, unnest(range_agg(daterange(valid_from, valid_to, '[]'))) as span
    from organisation.unit_hanging where unit_id = any (affected) group by unit_id, level, stem_id, branch_id
  ), wanted as materialized (
    select unit_id, level, stem_id, branch_id, lower(span) as valid_from, case when upper_inc(span) then upper(span) else upper(span) - 1 end as valid_to
    from spans
  ), gone as (
    delete from organisation.unit_stem s using (
      select unit_id, valid_from from recorded except select unit_id, valid_from from wanted
    ) as r
    where (s.unit_id, s.valid_from) = (r.unit_id, r.valid_from)
  )
  insert into organisation.unit_stem as s (unit_id, level, stem_id, branch_id, valid_from, valid_to)
  select unit_id, level, stem_id, branch_id, valid_from, valid_to from wanted
  except select unit_id, level, stem_id, branch_id, valid_from, valid_to from recorded
  on conflict (unit_id, valid_from, level) do update
    set stem_id = excluded.stem_id, branch_id = excluded.branch_id, valid_to = excluded.valid_to;
end $$;

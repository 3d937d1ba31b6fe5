-- Pairs of records are worked out when a record is written. What brings two records together without writing either is noted here: a
-- home that came to stand in another base, or left it, and a list that was recorded while others recorded, too
-- (docs/decisions/0039). Whoever notes waits for nobody: a home may be noted twice.
create table membership.comparison_note (
  id bigint generated always as identity primary key,
  home_id uuid not null,
  -- what it stands in, or stood in: the members of that base have other neighbours
  near_id uuid not null,
  -- from when on: a reorganisation is decided before its day
  due_on date not null,
  -- acts before this transaction may have compared records without what is noted; null until it has been seen
  behind xid8
);
create index on membership.comparison_note (due_on);

-- Bases whose members are to be compared anew (kit, work-queue.ts).
create table membership.comparison_task (
  unit_id uuid primary key,
  noted_at timestamptz not null default clock_timestamp()
);

-- Up to whom that was done: what was begun goes on from there.
create table membership.comparison_progress (
  base_id uuid primary key,
  last_member_id uuid not null
);

-- A branch or a group hangs elsewhere: from its first day there it has the neighbours of that base, and from the day after its last
-- there no more.
create function membership.note_stem() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if (new.stem_id, new.valid_from) = (old.stem_id, old.valid_from) then
      insert into membership.comparison_note (home_id, near_id, due_on)
      select new.unit_id, new.stem_id, least(new.valid_to, old.valid_to) + 1 where new.valid_to <> old.valid_to;
      return null;
    end if;
  end if;
  if tg_op <> 'INSERT' then
    insert into membership.comparison_note (home_id, near_id, due_on) values (old.unit_id, old.stem_id, old.valid_from);
  end if;
  if tg_op <> 'DELETE' then
    insert into membership.comparison_note (home_id, near_id, due_on)
    select new.unit_id, new.stem_id, day
    from unnest(array[new.valid_from, case when isfinite(new.valid_to) then new.valid_to + 1 end]) as day where day is not null;
  end if;
  return null;
end $$;

-- Who belonged to a unit that ended has the neighbours its heirs have.
create function membership.note_heir() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into membership.comparison_note (home_id, near_id, due_on) values (new.unit_id, new.heir_id, new.effective_on);
  end if;
  if tg_op <> 'INSERT' then
    insert into membership.comparison_note (home_id, near_id, due_on) values (old.unit_id, old.heir_id, old.effective_on);
  end if;
  return null;
end $$;

-- Begins when the first copy of the tree is there, as watch_structure does; what had changed until then is noted once. Running it again
-- does nothing.
create procedure membership.watch_homes() language plpgsql as $$
begin
  if exists (select from pg_trigger where tgname = 'membership_note_heir') then
    return;
  end if;
  create trigger membership_note_stem after insert or update or delete on organisation.unit_stem
    for each row execute function membership.note_stem();
  create trigger membership_note_heir after insert or update or delete on organisation.unit_heir
    for each row execute function membership.note_heir();
  -- also for what replication applies
  alter table organisation.unit_stem enable always trigger membership_note_stem;
  alter table organisation.unit_heir enable always trigger membership_note_heir;
  -- of homes that have members: of a country without any nothing is noted
  insert into membership.comparison_note (home_id, near_id, due_on)
  select c.home_id, c.near_id, c.due_on
  from (select distinct home_id from membership.member) as home
  join (
    select unit_id as home_id, heir_id as near_id, effective_on as due_on from organisation.unit_heir
    union all
    select s.unit_id, s.stem_id, s.valid_from from organisation.unit_stem s
    where exists (select from organisation.unit_stem b where b.unit_id = s.unit_id and b.valid_from < s.valid_from)
  ) as c using (home_id);
end $$;

-- Which key a kept piece is sealed by, as the piece itself names it: what is to be sealed anew when keys are rotated is looked up.
alter table membership.export_part
  add column sealed_by text not null generated always as (encode(substring(content from 3 for get_byte(content, 1)), 'escape')) stored;
create index on membership.export_part (sealed_by);
alter table membership.member_import_part
  add column sealed_by text not null generated always as (encode(substring(content from 3 for get_byte(content, 1)), 'escape')) stored;
create index on membership.member_import_part (sealed_by);
alter table membership.member_import_fault
  add column sealed_by text not null generated always as (encode(substring(content from 3 for get_byte(content, 1)), 'escape')) stored;
create index on membership.member_import_fault (sealed_by);

-- A file that holds somebody who is erased is made unavailable by the erasure itself (docs/decisions/0039).
alter table membership.export drop constraint export_state_check;
alter table membership.export add constraint export_state_check
  check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED', 'WITHDRAWN'));

-- Every unit the people of some homes may have been listed in, on whatever day and map: what these hang or hung below, and where they went.
create function membership.listed_in(homes uuid[]) returns setof uuid
  language sql stable as $$
  with recursive place (id) as (
    select unnest(homes)
    union
    select next.id from place p cross join lateral (
      select s.stem_id as id from organisation.unit_stem s where s.unit_id = p.id
      union all
      select s.branch_id from organisation.unit_stem s where s.unit_id = p.id and s.branch_id is not null
      union all
      select h.heir_id from organisation.unit_heir h where h.unit_id = p.id
      union all
      select l.to_unit_id from organisation.unit_lineage l where l.from_unit_id = p.id
    ) as next
  )
  select id from place
  union
  select a.ancestor_id from place p join organisation.unit_ancestor a on a.unit_id = p.id
$$;

-- Takes away the lists of some content that may hold people of these homes; one that is being made now is given up.
create function membership.withdraw_exports(listed text, homes uuid[]) returns void language plpgsql as $$
declare
  gone uuid[];
begin
  -- whoever begins to make a file waits for this transaction: what she reads then is without them (src/export/export-queue.ts)
  perform pg_advisory_xact_lock_shared(hashtextextended('lists of persons', 0));
  with withdrawn as (
    update membership.export e set state = 'WITHDRAWN', finished_at = clock_timestamp(), version = version + 1
    where e.content = listed and e.state in ('RUNNING', 'READY') and e.unit_id in (select membership.listed_in(homes))
    returning e.id
  )
  select array_agg(id) into gone from withdrawn;
  -- a statement of its own: what was waited for has brought its pieces meanwhile
  delete from membership.export_part where export_id = any (gone);
end $$;

create function membership.withdraw_lists() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'member' then
    perform membership.withdraw_exports('MEMBERS', array(
      select new.home_id union select l.home_id from membership.member_movement l where l.member_id = new.id and l.home_id is not null
      union select s.home_id from membership.member_state s where s.member_id = new.id));
  else
    perform membership.withdraw_exports('HONORARY', array[new.unit_id]);
  end if;
  return null;
end $$;
create trigger withdraw_lists after update of erased_on on membership.member
  for each row when (old.erased_on is null and new.erased_on is not null) execute function membership.withdraw_lists();
create trigger withdraw_lists after update of erased_on on membership.honorary_member
  for each row when (old.erased_on is null and new.erased_on is not null) execute function membership.withdraw_lists();

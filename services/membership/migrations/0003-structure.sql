-- Bases whose composition has changed: their women and their figures of earlier periods follow from what they were formed of
-- (RATE-022), and wait here for this service to work them out.
create table membership.structure_task (
  unit_id uuid primary key,
  noted_at timestamptz not null default clock_timestamp()
);

create function membership.note_successor() returns trigger language plpgsql as $$
begin
  insert into membership.structure_task (unit_id) values (coalesce(new.to_unit_id, old.to_unit_id)) on conflict do nothing;
  return null;
end $$;

-- Begins when the first copy of the tree is there: the load knows what it holds. Running it again does nothing.
create procedure membership.watch_structure() language plpgsql as $$
begin
  if exists (select from pg_trigger where tgname = 'membership_note_successor') then
    return;
  end if;
  create trigger membership_note_successor after insert or update or delete on organisation.unit_lineage
    for each row execute function membership.note_successor();
  -- also for what replication applies
  alter table organisation.unit_lineage enable always trigger membership_note_successor;
end $$;

-- What a reorganisation does to those who lead and mentor (ORG-010): they go along where a unit went whole, and wait to be
-- placed where it did not. Presidents always wait: a merger has several, and one of them leads.

alter table cadre.position
  -- how its unit ended, where that is why it ended: day, ending and successors as they were then
  add column ended_with text,
  -- the last day it had before that
  add column due_on date,
  add column carried_from uuid references cadre.position (id);
alter table cadre.mentor_assignment
  -- how its unit ended, where that is why it ended: day, ending and successors as they were then
  add column ended_with text,
  -- the last day it had before that
  add column due_on date,
  add column carried_from uuid references cadre.mentor_assignment (id);
create index on cadre.position (carried_from) where carried_from is not null;
create index on cadre.mentor_assignment (carried_from) where carried_from is not null;

-- Who waits to be placed: the position or assignment that ended with its unit, and where it could go on.
create table cadre.placement (
  subject_id uuid primary key,
  kind text not null check (kind in ('POSITION', 'MENTOR_ASSIGNMENT')),
  cadre_id uuid not null references cadre.cadre (id),
  unit_id uuid not null,
  since date not null,
  candidates uuid[] not null
);
create index on cadre.placement (unit_id);

-- Units whose end has changed, waiting for this service to follow.
create table cadre.structure_task (
  unit_id uuid primary key,
  noted_at timestamptz not null default clock_timestamp()
);

create function cadre.note_unit() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or old.closed_on <> new.closed_on then
    insert into cadre.structure_task (unit_id) values (new.id) on conflict do nothing;
  end if;
  return null;
end $$;

create function cadre.note_lineage() returns trigger language plpgsql as $$
begin
  insert into cadre.structure_task (unit_id) values (coalesce(new.from_unit_id, old.from_unit_id)) on conflict do nothing;
  return null;
end $$;

-- Begins when the first copy of the tree is there: what had ended before needs nothing. Running it again does nothing.
create procedure cadre.watch_structure() language plpgsql as $$
begin
  if exists (select from pg_trigger where tgname = 'cadre_note_unit') then
    return;
  end if;
  create trigger cadre_note_unit after insert or update on organisation.unit for each row execute function cadre.note_unit();
  create trigger cadre_note_lineage after insert or update or delete on organisation.unit_lineage
    for each row execute function cadre.note_lineage();
  -- also for what replication applies
  alter table organisation.unit enable always trigger cadre_note_unit;
  alter table organisation.unit_lineage enable always trigger cadre_note_lineage;
end $$;

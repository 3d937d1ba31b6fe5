-- What a correction does to units: the difference between what was believed and what is, for it takes back what others had done
-- (ARCHITECTURE D3). One row for each span of days on which something of a unit is another.
create table organisation.unit_correction (
  event_id uuid not null references organisation.unit_event (id),
  unit_id uuid not null references organisation.unit (id),
  -- OPEN, ALTER, CLOSE as an event does; REOPEN had ended and goes on; ANNUL had been there and never was
  act text not null check (act in ('OPEN', 'ALTER', 'CLOSE', 'REOPEN', 'ANNUL')),
  valid_from date not null,
  valid_to date not null,
  ending text check (ending in ('MERGED', 'SPLIT', 'DISSOLVED')),
  -- as the unit is on the first of these days; of one that is not, as it was thought to be
  code text,
  full_name text not null,
  admin_type text,
  parent_id uuid references organisation.unit (id),
  primary key (event_id, unit_id, valid_from),
  check (valid_from <= valid_to),
  check ((act = 'CLOSE') = (ending is not null))
);

-- What was to do and is not any more: units that need not be placed, leaderships that need not be consolidated.
create table organisation.unit_placement_past (
  like organisation.unit_placement,
  superseded_at timestamptz not null default clock_timestamp(),
  superseded_by uuid
);
create table organisation.consolidation_task_past (
  like organisation.consolidation_task,
  superseded_at timestamptz not null default clock_timestamp(),
  superseded_by uuid
);
create index on organisation.unit_placement_past (superseded_by);
create index on organisation.consolidation_task_past (superseded_by);
create index on organisation.unit_lineage_past (superseded_by);
create trigger keep_past_of_deleted after delete on organisation.unit_placement
  referencing old table as old_rows for each statement execute function organisation.keep_past();
create trigger keep_past_of_deleted after delete on organisation.consolidation_task
  referencing old table as old_rows for each statement execute function organisation.keep_past();

-- ORG-049: a decision has a day, and says what it decides or where that can be read. Those recorded before stay as they are.
alter table organisation.unit_event add constraint unit_event_decision_can_be_read
  check (type in ('BASELINE', 'PLACE') or (decided_on is not null and num_nonnulls(decision_text, decision_link) > 0)) not valid;

-- Units below a unit that was split or dissolved, which the decision did not place: under `held_by` until somebody says where.
create table organisation.unit_placement (
  unit_id uuid primary key references organisation.unit (id),
  event_id uuid not null references organisation.unit_event (id),
  from_unit_id uuid not null references organisation.unit (id),
  held_by uuid not null references organisation.unit (id),
  candidates uuid[] not null
);

-- ORG-010: after every merger and split the leadership of the successor is consolidated.
create table organisation.consolidation_task (
  id uuid primary key,
  unit_id uuid not null references organisation.unit (id),
  event_id uuid not null references organisation.unit_event (id),
  responsible_id uuid not null references organisation.unit (id),
  opens_on date not null,
  settled_on date,
  unique (unit_id, event_id),
  check (settled_on >= opens_on)
);
create index on organisation.consolidation_task (responsible_id) where settled_on is null;

-- What cadre publishes, as a subscriber receives it. Additive changes only; see README.md beside this folder.
create schema if not exists cadre;

create table if not exists cadre.mentor_assignment (
  id uuid primary key,
  unit_id uuid not null,
  role text not null,
  valid_from date not null,
  valid_to date not null
);
create index if not exists mentor_assignment_unit on cadre.mentor_assignment (unit_id, valid_from, valid_to);

create table if not exists cadre.heartbeat (
  source text primary key,
  beat_at timestamptz not null
);

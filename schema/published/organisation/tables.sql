-- What organisation publishes, as a subscriber receives it. Additive changes only; see README.md beside this folder.
create schema if not exists organisation;

-- Units and versions are published down to the base. Branches and groups, thirty times as many, are published by where they
-- hang alone: organisation.unit_stem, branches and groups each by a publication of its own, for those who ask for it.
create table if not exists organisation.unit (
  id uuid primary key,
  level text not null,
  kind text not null,
  opened_on date not null,
  closed_on date not null,
  ending text,
  target_applies boolean not null,
  origin text not null
);

create table if not exists organisation.unit_version (
  id uuid primary key,
  unit_id uuid not null,
  level text not null,
  code text,
  name text not null,
  full_name text not null,
  admin_type text,
  parent_id uuid,
  valid_from date not null,
  valid_to date not null
);
create index if not exists unit_version_unit on organisation.unit_version (unit_id, valid_from, valid_to);

create table if not exists organisation.unit_lineage (
  id uuid primary key,
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  kind text not null,
  share numeric,
  effective_on date not null
);
create index if not exists unit_lineage_from on organisation.unit_lineage (from_unit_id);
create index if not exists unit_lineage_to on organisation.unit_lineage (to_unit_id);

create table if not exists organisation.unit_ancestor (
  unit_id uuid not null,
  ancestor_id uuid not null,
  depth smallint not null,
  ancestor_level text not null,
  valid_from date not null,
  valid_to date not null,
  primary key (unit_id, ancestor_id, valid_from)
);
create index if not exists unit_ancestor_down on organisation.unit_ancestor (ancestor_id, valid_from, valid_to) include (unit_id, depth);

-- The base of a branch, or who holds it until it is placed, and the branch; empty where it is not subscribed to.
create table if not exists organisation.unit_stem (
  unit_id uuid not null,
  level text not null,
  stem_id uuid not null,
  branch_id uuid,
  valid_from date not null,
  valid_to date not null,
  primary key (unit_id, valid_from, level)
);
create index if not exists unit_stem_down on organisation.unit_stem (stem_id, valid_from, valid_to) include (unit_id, level);
create index if not exists unit_stem_branch on organisation.unit_stem (branch_id);

create table if not exists organisation.unit_heir (
  unit_id uuid not null,
  heir_id uuid not null,
  whole boolean not null,
  effective_on date not null,
  primary key (unit_id, heir_id)
);
create index if not exists unit_heir_heir on organisation.unit_heir (heir_id);

create table if not exists organisation.unit_tag (
  unit_id uuid not null,
  tag text not null,
  valid_from date not null,
  valid_to date not null,
  origin text not null,
  primary key (unit_id, tag, valid_from)
);

-- In which state the support of a base was on each day; why the base needs it, and whom it finds hard to gather.
create table if not exists organisation.support_state (
  case_id uuid not null,
  unit_id uuid not null,
  state text not null,
  valid_from date not null,
  valid_to date not null,
  primary key (case_id, valid_from)
);
create index if not exists support_state_unit on organisation.support_state (unit_id, valid_from);

create table if not exists organisation.support_cause (
  case_id uuid not null,
  unit_id uuid not null,
  cause text not null,
  primary key (case_id, cause)
);
create index if not exists support_cause_unit on organisation.support_cause (unit_id);

create table if not exists organisation.support_hard_group (
  case_id uuid not null,
  unit_id uuid not null,
  hard_group text not null,
  estimate integer not null,
  primary key (case_id, hard_group)
);
create index if not exists support_hard_group_unit on organisation.support_hard_group (unit_id);

create table if not exists organisation.heartbeat (
  source text primary key,
  beat_at timestamptz not null
);

-- What emulation publishes, as a subscriber receives it. Additive changes only; see README.md beside this folder.
create schema if not exists emulation;

create table if not exists emulation.emulation_cluster (
  id uuid primary key,
  name text not null
);

create table if not exists emulation.cluster_membership (
  id uuid primary key,
  cluster_id uuid not null,
  province_id uuid not null,
  valid_from date not null,
  valid_to date not null
);
create index if not exists cluster_membership_province on emulation.cluster_membership (province_id);

create table if not exists emulation.classification (
  unit_id uuid not null,
  year integer not null,
  class text not null,
  scheme_id text not null,
  primary key (unit_id, year)
);

-- EMU-006: branches are classified apart from bases.
create table if not exists emulation.branch_classification (
  unit_id uuid not null,
  year integer not null,
  class text not null,
  scheme_id text not null,
  primary key (unit_id, year)
);

-- The classes of each scheme, best first; classes of different schemes do not compare (F-22).
create table if not exists emulation.classification_scheme (
  id text primary key,
  level text not null,
  classes text[] not null
);

create table if not exists emulation.heartbeat (
  source text primary key,
  beat_at timestamptz not null
);

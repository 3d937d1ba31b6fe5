-- What membership publishes, as a subscriber receives it. Additive changes only; see README.md beside this folder.
create schema if not exists membership;

create table if not exists membership.unit_figures (
  unit_id uuid not null,
  period text not null,
  members integer not null,
  women18_plus integer,
  honorary integer not null,
  status text not null,
  members_needed integer,
  rule_set_id text not null,
  origin text not null,
  method text not null,
  parts_reported integer not null,
  parts_expected integer not null,
  source_body text not null,
  as_of date not null,
  primary key (unit_id, period)
);
alter table membership.unit_figures
  add column if not exists residential integer not null default 0,
  add column if not exists club integer not null default 0,
  add column if not exists special_base integer not null default 0,
  add column if not exists trade_union integer not null default 0,
  add column if not exists armed_forces integer not null default 0,
  add column if not exists member_organisation integer not null default 0,
  add column if not exists trade_union_overlap integer not null default 0,
  add column if not exists armed_forces_overlap integer not null default 0,
  add column if not exists member_organisation_overlap integer not null default 0;
create index if not exists unit_figures_period on membership.unit_figures (period, unit_id);

create table if not exists membership.women_population (
  unit_id uuid not null,
  rule_set_id text not null,
  women18_plus integer not null,
  primary key (unit_id, rule_set_id)
);

create table if not exists membership.reporting_period (
  code text primary key,
  ends_on date not null,
  deadline date not null,
  rule_set_id text not null
);

create table if not exists membership.rule_set (
  id text primary key,
  threshold_percent integer not null,
  comparator text not null
);

-- Where the report of a base for a period stands; none that nobody has closed.
create table if not exists membership.period_report (
  unit_id uuid not null,
  period text not null,
  state text not null,
  primary key (unit_id, period)
);

create table if not exists membership.heartbeat (
  source text primary key,
  beat_at timestamptz not null
);

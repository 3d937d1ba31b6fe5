-- Rules are data, one set for a term (ARCHITECTURE D6): formula, threshold, comparator, source of the denominator.
create table membership.rule_set (
  id text primary key,
  name text not null,
  threshold_percent integer not null check (threshold_percent between 0 and 100),
  -- GT: «trên 60%», strictly more
  comparator text not null check (comparator in ('GT', 'GTE')),
  denominator_year integer not null,
  denominator_source text not null,
  formula text not null,
  formula_reconstructed boolean not null,
  source text not null
);

insert into membership.rule_set values (
  'VN-2022-2027', 'Nhiệm kỳ 2022–2027', 60, 'GT', 2019, 'Số liệu của ngành thống kê năm 2019, thống nhất cho cả nhiệm kỳ',
  'tổng số hội viên (sáu nhóm) / phụ nữ từ 18 tuổi trở lên × 100', true, 'Hướng dẫn 21/HD-ĐCT ngày 29/5/2023, II.1.2; CATALOGUE F-1'
);

-- 2022Y is the year 2022, 2023H1 its following half-year (CATALOGUE F-12).
create table membership.reporting_period (
  code text primary key check (code ~ '^\d{4}(H1|Y)$'),
  ends_on date not null unique,
  -- data must be complete before this day
  deadline date not null,
  rule_set_id text not null references membership.rule_set (id)
);

insert into membership.reporting_period
select year || half, make_date(year, case half when 'H1' then 6 else 12 end, case half when 'H1' then 30 else 31 end),
  make_date(year, case half when 'H1' then 6 else 11 end, case half when 'H1' then 10 else 25 end), 'VN-2022-2027'
from generate_series(2022, 2026) as year cross join unnest(array['H1', 'Y']) as half
where year || half >= '2022Y';

-- The denominator, fixed for the term (RATE-010); on a merger the sum of what the pieces had (RATE-022).
create table membership.women_population (
  unit_id uuid not null,
  rule_set_id text not null references membership.rule_set (id),
  women18_plus integer not null check (women18_plus between 0 and 500000),
  source_body text not null,
  origin text not null check (origin in ('REFERENCE', 'RECORDED', 'DEMONSTRATION')),
  method text not null check (method in ('AS_REPORTED', 'DERIVED', 'ESTIMATED')),
  primary key (unit_id, rule_set_id)
);

-- Figures of one base for one period: as it reported them, or restated for a base formed later out of those that did.
create table membership.unit_figures (
  unit_id uuid not null,
  period text not null references membership.reporting_period (code),
  residential integer not null check (residential between 0 and 500000),
  club integer not null check (club between 0 and 500000),
  special_base integer not null check (special_base between 0 and 500000),
  trade_union integer not null check (trade_union between 0 and 500000),
  armed_forces integer not null check (armed_forces between 0 and 500000),
  member_organisation integer not null check (member_organisation between 0 and 500000),
  honorary integer not null check (honorary between 0 and 500000),
  women18_plus integer check (women18_plus between 0 and 500000),
  -- what follows from the counts by the rule set, so that no reader needs the rule again
  members integer not null,
  status text not null check (status in ('BELOW', 'AT_THRESHOLD', 'MET', 'NOT_APPLICABLE', 'NO_DATA')),
  members_needed integer,
  rule_set_id text not null references membership.rule_set (id),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  method text not null check (method in ('AS_REPORTED', 'DERIVED', 'ESTIMATED')),
  -- how many of the units the figures are made of have reported: 1 of 1 for a base's own
  parts_reported integer not null,
  parts_expected integer not null,
  source_body text not null,
  as_of date not null,
  version integer not null default 1,
  primary key (unit_id, period),
  check (members = residential + club + special_base + trade_union + armed_forces + member_organisation)
);
create index on membership.unit_figures (period, unit_id);

-- Members of a special base by the commune they live in, where they count (CATALOGUE F-43, RATE-005).
create table membership.special_base_residence (
  special_base_id uuid not null,
  period text not null references membership.reporting_period (code),
  commune_id uuid not null,
  members integer not null check (members > 0),
  primary key (special_base_id, period, commune_id)
);
create index on membership.special_base_residence (commune_id, period);

-- EMU-006: branches are classified apart from bases, by classes of their own. Which level a scheme is for stands with it.
alter table emulation.classification_scheme add column level text not null default 'BASE' check (level in ('BASE', 'BRANCH'));
insert into emulation.classification_scheme (id, first_year, last_year, classes, source, level) values
  ('BRANCH', 2013, null, '{EXCELLENT,STRONG,GOOD,AVERAGE,WEAK}', 'Quảng Bình 2013; Bình Thuận 2023 (CATALOGUE A.23 BranchClass)', 'BRANCH');

create table emulation.branch_classification (
  unit_id uuid not null,
  year integer not null,
  class text not null check (class in ('EXCELLENT', 'STRONG', 'GOOD', 'AVERAGE', 'WEAK')),
  scheme_id text not null references emulation.classification_scheme (id),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  primary key (unit_id, year)
);

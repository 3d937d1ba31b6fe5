-- ORG-031: provinces stand in clusters that emulate each other and support their bases together.
create table emulation.emulation_cluster (
  id uuid primary key,
  name text not null,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION'))
);

create table emulation.cluster_membership (
  id uuid primary key,
  cluster_id uuid not null references emulation.emulation_cluster (id),
  province_id uuid not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  validity daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
  -- exactly one cluster for a province at a time
  constraint cluster_membership_one_at_a_time exclude using gist (province_id with =, validity with &&)
);

-- Scales differ between documents (CATALOGUE F-22): each is a scheme with its own classes, best first.
create table emulation.classification_scheme (
  id text primary key,
  first_year integer not null,
  last_year integer,
  classes text[] not null,
  source text not null
);
insert into emulation.classification_scheme values
  ('V2013', 2013, 2021, '{EXCELLENT,ADVANCED,GOOD,AVERAGE,WEAK}', 'Kế hoạch Quảng Bình 2013; Hà Nội 2019 (CATALOGUE EMU-002)'),
  -- of the current scale the documents name NOT_COMPLETED only (EMU-003); the others stand until the guidance is at hand
  ('V2022', 2022, null, '{EXCELLENT,GOOD,AVERAGE,NOT_COMPLETED}', 'Bình Thuận 2023 (CATALOGUE EMU-003); các mức khác tạm theo thang cũ');

create table emulation.classification (
  unit_id uuid not null,
  year integer not null,
  class text not null check (class in ('EXCELLENT', 'ADVANCED', 'GOOD', 'AVERAGE', 'WEAK', 'NOT_COMPLETED')),
  scheme_id text not null references emulation.classification_scheme (id),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  primary key (unit_id, year)
);

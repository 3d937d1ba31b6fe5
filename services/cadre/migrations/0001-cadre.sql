-- Those who lead and mentor. Names are personal data: they are in `cadre.cadre` alone, which is never published.
create table cadre.cadre (
  id uuid primary key,
  full_name text not null,
  -- the unit that manages the person's file; by it the scope is decided
  home_unit_id uuid not null,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  name_folded text not null generated always as (public.fold_text(full_name)) stored,
  name_marked text not null generated always as (public.mark_text(full_name)) stored
);
create index on cadre.cadre (home_unit_id);
create index on cadre.cadre using gin (name_folded public.gin_trgm_ops);

create table cadre.position (
  id uuid primary key,
  unit_id uuid not null,
  cadre_id uuid not null references cadre.cadre (id),
  title text not null check (title in ('PRESIDENT', 'VICE_PRESIDENT', 'EXEC_MEMBER', 'BRANCH_HEAD', 'BRANCH_DEPUTY', 'GROUP_HEAD',
    'GROUP_DEPUTY', 'PRESIDIUM_MEMBER')),
  employment text not null check (employment in ('FULL_TIME', 'PART_TIME', 'CONCURRENT')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  validity daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
  -- CAD-038: at most one head at a time
  constraint position_one_president exclude using gist (unit_id with =, validity with &&) where (title = 'PRESIDENT')
);
create index on cadre.position (unit_id, valid_from, valid_to);
create index on cadre.position (cadre_id);

-- MEN-001: who guides which base, since when. Ended, never deleted.
create table cadre.mentor_assignment (
  id uuid primary key,
  unit_id uuid not null,
  cadre_id uuid not null references cadre.cadre (id),
  role text not null check (role in ('FULL_TIME_CADRE', 'EXECUTIVE_IN_CHARGE', 'CENTRAL_EXECUTIVE', 'RESIDENT_HELPER')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  end_reason text,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  validity daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
  check ((end_reason is null) = (valid_to = 'infinity')),
  constraint mentor_assignment_no_overlap exclude using gist (cadre_id with =, unit_id with =, validity with &&)
);
create index on cadre.mentor_assignment (unit_id, valid_from, valid_to);

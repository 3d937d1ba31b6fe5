-- Members who come by a list (docs/decisions/0029). A list is received, checked, and carried out when somebody says how; what it
-- holds of persons is kept here no longer than that, and the file itself only sealed.
create table membership.member_import (
  id uuid primary key,
  -- whose members they are: the homes of all are at or below it
  unit_id uuid not null,
  -- who brought it, as the audit record of each admission says
  caller text not null,
  roles text[] not null,
  caller_unit_id uuid not null,
  purpose text,
  format text not null check (format in ('XLSX', 'CSV')),
  bytes integer not null,
  -- equal for equal files, and no more
  mark text not null,
  state text not null check (state in ('RECEIVED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'EXPIRED')),
  mode text check (mode in ('ALL_OR_NOTHING', 'GOOD_ROWS_ONLY')),
  rows_read integer not null default 0,
  good_rows integer not null default 0,
  bad_rows integer not null default 0,
  -- rows that bear the name and the day of birth of somebody recorded within the same unit
  likely_rows integer not null default 0,
  -- pairs of records that are probably of one woman, found when it was carried out
  pair_count integer not null default 0,
  -- how many rows have which fault, and where the first of them are: never a value
  fault_counts jsonb not null default '[]',
  first_faults jsonb not null default '[]',
  -- why nothing came of it: a code and its sentences
  refusal jsonb,
  attempts integer not null default 0,
  received_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  version integer not null default 1
);
create index on membership.member_import (unit_id, id);
create index on membership.member_import (mark) where state in ('RUNNING', 'DONE');
create index on membership.member_import (expires_at) where state <> 'EXPIRED';

-- Which states it passed through. Only added to.
create table membership.member_import_event (
  import_id uuid not null references membership.member_import (id),
  state text not null,
  at timestamptz not null default clock_timestamp()
);
create index on membership.member_import_event (import_id, at);

create function membership.note_import_state() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.state <> old.state then
    insert into membership.member_import_event (import_id, state) values (new.id, new.state);
  end if;
  return null;
end $$;
create trigger note_state after insert or update on membership.member_import
  for each row execute function membership.note_import_state();

-- What waits to be checked or carried out (kit, work-queue.ts).
create table membership.member_import_task (
  unit_id uuid primary key references membership.member_import (id),
  noted_at timestamptz not null default clock_timestamp()
);

-- The file, sealed piece by piece; gone when the import has ended.
create table membership.member_import_part (
  import_id uuid not null references membership.member_import (id),
  part integer not null,
  content bytea not null,
  primary key (import_id, part)
);

-- Rows nothing speaks against, as they would be recorded; gone when the import has ended.
create table membership.member_import_row (
  import_id uuid not null,
  number integer not null,
  id uuid not null,
  full_name text not null,
  born_on date,
  birth_year smallint not null,
  citizen_id bytea,
  phone bytea,
  religion bytea,
  ethnicity bytea,
  party_membership bytea,
  hardship bytea,
  health bytea,
  discipline bytea,
  core_roles bytea,
  target_groups bytea,
  sealed_by text,
  citizen_id_index bytea,
  phone_index bytea,
  consent_on date,
  consent_purpose text,
  occupation text,
  in_trade_union boolean not null,
  other_organisations text[] not null,
  card_number text,
  home_id uuid not null,
  lines integer not null,
  is_active boolean not null,
  origin text not null,
  version integer not null,
  movement_id uuid not null,
  audit_id uuid not null,
  admitted_on date not null,
  base_id uuid not null,
  category text not null,
  residence text not null,
  residence_since date,
  commune_id uuid,
  counts date not null,
  primary key (import_id, number)
);

-- Rows something speaks against: sealed, with what; for whoever brought the list, until it expires.
create table membership.member_import_fault (
  import_id uuid not null references membership.member_import (id),
  number integer not null,
  content bytea not null,
  primary key (import_id, number)
);

-- What is taken out as a file (docs/decisions/0033): asked for, made from one state of the database, and kept sealed for seven days.
create table membership.export (
  id uuid primary key,
  -- whose members, counts or rates they are: all is at or below it
  unit_id uuid not null,
  content text not null check (content in ('MEMBERS', 'HONORARY', 'COUNTS', 'RATES')),
  format text not null check (format in ('CSV', 'XLSX', 'JSONL', 'PARQUET')),
  -- what of it, by codes and days, never a text
  filter jsonb not null,
  -- what for: lists of persons leave for a reason that is said
  purpose text,
  check (content not in ('MEMBERS', 'HONORARY') or purpose is not null),
  -- who asked, and with which rights: the file holds no more than these see
  caller text not null,
  roles text[] not null,
  scopes text[] not null,
  caller_unit_id uuid not null,
  agreement text,
  state text not null check (state in ('WAITING', 'RUNNING', 'READY', 'FAILED', 'CANCELLED', 'EXPIRED')),
  rows_read integer not null default 0,
  -- of the file as it is downloaded, not as it is kept
  byte_size integer,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
  check ((byte_size is null) = (sha256 is null) and (state <> 'READY' or sha256 is not null)),
  -- why nothing came of it: a code and its sentences
  refusal jsonb,
  attempts integer not null default 0,
  requested_at timestamptz not null default clock_timestamp(),
  finished_at timestamptz,
  expires_at timestamptz not null,
  version integer not null default 1
);
create index on membership.export (unit_id, id);
create index on membership.export (caller) where state in ('WAITING', 'RUNNING');
create index on membership.export (expires_at) where state <> 'EXPIRED';

-- What waits to be made (kit, work-queue.ts).
create table membership.export_task (
  unit_id uuid primary key references membership.export (id),
  noted_at timestamptz not null default clock_timestamp()
);

-- The file, sealed piece by piece; there when all of it is, and gone when it expires.
create table membership.export_part (
  export_id uuid not null references membership.export (id),
  part integer not null,
  content bytea not null,
  primary key (export_id, part)
);

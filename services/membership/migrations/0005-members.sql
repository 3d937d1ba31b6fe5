-- Members, one by one (MEM-001). A person's name, birth and home are read by officers every day; what the law calls sensitive is
-- sealed by the service before it comes here (ARCHITECTURE D8), and nothing of this file is ever published.
create table membership.member (
  id uuid primary key,
  full_name text not null check (full_name = normalize(full_name, NFC) and full_name <> ''),
  born_on date,
  -- of many older women no more is known
  birth_year smallint not null check (birth_year between 1880 and 2200),
  -- sealed: each names the key that sealed it
  citizen_id bytea,
  phone bytea,
  religion bytea,
  ethnicity bytea,
  party_membership bytea,
  hardship bytea,
  health bytea,
  discipline bytea,
  -- some of their codes say as much as the fields above
  core_roles bytea,
  target_groups bytea,
  -- the key all of them are sealed by; null when there is none
  sealed_by text,
  -- equal for equal numbers, and no more
  citizen_id_index bytea,
  phone_index bytea,
  -- MEM-004: what she agreed to, before her number is kept
  consent_on date,
  consent_purpose text,
  occupation text,
  -- MEM-042, F-36: recorded, never a reason to refuse her
  in_trade_union boolean not null default false,
  other_organisations text[] not null default '{}',
  card_number text,
  household_id uuid,
  -- where she belongs now, or did at last; like is_active it says what her ledger says
  home_id uuid not null,
  -- how many lines her ledger has: each is a change of her record too
  lines integer not null default 0,
  -- whether her ledger is open: a number stands once among those whose is (MEM-003)
  is_active boolean not null,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  name_folded text not null generated always as (public.fold_text(full_name)) stored,
  name_marked text not null generated always as (public.mark_text(full_name)) stored,
  check (born_on is null or extract(year from born_on) = birth_year),
  check ((consent_on is null) = (consent_purpose is null)),
  constraint member_number_with_consent check (citizen_id is null or consent_on is not null),
  check ((sealed_by is null) = (coalesce(citizen_id, phone, religion, ethnicity, party_membership, hardship, health, discipline, core_roles,
    target_groups) is null)),
  check ((citizen_id is null) = (citizen_id_index is null) and (phone is null) = (phone_index is null))
);
create unique index member_number_once on membership.member (citizen_id_index) where is_active;
create index member_number on membership.member (citizen_id_index);
create index member_sealed_by on membership.member (sealed_by);
create index member_home on membership.member (home_id, is_active);
create index member_phone on membership.member (phone_index);
create index member_name on membership.member using gin (name_folded public.gin_trgm_ops);
create index member_household on membership.member (household_id) where household_id is not null;

-- What happened to her, in the order of the days (D9). Only added to: a mistake is answered by another line.
create table membership.member_movement (
  id uuid primary key,
  member_id uuid not null references membership.member (id) deferrable initially deferred,
  kind text not null check (kind in ('ADMITTED', 'PLACED', 'TRANSFERRED_OUT', 'TRANSFERRED_IN', 'MIGRATED', 'ABSENT', 'RETURNED',
    'RESIDENCE_CHANGED', 'CATEGORY_CHANGED', 'CARD_ISSUED', 'LEFT', 'DIED', 'MOVED')),
  effective_on date not null,
  -- lines of one day stand in the order they were written
  line integer not null check (line > 0),
  -- the unit that recorded it: of a transfer out the one she left, of the others the one she is or was in
  unit_id uuid not null,
  -- what it changes; what it leaves is null
  home_id uuid,
  category text check (category in ('RESIDENTIAL', 'CLUB', 'SPECIAL_BASE')),
  residence text check (residence in ('PERMANENT', 'TEMPORARY', 'SHORT_STAY')),
  residence_since date,
  commune_id uuid,
  away_mobility text check (away_mobility in ('NEAR_RETURNS', 'LEFT_LOCALITY')),
  away_participation text check (away_participation in ('PAYS_NOT_ATTENDING', 'NOT_PAYING')),
  reason text,
  -- the other line of a transfer
  counterpart_id uuid,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (member_id, line),
  constraint member_movement_once unique (member_id, kind, effective_on)
);
create index on membership.member_movement (unit_id, effective_on);

-- What the ledger says of each day: worked out of it in the same transaction, and nothing else writes it.
create table membership.member_state (
  member_id uuid not null references membership.member (id),
  valid_from date not null,
  valid_to date not null,
  -- the branch, the group or the base she belongs to
  home_id uuid not null,
  category text not null,
  residence text not null,
  residence_since date,
  -- where a member of a special base lives, and counts (F-43)
  commune_id uuid,
  presence text not null check (presence in ('PRESENT', 'ABSENT', 'MIGRATED')),
  away_since date,
  away_mobility text,
  away_participation text,
  -- the first day she counts in the rate: a temporary resident after six months (MEM-011); infinity where something is missing
  counts date not null,
  primary key (member_id, valid_from),
  validity daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
  -- a person has at most one home at each instant
  constraint member_one_home exclude using gist (member_id with =, validity with &&)
);
create index member_state_home on membership.member_state (home_id, valid_to, valid_from) include (member_id, counts);
create index member_state_commune on membership.member_state (commune_id, valid_to) where commune_id is not null;

-- One act with two sides: sent by the base she leaves, accepted by the one she comes to.
create table membership.member_transfer (
  id uuid primary key,
  member_id uuid not null references membership.member (id),
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  -- the first day at the new home
  moves_on date not null,
  reason text,
  state text not null check (state in ('SENT', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
  answer text,
  sent_at timestamptz not null default clock_timestamp(),
  answered_at timestamptz,
  version integer not null default 1,
  check ((state = 'SENT') = (answered_at is null))
);
create unique index member_transfer_one_open on membership.member_transfer (member_id) where state = 'SENT';
create index on membership.member_transfer (to_unit_id, state);
create index on membership.member_transfer (from_unit_id, state);

-- Who read an unmasked value, when, and why: kept as the audit record of the command that showed it (kit), with what was shown.
create index on membership.audit_record (command, subject_id, recorded_at);

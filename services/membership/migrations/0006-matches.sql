-- Two records of one woman (MEM-003): how they are found, what officers make of each pair, and what a merged record is made of.

-- By what a name is found again: its words without diacritics, in no order, each once, and without «Thị», which half of all women
-- have and every second slip is in. A number, for nineteen million of them stand in two indexes; the words themselves are compared
-- when a pair is scored.
create function membership.name_key(name text) returns bigint
  language sql immutable strict parallel safe
  return hash_array_extended(tsvector_to_array(to_tsvector('simple'::regconfig, regexp_replace(
    translate(public.fold_text(name), '''’`-.', '     '), '\m(thi|hti|tih|thii|tthi|thhi|th|ti)\M', '', 'g'))), 0);

alter table membership.member
  add column name_key bigint not null generated always as (membership.name_key(full_name)) stored,
  -- the record this one was absorbed into; its ledger is read as part of that one's
  add column merged_into uuid references membership.member (id) deferrable initially deferred,
  -- of a merged record: the two it was made of, also when it was taken apart again
  add column merged_from uuid[] check (cardinality(merged_from) = 2),
  -- when it was taken apart again: it is kept for what names it, and counted nowhere
  add column unmerged_at timestamptz,
  -- whether it speaks for a woman, alone
  add column is_current boolean not null generated always as (merged_into is null and unmerged_at is null) stored;
create index member_merged_into on membership.member (merged_into) where merged_into is not null;
-- who of a home bears a name, and who of it was born on a day, without reading a record
create index member_namesake on membership.member (home_id, name_key) include (born_on, birth_year, is_current);
create index member_same_birth on membership.member (name_key, born_on) where born_on is not null;

-- Pairs that are probably one woman. OPEN ones are worked out of the records, and go with what they rested on; APART and MERGED are
-- an officer's word. No foreign keys: they would have two officers who correct both records of a pair wait for each other for ever.
create table membership.member_match (
  id uuid primary key,
  first_id uuid not null,
  second_id uuid not null,
  -- per cent; 0 where officers found the pair themselves
  score smallint not null check (score between 0 and 100),
  reasons text[] not null,
  state text not null check (state in ('OPEN', 'APART', 'MERGED')),
  found_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  check (first_id < second_id),
  constraint member_match_once unique (first_id, second_id)
);
create index member_match_second on membership.member_match (second_id);
create index member_match_queue on membership.member_match (state, score desc, id);

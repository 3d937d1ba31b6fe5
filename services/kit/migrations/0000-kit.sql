create schema if not exists :schema;
create extension if not exists btree_gist with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists unaccent with schema public;

-- Vietnamese text for search: NFC, lower case, no diacritics, đ as d. «Hoà», «Hòa» and «HOA» fold to the same text.
create or replace function public.fold_text(value text) returns text
  language sql immutable strict parallel safe
  return public.unaccent('public.unaccent'::regdictionary, lower(normalize(value, NFC) collate "und-x-icu"));

-- The pattern that finds a text anywhere in a folded one; no character of it is taken for a wildcard.
create or replace function public.search_pattern(value text) returns text
  language sql immutable strict parallel safe
  return '%' || regexp_replace(public.fold_text(value), '([\\%_])', '\\\1', 'g') || '%';

-- Text that keeps its diacritics but not where the tone mark is placed: «hoà» and «hòa» are one, «hoa» is another.
create or replace function public.mark_text(value text) returns text
  language sql immutable strict parallel safe
  return normalize(
    regexp_replace(
      normalize(lower(normalize(value, NFC) collate "und-x-icu"), NFD),
      '([\u0300\u0301\u0303\u0309\u0323])([^[:space:][:punct:]\u0300\u0301\u0303\u0309\u0323]*)',
      '\2\1', 'g'),
    NFC);

-- Who did what, when: written in the transaction of the command, never changed.
create table :schema.audit_record (
  id uuid primary key,
  recorded_at timestamptz not null default clock_timestamp(),
  request_id text,
  caller text not null,
  roles text[] not null,
  -- the unit whose part of the tree the caller could see, and what the data may be used for, as the token said
  unit_id uuid not null,
  purpose text,
  command text not null,
  subject_id uuid not null,
  input jsonb not null
);
create index on :schema.audit_record (subject_id, recorded_at);

-- A command repeated with the same key gives the first answer and does nothing.
create table :schema.idempotency_key (
  caller text not null,
  key text not null,
  command text not null,
  input_hash text not null,
  subject_id uuid not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (caller, key)
);

-- Beats once a second. A subscriber that has the beat of a moment has every change committed before it.
create table :schema.heartbeat (
  source text primary key,
  beat_at timestamptz not null
);
insert into :schema.heartbeat values (':schema', clock_timestamp());

-- What the service began with: reference, stated facts, demonstration. Each is loaded once.
create table :schema.load_record (
  name text primary key,
  loaded_at timestamptz not null default clock_timestamp()
);

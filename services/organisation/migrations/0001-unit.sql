-- The tree that never forgets (ARCHITECTURE D3): identities, their versions in time, and what became of what.

create table organisation.unit (
  id uuid primary key,
  level text not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE', 'BRANCH', 'GROUP')),
  kind text not null check (kind in ('TERRITORIAL', 'SPECIAL', 'ARMED_FORCES', 'NON_STATE_ENTERPRISE', 'OFFICE', 'NO_COMMUNE')),
  opened_on date not null default '-infinity',
  closed_on date not null default 'infinity',
  -- how it ended, when closed_on is a day: MERGED went whole into others, SPLIT in parts, DISSOLVED into none
  ending text check (ending in ('MERGED', 'SPLIT', 'DISSOLVED')),
  -- RATE-012: the 60 % target is set for commune bases only, not for special bases and armed forces
  -- (a plain column: generated ones are not published before PostgreSQL 18)
  target_applies boolean not null,
  origin text not null check (origin in ('REFERENCE', 'RECORDED', 'DEMONSTRATION')),
  check (target_applies = (level = 'BASE' and kind = 'TERRITORIAL')),
  check ((ending is null) = (closed_on = 'infinity')),
  unique (id, level)
);

-- A decision that changed the structure. ORG-049: every reorganisation names its decision.
create table organisation.unit_event (
  id uuid primary key,
  type text not null check (type in ('ESTABLISH', 'RENAME', 'CHANGE_TYPE', 'REPARENT', 'MERGE', 'SPLIT', 'REDRAW', 'DISSOLVE')),
  decision_number text,
  decided_on date,
  issuer text,
  effective_on date not null,
  note text
);

create table organisation.unit_version (
  id uuid primary key,
  unit_id uuid not null,
  level text not null,
  code text,
  name text not null,
  full_name text not null,
  admin_type text check (admin_type in ('XA', 'PHUONG', 'THI_TRAN', 'DAC_KHU', 'QUAN', 'HUYEN', 'THI_XA', 'THANH_PHO', 'TINH')),
  parent_id uuid references organisation.unit (id),
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  event_id uuid references organisation.unit_event (id),
  validity daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
  name_folded text not null generated always as (public.fold_text(full_name)) stored,
  name_marked text not null generated always as (public.mark_text(full_name)) stored,
  foreign key (unit_id, level) references organisation.unit (id, level),
  check (valid_from <= valid_to),
  check ((parent_id is null) = (level = 'CENTRAL')),
  constraint unit_version_one_at_a_time exclude using gist (unit_id with =, validity with &&),
  -- a code names one unit of its level at a time, and is re-used: it never identifies anything (26740)
  constraint unit_version_code_unique exclude using gist (code with =, level with =, validity with &&)
);
create index on organisation.unit_version (parent_id, valid_from, valid_to);
create index on organisation.unit_version (code);
create index on organisation.unit_version using gin (name_folded public.gin_trgm_ops);

-- What became of what: whole, or a part whose share may be unknown (share is then null).
create table organisation.unit_lineage (
  id uuid primary key,
  from_unit_id uuid not null references organisation.unit (id),
  to_unit_id uuid not null references organisation.unit (id),
  kind text not null check (kind in ('WHOLE', 'PART')),
  share numeric check (share > 0 and share <= 1),
  effective_on date not null,
  event_id uuid not null references organisation.unit_event (id),
  evidence text,
  unique (from_unit_id, to_unit_id),
  check (from_unit_id <> to_unit_id),
  check (kind = 'PART' or share = 1)
);
create index on organisation.unit_lineage (to_unit_id);

-- Every unit with every unit above it, and itself at depth 0, for the days that holds.
create table organisation.unit_ancestor (
  unit_id uuid not null,
  ancestor_id uuid not null,
  depth smallint not null,
  ancestor_level text not null,
  valid_from date not null,
  valid_to date not null,
  primary key (unit_id, ancestor_id, valid_from)
);
create index on organisation.unit_ancestor (ancestor_id, valid_from, valid_to) include (unit_id, depth);

-- Every closed unit with those that answer for it since: its successors, theirs, and for a dissolved unit its superior.
create table organisation.unit_heir (
  unit_id uuid not null,
  heir_id uuid not null,
  whole boolean not null,
  effective_on date not null,
  primary key (unit_id, heir_id)
);
create index on organisation.unit_heir (heir_id);

-- ORG-022, ORG-023: kinds of area a base lies in.
create table organisation.unit_tag (
  unit_id uuid not null references organisation.unit (id),
  tag text not null check (tag in ('SPECIAL_DIFFICULT', 'ETHNIC', 'COAST_ISLAND', 'MOUNTAIN', 'CATHOLIC', 'RELIGIOUS', 'REMOTE', 'KEY',
    'URBAN', 'APARTMENT', 'INDUSTRIAL', 'NEW_RESIDENTIAL', 'HIGH_MIGRANT')),
  valid_from date not null default '-infinity',
  valid_to date not null default 'infinity',
  origin text not null check (origin in ('REFERENCE', 'DERIVED', 'RECORDED', 'DEMONSTRATION')),
  primary key (unit_id, tag, valid_from)
);

-- ARCHITECTURE D3: whatever changes versions builds anew, in the same statement and once for all its rows, the ancestors
-- of their units and of all that stood or stand below these.
create function organisation.keep_ancestors() returns trigger language plpgsql as $$
declare
  affected uuid[];
begin
  with recursive below as (
    select unit_id from changed
    union
    select v.unit_id from below b join organisation.unit_version v on v.parent_id = b.unit_id
  )
  select array_agg(unit_id) into affected
  from (select unit_id from below union select unit_id from organisation.unit_ancestor where ancestor_id in (select unit_id from changed)) as all_below;
  delete from organisation.unit_ancestor where unit_id = any (affected);
  insert into organisation.unit_ancestor (unit_id, ancestor_id, depth, ancestor_level, valid_from, valid_to)
  with recursive upward as (
    select unit_id, unit_id as ancestor_id, 0 as depth, level as ancestor_level, validity, parent_id
    from organisation.unit_version where unit_id = any (affected)
    union all
    select u.unit_id, p.unit_id, u.depth + 1, p.level, u.validity * p.validity, p.parent_id
    from upward u join organisation.unit_version p on p.unit_id = u.parent_id and p.validity && u.validity
  ), spans as (
    select unit_id, ancestor_id, depth, ancestor_level, unnest(range_agg(validity)) as span
    from upward group by unit_id, ancestor_id, depth, ancestor_level
  )
  select unit_id, ancestor_id, depth, ancestor_level, lower(span),
    case when upper_inc(span) then upper(span) else upper(span) - 1 end
  from spans;
  return null;
end $$;
create trigger keep_ancestors_of_new after insert on organisation.unit_version
  referencing new table as changed for each statement execute function organisation.keep_ancestors();
create trigger keep_ancestors_of_changed after update on organisation.unit_version
  referencing new table as changed for each statement execute function organisation.keep_ancestors();
create trigger keep_ancestors_of_removed after delete on organisation.unit_version
  referencing old table as changed for each statement execute function organisation.keep_ancestors();

-- Rebuilds who answers for which closed unit, from lineage; a dissolved unit falls to its superior (F-44).
create procedure organisation.rebuild_heirs() language sql as $$
  truncate organisation.unit_heir;
  insert into organisation.unit_heir (unit_id, heir_id, whole, effective_on)
  with recursive step as (
    select from_unit_id, to_unit_id, kind = 'WHOLE' as whole, effective_on from organisation.unit_lineage
    union all
    select u.id, v.parent_id, true, u.closed_on + 1
    from organisation.unit u
    join organisation.unit_version v on v.unit_id = u.id and v.valid_to = u.closed_on
    where u.ending = 'DISSOLVED' and v.parent_id is not null
  ), onward as (
    select from_unit_id as unit_id, to_unit_id as heir_id, whole, effective_on from step
    union
    select o.unit_id, s.to_unit_id, o.whole and s.whole, greatest(o.effective_on, s.effective_on)
    from onward o join step s on s.from_unit_id = o.heir_id
  )
  select unit_id, heir_id, bool_and(whole), min(effective_on) from onward group by unit_id, heir_id;
$$;

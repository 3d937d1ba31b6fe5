-- How many members a unit has by what is sealed in their records (GRP-001…020, MEM-021…026), kept in the transaction that changes it
-- like member_count, and sealed like what it is counted from: one change of a plain count on a day would say of whoever came on that
-- day what her record does not (docs/decisions/0034).

-- Homes are packed by the base they stood in when they first counted, for good: what is below a unit on a day is read home by home, and
-- a pack that lies below it whole, at once.
create table membership.sealed_count_home (
  home_id uuid primary key,
  pack_id uuid not null
);
create index on membership.sealed_count_home (pack_id);

-- What a pack has is the sum of its rows: whoever writes takes one that nobody holds, or adds one, and so waits for nobody.
create table membership.sealed_count (
  id uuid primary key,
  pack_id uuid not null,
  -- the quarter whose changes these are; -infinity, where they are all changes together
  quarter date not null,
  -- what is asked for of a later day need not be opened
  last_day date not null,
  -- of the whole pack, and home by home
  sums bytea not null,
  homes bytea not null,
  sealed_by text not null,
  check (quarter = '-infinity' or extract(day from quarter) = 1 and last_day >= quarter)
);
create index on membership.sealed_count (pack_id, quarter);
create index on membership.sealed_count (last_day);
create index on membership.sealed_count (sealed_by);

-- That all is to be counted anew: the database cannot open what it would count, so the service does.
create table membership.sealed_recount (
  noted_at timestamptz not null default clock_timestamp()
);
insert into membership.sealed_recount select clock_timestamp() where exists (select from membership.member_state);

alter procedure membership.count_members() rename to count_openly;
create procedure membership.count_members() language sql as $$
  call membership.count_openly();
  insert into membership.sealed_recount default values;
$$;

-- Packs homes that are in none yet, by the base each hangs below, or stands for; in one order, so that two who do it wait once.
create function membership.pack_homes(homes uuid[]) returns void language sql as $$
  insert into membership.sealed_count_home (home_id, pack_id)
  select h.id, coalesce(
    (select s.stem_id from organisation.unit_stem s where s.unit_id = h.id order by s.valid_from desc limit 1), h.id)
  from unnest(homes) as h (id)
  where not exists (select from membership.sealed_count_home p where p.home_id = h.id)
  order by h.id
  on conflict (home_id) do nothing
$$;

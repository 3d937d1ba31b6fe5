-- What a unit has for a time: its term of office, its bodies and departments, the clubs it leads, the addresses it vouches for.
-- One shape for all: whose it is, since when, until when, why it ended. Nothing is erased, and nothing is lost when a unit ends:
-- some things end with their unit, others go along where it went whole and wait to be placed where it did not (ORG-010).

-- The shape; rows are in the tables that inherit it.
create table organisation.belonging (
  id uuid not null,
  unit_id uuid not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  end_reason text,
  origin text not null check (origin in ('REFERENCE', 'RECORDED', 'STATED', 'DEMONSTRATION')),
  version integer not null default 1,
  validity daterange not null generated always as (daterange(valid_from, valid_to, '[]')) stored,
  check (valid_from <= valid_to),
  constraint belonging_is_of_a_kind check (false) no inherit
);

-- Things that go along with what their unit becomes. Where they stand is read from the lineage, so that a decision of last year
-- or a correction moves them by itself; `seat` has the units they were given, first when recorded and again when placed.
create table organisation.going_along (
  constraint going_along_is_of_a_kind check (false) no inherit
) inherits (organisation.belonging);

create table organisation.seat (
  -- a row of a table that inherits `going_along`
  belonging_id uuid not null,
  unit_id uuid not null references organisation.unit (id),
  valid_from date not null,
  valid_to date not null default 'infinity',
  primary key (belonging_id, valid_from),
  check (valid_from <= valid_to)
);
create index on organisation.seat (unit_id);
create unique index seat_one_open on organisation.seat (belonging_id) where valid_to = 'infinity';

create function organisation.take_seat() returns trigger language plpgsql as $$
begin
  insert into organisation.seat (belonging_id, unit_id, valid_from) select id, unit_id, valid_from from new_rows;
  return null;
end $$;

-- few of many
create index on organisation.unit (id) where ending = 'DISSOLVED';
create index on organisation.unit (id) where ending = 'ANNULLED';

-- Where what belongs to a unit stands on each day: at the unit while it lives, then at what it became as long as that was whole.
-- `waits`: from then on nobody has said where; it stands at the last unit, which is closed.
create view organisation.unit_course_source as
select w.unit_id, w.stands_as, v.valid_from, v.valid_to, v.waits
from (
  select u.id as unit_id, u.id as stands_as, u.opened_on as valid_from, u.closed_on, u.ending from organisation.unit u
  union all
  select h.unit_id, h.heir_id, h.effective_on, u.closed_on, u.ending
  from organisation.unit_heir h join organisation.unit u on u.id = h.heir_id
  where h.whole
    -- the superior of a dissolved unit is its heir, but not what it became
    and not exists (select from organisation.unit d where d.id = h.unit_id and d.ending = 'DISSOLVED')
    and not exists (
      select from organisation.unit_heir m join organisation.unit d on d.id = m.heir_id and d.ending = 'DISSOLVED'
      where m.unit_id = h.unit_id and d.closed_on < h.effective_on)
) as w
cross join lateral (values (w.valid_from, w.closed_on, false), (w.closed_on + 1, 'infinity'::date, true)) as v (valid_from, valid_to, waits)
where v.valid_from <= v.valid_to and (not v.waits or w.ending in ('SPLIT', 'DISSOLVED'))
union all
-- what was recorded at a unit that never was waits at the one it was to hang below
select u.id, coalesce(
    (select c.parent_id from organisation.unit_change c join organisation.unit s on s.id = c.parent_id and s.ending is distinct from 'ANNULLED'
     where c.unit_id = u.id and c.act = 'OPEN' limit 1),
    (select c.id from organisation.unit c where c.level = 'CENTRAL')),
  u.opened_on, 'infinity', true
from organisation.unit u where u.ending = 'ANNULLED';

-- Kept, because it is asked at every step; it equals its source whenever units or heirs have changed.
create table organisation.unit_course (
  unit_id uuid not null,
  stands_as uuid not null,
  valid_from date not null,
  valid_to date not null,
  waits boolean not null,
  primary key (unit_id, valid_from)
);
create index on organisation.unit_course (stands_as);
create index on organisation.unit_course (unit_id) where waits;

create procedure organisation.keep_courses(changed uuid[]) language plpgsql as $$
begin
  with wanted as materialized (
    -- half-way through a command a unit may end as its heirs do not say yet: they follow, and bring this in line
    select distinct on (unit_id, valid_from) * from organisation.unit_course_source where unit_id = any (changed) order by unit_id, valid_from, waits
  ), gone as (
    delete from organisation.unit_course c
    where c.unit_id = any (changed) and not exists (select from wanted w where (w.unit_id, w.valid_from) = (c.unit_id, c.valid_from))
  )
  insert into organisation.unit_course as c
  select * from wanted
  on conflict (unit_id, valid_from) do update
    set stands_as = excluded.stands_as, valid_to = excluded.valid_to, waits = excluded.waits
    where (c.stands_as, c.valid_to, c.waits) is distinct from (excluded.stands_as, excluded.valid_to, excluded.waits);
end $$;

-- Argument: the column that names the unit.
create function organisation.keep_courses_of() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  changed uuid[];
begin
  if tg_op = 'UPDATE' and tg_table_name = 'unit' then
    select array_agg(n.id) into changed
    from new_rows n join old_rows o on o.id = n.id
    where (n.opened_on, n.closed_on, n.ending) is distinct from (o.opened_on, o.closed_on, o.ending);
  elsif tg_op = 'DELETE' then
    execute format('select array_agg(distinct %1$I) from old_rows', tg_argv[0]) into changed;
  else
    execute format('select array_agg(distinct %1$I) from new_rows', tg_argv[0]) into changed;
  end if;
  if changed is null then
    return null;
  end if;
  if tg_table_name = 'unit' then
    select array_agg(unit_id) into changed
    from (select unnest(changed) as unit_id union select unit_id from organisation.unit_heir where heir_id = any (changed)) as touched;
  end if;
  call organisation.keep_courses(changed);
  return null;
end $$;
do $$
declare
  watched record;
begin
  for watched in select * from (values ('unit', 'id'), ('unit_heir', 'unit_id')) as t (name, key) loop
    execute format('create trigger courses_of_inserted after insert on organisation.%I
      referencing new table as new_rows for each statement execute function organisation.keep_courses_of(%L)', watched.name, watched.key);
    execute format('create trigger courses_of_updated after update on organisation.%I
      referencing old table as old_rows new table as new_rows for each statement execute function organisation.keep_courses_of(%L)', watched.name, watched.key);
    execute format('create trigger courses_of_deleted after delete on organisation.%I
      referencing old table as old_rows for each statement execute function organisation.keep_courses_of(%L)', watched.name, watched.key);
  end loop;
end $$;

-- ORG-030, F-35: a term of office. Its last day is data; `planned_to` is what it was meant to be.
create table organisation.term (
  -- «nhiệm kỳ 2022–2027», «lần thứ XIII»
  first_year integer not null,
  last_year integer not null check (last_year > first_year),
  congress_ordinal integer check (congress_ordinal > 0),
  planned_to date not null check (valid_to <= planned_to),
  check ((end_reason is null) = (valid_to = planned_to)),
  constraint term_one_at_a_time exclude using gist (unit_id with =, validity with &&)
) inherits (organisation.belonging);

-- ORG-026, ORG-027: a body is elected for a term and ends with it.
create table organisation.body (
  kind text not null check (kind in ('EXECUTIVE_COMMITTEE', 'STANDING_COMMITTEE', 'PERMANENT_BOARD', 'PRESIDIUM', 'STANDING_PRESIDIUM',
    'INSPECTION_COMMITTEE')),
  term_id uuid not null,
  -- people in it: a number, never who
  members integer not null check (members > 0),
  constraint body_one_of_a_kind exclude using gist (term_id with =, kind with =, validity with &&)
) inherits (organisation.belonging);

-- ORG-028
create table organisation.department (
  kind text not null check (kind in ('ORGANISATION_BOARD', 'OFFICE', 'ORGANISATION_ADMINISTRATION', 'COMMUNICATION_BOARD', 'OTHER')),
  name text not null,
  -- lines of the office, not of persons
  phones text[] not null default '{}'
) inherits (organisation.belonging);

-- ORG-045: an area a department supports.
create table organisation.assigned_area (
  department_id uuid not null,
  constraint assigned_area_once exclude using gist (department_id with =, unit_id with =, validity with &&)
) inherits (organisation.going_along);

-- ORG-023
create table organisation.difficulty (
  degree text not null check (degree in ('DIFFICULT', 'SPECIAL')),
  ground text not null,
  constraint difficulty_one_at_a_time exclude using gist (unit_id with =, validity with &&)
) inherits (organisation.belonging);

-- ORG-007
create table organisation.member_organisation (name text not null) inherits (organisation.going_along);

-- ORG-017…020
create table organisation.club (
  form text not null check (form in ('CLUB', 'TEAM', 'CIRCLE')),
  affinity text not null check (affinity in ('YOUTH', 'ELDERLY', 'INTELLECTUAL', 'ENTREPRENEUR', 'SMALL_TRADER', 'INDUSTRIAL_ZONE',
    'WORKING_AWAY', 'DOMESTIC_WORKER', 'MIGRANT_WORKER', 'OTHER')),
  name text not null,
  founding_unit_id uuid not null references organisation.unit (id),
  project text,
  partner text
) inherits (organisation.going_along);
create index on organisation.club (affinity);

-- ORG-021
create table organisation.communication_team (
  name text not null,
  project text not null check (project in ('DA8', 'OTHER'))
) inherits (organisation.going_along);

-- ORG-047: a place, and its line; never a person.
create table organisation.trusted_address (
  place text not null,
  phone text
) inherits (organisation.going_along);

-- ORG-029
create table organisation.service_unit (name text not null) inherits (organisation.going_along);
create table organisation.service_unit_autonomy (
  service_unit_id uuid not null,
  valid_from date not null,
  autonomy text not null check (autonomy in ('FULL', 'RECURRENT', 'PARTIAL', 'FUNDED')),
  primary key (service_unit_id, valid_from)
);

-- ORG-043
create table organisation.quality_system (
  standard text not null,
  certified_on date check (certified_on >= valid_from),
  constraint quality_system_one_at_a_time exclude using gist (unit_id with =, validity with &&)
) inherits (organisation.belonging);

-- ORG-036
create table organisation.partnership (
  partner text not null,
  document text,
  constraint partnership_once exclude using gist (unit_id with =, partner with =, validity with &&)
) inherits (organisation.belonging);

-- How many people clubs, teams and member organisations have, each time they were counted: numbers, never names.
create table organisation.member_count (
  belonging_id uuid not null,
  counted_on date not null,
  members integer not null check (members >= 0),
  origin text not null check (origin in ('RECORDED', 'STATED', 'DEMONSTRATION')),
  primary key (belonging_id, counted_on)
);

-- What inheritance does not give: keys, and a first seat for what goes along.
do $$
declare
  kind record;
begin
  for kind in
    select c.oid, c.relname as name, i.inhparent = 'organisation.going_along'::regclass as goes_along
    from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent in ('organisation.belonging'::regclass, 'organisation.going_along'::regclass) and c.relname <> 'going_along'
  loop
    execute format('alter table organisation.%I add primary key (id), add foreign key (unit_id) references organisation.unit (id)', kind.name);
    execute format('create index on organisation.%I (unit_id)', kind.name);
    if kind.goes_along then
      execute format('create trigger take_seat after insert on organisation.%I referencing new table as new_rows
        for each statement execute function organisation.take_seat()', kind.name);
    end if;
  end loop;
end $$;
alter table organisation.body add foreign key (term_id) references organisation.term (id);
alter table organisation.assigned_area add foreign key (department_id) references organisation.department (id);
alter table organisation.service_unit_autonomy add foreign key (service_unit_id) references organisation.service_unit (id);

-- ORG-050: what a base has chosen to put first in a year; one list, chosen anew as a whole.
create table organisation.priority_list (
  unit_id uuid not null references organisation.unit (id),
  year integer not null,
  items text[] not null check (cardinality(items) between 1 and 3),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  primary key (unit_id, year)
);

-- Border, coast and island as they follow from the map: derived, no official list (data/SOURCES.md).
create table organisation.unit_terrain (
  unit_id uuid not null references organisation.unit (id),
  terrain text not null check (terrain in ('BORDER', 'COAST', 'ISLAND')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  -- across the border
  neighbour text,
  origin text not null check (origin = 'DERIVED'),
  primary key (unit_id, terrain, valid_from)
);

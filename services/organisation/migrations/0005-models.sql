-- MOD-001…027: models of gathering women, where they run, the pairs of «1 + 1», the checks of «3 có, 3 biết», the pilots of
-- clusters and provinces. What is recorded at a unit stays recorded there; where it stands on a day, `standing_of` says.

-- The unit that stands for one on a day: itself while it is open, and after it went whole, by whatever steps, the unit of its
-- level it has become. Of a unit that was split or dissolved there is none: somebody must say where.
-- (offset 0: one unit at a time by index, however large the tree)
create function organisation.standing_of(unit uuid, day date) returns table (at_unit_id uuid) language sql stable parallel safe as $$
  select u.id from organisation.unit u where u.id = unit and day between u.opened_on and u.closed_on
  union all
  select h.heir_id
  from organisation.unit_heir h
  join organisation.unit u on u.id = h.unit_id
  join organisation.unit x on x.id = h.heir_id
  where h.unit_id = unit and h.whole and x.level = u.level and h.effective_on <= day and u.closed_on < day and day between x.opened_on and x.closed_on
  offset 0
$$;

-- The unit a branch or a group hangs below on a day by its first superior that is neither: its base, or who holds it until it is
-- placed. Every other unit is its own.
create function organisation.seat_of(unit uuid, day date) returns table (seat_id uuid) language sql stable parallel safe as $$
  select case when v.level not in ('BRANCH', 'GROUP') then v.unit_id when p.level <> 'BRANCH' then p.unit_id else p.parent_id end
  from organisation.unit_version v
  left join lateral (
    select b.unit_id, b.level, b.parent_id from organisation.unit_version b
    where b.unit_id = v.parent_id and v.level in ('BRANCH', 'GROUP') and b.validity @> day
    offset 0
  ) as p on true
  where v.unit_id = unit and v.validity @> day
  offset 0
$$;

create table organisation.model (
  id uuid primary key,
  name text not null check (name <> ''),
  type text not null check (type in ('GATHERING', 'ONE_PLUS_ONE', 'THREE_HAVE_THREE_KNOW', 'PILOT_POINT', 'EXCELLENT_HELPS_AVERAGE')),
  theme text not null,
  target_groups text[] not null,
  -- F-41: one pilot may serve two purposes
  purposes text[] not null,
  founder_id uuid not null references organisation.unit (id),
  founder_level text not null,
  founded_on date not null,
  -- MOD-025: the province a district registered its model with
  registered_with_id uuid references organisation.unit (id),
  stage text not null check (stage in ('PROPOSED', 'PILOT', 'EVALUATED', 'REPLICATED', 'STOPPED')),
  origin text not null check (origin in ('RECORDED', 'STATED', 'DEMONSTRATION')),
  version integer not null default 1,
  name_folded text not null generated always as (public.fold_text(name)) stored,
  foreign key (founder_id, founder_level) references organisation.unit (id, level)
);
create index on organisation.model (founder_id);

-- CATALOGUE D11: the stages of a model, each with its days; a stage left on the day it was entered lasted none.
create table organisation.model_stage (
  model_id uuid not null references organisation.model (id),
  stage text not null check (stage in ('PROPOSED', 'PILOT', 'EVALUATED', 'REPLICATED', 'STOPPED')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  reason text,
  primary key (model_id, stage),
  check (valid_to >= valid_from - 1),
  check (stage <> 'STOPPED' or reason is not null)
);

-- Where a model runs, and since when.
create table organisation.model_site (
  id uuid primary key,
  model_id uuid not null references organisation.model (id),
  unit_id uuid not null references organisation.unit (id),
  -- ATTACHED while it is tried, REPLICATED when it is widened, PLACED after its unit was split or dissolved
  ground text not null check (ground in ('ATTACHED', 'REPLICATED', 'PLACED')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  end_reason text,
  carried_from uuid references organisation.model_site (id),
  origin text not null check (origin in ('RECORDED', 'STATED', 'DEMONSTRATION')),
  version integer not null default 1,
  check (valid_to >= valid_from - 1),
  constraint model_site_once_at_a_time exclude using gist (model_id with =, unit_id with =, daterange(valid_from, valid_to + 1) with &&)
);
create index on organisation.model_site (unit_id);
create index on organisation.model_site (model_id);

-- MOD-020, MOD-025: models are reviewed after one year and after five, and inspected at least once a year.
create table organisation.model_review (
  id uuid primary key,
  model_id uuid not null references organisation.model (id),
  kind text not null check (kind in ('EVALUATION', 'PRELIMINARY', 'FINAL', 'INSPECTION')),
  held_on date not null,
  is_effective boolean,
  lessons text not null,
  by_unit_id uuid not null references organisation.unit (id),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  check ((kind = 'INSPECTION') = (is_effective is null))
);
create index on organisation.model_review (model_id, held_on);

-- MOD-008, MOD-026: what a unit did within a model, and how it was held.
create table organisation.model_activity (
  id uuid primary key,
  model_id uuid not null references organisation.model (id),
  unit_id uuid not null references organisation.unit (id),
  held_on date not null,
  method text not null check (method in ('TRADITIONAL', 'DIGITAL', 'HYBRID')),
  participants integer check (participants >= 0),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION'))
);
create index on organisation.model_activity (unit_id, held_on);

-- MOD-007: five of the six criteria are seen and said; the second, activity in every month, follows from what was held.
create table organisation.three_know_check (
  id uuid primary key,
  unit_id uuid not null references organisation.unit (id),
  model_id uuid not null references organisation.model (id),
  year integer not null,
  has_pioneers boolean not null,
  has_resources boolean not null,
  knows_faces boolean not null,
  knows_circumstances boolean not null,
  knows_needs boolean not null,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  unique (unit_id, year)
);

-- MOD-001, MOD-002, MOD-006, MOD-016: a unit that helps one other.
create table organisation.model_pair (
  id uuid primary key,
  model_id uuid not null references organisation.model (id),
  kind text not null check (kind in ('GOOD_WEAK', 'STRONG_WEAK', 'EXCELLENT_AVERAGE')),
  helper_id uuid not null references organisation.unit (id),
  helped_id uuid not null references organisation.unit (id),
  valid_from date not null,
  valid_to date not null default 'infinity',
  -- the latest classes of both when they were joined, with the year they are of
  helper_class text,
  helper_year integer,
  helped_class text,
  helped_year integer,
  finding text not null check (finding in ('AS_NAMED', 'STRONGER_HELPS_WEAKER', 'EQUAL', 'WEAKER_HELPS_STRONGER', 'NOT_COMPARABLE', 'NOT_CLASSIFIED')),
  -- why the two are joined though their classes do not say that the stronger helps the weaker
  reason text,
  end_reason text,
  carried_from uuid references organisation.model_pair (id),
  origin text not null check (origin in ('RECORDED', 'STATED', 'DEMONSTRATION')),
  version integer not null default 1,
  constraint model_pair_of_two check (helper_id <> helped_id),
  check (valid_to >= valid_from - 1),
  constraint model_pair_says_why check (reason is not null or finding in ('AS_NAMED', 'STRONGER_HELPS_WEAKER')),
  -- «1 + 1»: one helps one at a time
  constraint model_pair_one_helped exclude using gist (helper_id with =, kind with =, daterange(valid_from, valid_to + 1) with &&),
  constraint model_pair_one_helper exclude using gist (helped_id with =, kind with =, daterange(valid_from, valid_to + 1) with &&)
);
create index on organisation.model_pair (helper_id);
create index on organisation.model_pair (helped_id);
create index on organisation.model_pair (model_id);

-- MOD-003…006: pairs of persons are counted where they are, never named here.
create table organisation.pair_tally (
  id uuid primary key,
  model_id uuid not null references organisation.model (id),
  unit_id uuid not null references organisation.unit (id),
  kind text not null check (kind in ('MEMBER_WOMAN', 'PARTY_HEAD', 'OFFICIAL_BRANCH', 'MEMBER_HARDSHIP')),
  year integer not null,
  pairs integer not null check (pairs >= 0),
  succeeded integer not null,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  check (succeeded between 0 and pairs),
  unique (unit_id, kind, year)
);

-- CATALOGUE D7, SUP-010: a cluster chooses with a province the one base where support is tried.
create table organisation.pilot (
  id uuid primary key,
  cluster_id uuid not null,
  province_id uuid not null references organisation.unit (id),
  base_id uuid not null references organisation.unit (id),
  state text not null check (state in ('BASE_CHOSEN', 'PILOTING', 'REVIEWED', 'DISTRICTS_TRAINED', 'ROLLED_OUT', 'REPORTED')),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  constraint pilot_one_base unique (cluster_id, province_id)
);
create index on organisation.pilot (base_id);

create table organisation.pilot_state (
  pilot_id uuid not null references organisation.pilot (id),
  state text not null check (state in ('BASE_CHOSEN', 'PILOTING', 'REVIEWED', 'DISTRICTS_TRAINED', 'ROLLED_OUT', 'REPORTED')),
  since date not null,
  note text,
  primary key (pilot_id, state)
);

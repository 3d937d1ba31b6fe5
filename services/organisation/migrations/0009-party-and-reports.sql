-- What stands around a unit and is asked for its consent, and what a unit tells those above: reports, urgent issues, its own review.

-- ORG-035: the party committee of a unit's level, the party cell of a hamlet. Names of organisations, never of persons.
create table organisation.party_structure (
  kind text not null check (kind in ('PARTY_COMMITTEE', 'PARTY_CELL')),
  name text not null,
  -- «cấp ủy cùng cấp»: one for a unit at a time, so that it is always clear who is asked
  constraint party_structure_one_at_a_time exclude using gist (unit_id with =, validity with &&),
  primary key (id),
  foreign key (unit_id) references organisation.unit (id)
) inherits (organisation.belonging);
create index on organisation.party_structure (unit_id);

-- What a party structure has said of a matter of a unit; what it says later is another row.
create table organisation.party_consent (
  id uuid primary key,
  unit_id uuid not null references organisation.unit (id),
  party_structure_id uuid not null references organisation.party_structure (id),
  purpose text not null check (purpose in ('CONSOLIDATION', 'BRANCH_HEAD', 'BRANCH_OFFICER', 'MEETING')),
  given_on date not null,
  is_agreed boolean not null,
  document text not null check (document <> ''),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION'))
);
create index on organisation.party_consent (unit_id, given_on);
create index on organisation.party_consent (party_structure_id);

-- ORG-010: the consent by which a leadership was consolidated, where the unit had somebody to ask.
alter table organisation.consolidation_task
  add column party_consent_id uuid references organisation.party_consent (id),
  add check (party_consent_id is null or settled_on is not null);
create index on organisation.consolidation_task (party_consent_id) where party_consent_id is not null;

-- ORG-038: what a base tells its direct superior of how women take part, area by area. Never changed: what is new is a new report.
create table organisation.upward_report (
  id uuid primary key,
  unit_id uuid not null references organisation.unit (id),
  -- the direct superior of the day
  superior_id uuid not null references organisation.unit (id),
  reported_on date not null,
  note text check (note <> ''),
  -- what the superior says to it: «định hướng chỉ đạo kịp thời»
  guidance text check (guidance <> ''),
  guided_on date check (guided_on >= reported_on),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  recorded_at timestamptz not null default clock_timestamp(),
  check ((guidance is null) = (guided_on is null))
);
create index on organisation.upward_report (unit_id, reported_on);
create table organisation.upward_report_area (
  report_id uuid not null references organisation.upward_report (id),
  name text not null check (name <> ''),
  women integer not null check (women >= 0),
  participants integer not null check (participants between 0 and women),
  primary key (report_id, name)
);

-- ORG-044: an urgent issue of women, from the day it is raised until it is answered, at whatever level that is done.
create table organisation.urgent_issue (
  id uuid primary key,
  unit_id uuid not null references organisation.unit (id),
  raised_on date not null,
  matter text not null check (matter <> ''),
  -- who answers now: the unit itself or one above
  handler_id uuid not null references organisation.unit (id),
  answered_on date check (answered_on >= raised_on),
  answer text check (answer <> ''),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  check ((answered_on is null) = (answer is null))
);
create index on organisation.urgent_issue (unit_id, raised_on);
create index on organisation.urgent_issue (handler_id) where answered_on is null;
-- In whose hands it was, in order; several on one day are possible.
create table organisation.urgent_issue_handling (
  id uuid primary key,
  issue_id uuid not null references organisation.urgent_issue (id),
  handler_id uuid not null references organisation.unit (id),
  since date not null
);
create index on organisation.urgent_issue_handling (issue_id, id);

-- ORG-052: how a base judges its own direction, running and management of a year; one review, written anew as a whole.
create table organisation.self_review (
  unit_id uuid not null references organisation.unit (id),
  year integer not null,
  note text check (note <> ''),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  primary key (unit_id, year)
);
create table organisation.self_review_score (
  unit_id uuid not null,
  year integer not null,
  criterion text not null check (criterion in ('DIRECTION', 'RUNNING', 'MANAGEMENT', 'CONTENT_AND_METHOD', 'CAPACITY', 'GATHERING', 'CARE')),
  score smallint not null check (score between 0 and 10),
  primary key (unit_id, year, criterion),
  foreign key (unit_id, year) references organisation.self_review
);

-- D15, ORG-025: agencies and organisations that wish to have an Association of their own: looked at by the Statute, guided,
-- established. Names of organisations, never of persons.
create table organisation.establishment_request (
  id uuid primary key,
  applicant text not null,
  kind text not null check (kind in ('SPECIAL', 'NON_STATE_ENTERPRISE', 'OFFICE', 'ARMED_FORCES')),
  -- the unit the Association would hang below: it receives the request, looks at it and guides
  superior_id uuid not null references organisation.unit (id),
  state text not null check (state in ('SUBMITTED', 'ELIGIBLE', 'REJECTED', 'GUIDED', 'ESTABLISHED')),
  submitted_on date not null,
  -- the day it was rejected, or its Association began; none while it is open
  closed_on date,
  -- the Association, and the event that established it
  unit_id uuid references organisation.unit (id),
  event_id uuid references organisation.unit_event (id),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  check ((state in ('REJECTED', 'ESTABLISHED')) = (closed_on is not null)),
  check ((state = 'ESTABLISHED') = (unit_id is not null) and (unit_id is null) = (event_id is null)),
  check (closed_on >= submitted_on)
);
create index on organisation.establishment_request (submitted_on, id);
create index on organisation.establishment_request (superior_id);
create index on organisation.establishment_request (event_id) where event_id is not null;
-- one open request of an applicant at a time
create unique index establishment_request_once on organisation.establishment_request (superior_id, public.fold_text(applicant))
  where closed_on is null;

-- How it came to where it stands: nothing is erased.
create table organisation.request_step (
  id uuid primary key,
  request_id uuid not null references organisation.establishment_request (id),
  state text not null check (state in ('SUBMITTED', 'ELIGIBLE', 'REJECTED', 'GUIDED', 'ESTABLISHED')),
  on_day date not null,
  note text,
  document text,
  link text,
  recorded_at timestamptz not null default clock_timestamp()
);
create index on organisation.request_step (request_id, recorded_at);

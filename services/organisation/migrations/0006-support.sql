-- Support of bases not above the target (CATALOGUE SUP-001…044, state machine D6).

-- One case for a base: it is closed and opened again, never made anew (SUP-038).
create table organisation.support_case (
  id uuid primary key,
  unit_id uuid not null unique references organisation.unit (id),
  state text not null check (state in ('FLAGGED', 'AGREED', 'WORKSHOP_HELD', 'PLANNED', 'IMPLEMENTING', 'EVALUATED', 'ESCALATED', 'CLOSED_MET')),
  opened_on date not null,
  -- the period whose figures opened or closed it last; null for one that was carried from a base that has ended
  period text,
  -- its base has ended: the last day, and how it ended as its lineage said then
  ended_on date,
  ended_with text,
  -- since when it goes on for a base that went into its own: periods that ended before say nothing of the two together
  carried_on date,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  check ((ended_on is null) = (ended_with is null))
);
create index on organisation.support_case (state, opened_on, id);

-- A case of a base that has ended goes on in those of its successors.
create table organisation.support_predecessor (
  case_id uuid not null references organisation.support_case (id),
  predecessor_id uuid not null references organisation.support_case (id),
  primary key (case_id, predecessor_id)
);
create index on organisation.support_predecessor (predecessor_id);

-- Open cases of bases that were split or dissolved: until somebody says where they go on.
create table organisation.support_placement (
  case_id uuid primary key references organisation.support_case (id),
  unit_id uuid not null,
  since date not null,
  candidates uuid[] not null
);

-- In which state a case was on each day of its life.
create table organisation.support_state (
  case_id uuid not null references organisation.support_case (id),
  unit_id uuid not null,
  state text not null,
  valid_from date not null,
  valid_to date not null default 'infinity',
  primary key (case_id, valid_from),
  check (valid_from <= valid_to),
  constraint support_state_no_overlap exclude using gist (case_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- What moved it, in order; several things may happen on one day.
create table organisation.support_step (
  id uuid primary key,
  case_id uuid not null references organisation.support_case (id),
  act text not null,
  from_state text,
  to_state text not null,
  taken_on date not null,
  period text
);
create index on organisation.support_step (case_id, id);

create table organisation.support_cause (
  case_id uuid not null references organisation.support_case (id),
  unit_id uuid not null,
  cause text not null,
  -- SUP-011: how many mass organisations the party committee lets a woman join
  party_limit integer check (party_limit in (1, 2)),
  primary key (case_id, cause),
  check (party_limit is null or cause = 'PARTY_LIMIT')
);

create table organisation.support_hard_group (
  case_id uuid not null references organisation.support_case (id),
  unit_id uuid not null,
  hard_group text not null,
  -- GRP-018: how many women, estimated
  estimate integer not null check (estimate between 0 and 500000),
  primary key (case_id, hard_group)
);

create table organisation.support_measure (
  case_id uuid not null references organisation.support_case (id),
  measure text not null check (measure ~ '^[ABD][1-5]$|^C[1-4]$'),
  -- SUP-020: number of the document the party committee issued
  document_number text,
  -- SUP-022: allowance, in đồng
  amount_vnd bigint check (amount_vnd >= 0),
  primary key (case_id, measure)
);

create table organisation.support_roadmap (
  case_id uuid not null references organisation.support_case (id),
  year integer not null,
  -- members at the end of the year
  members integer not null check (members between 0 and 500000),
  primary key (case_id, year)
);

-- SUP-004: what cluster and province agreed, and who answers for what.
create table organisation.support_agreement (
  case_id uuid not null references organisation.support_case (id),
  agreed_on date not null,
  content text not null,
  method text not null,
  -- level → duty
  duties jsonb not null,
  primary key (case_id, agreed_on)
);

-- SUP-003, 005, 006, 007: a workshop of a province with its bases; its action plan is the province's.
create table organisation.support_workshop (
  id uuid primary key,
  province_id uuid not null references organisation.unit (id),
  held_on date not null,
  plan_number text,
  plan_issued_on date,
  plan_document text,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  check (num_nulls(plan_number, plan_issued_on, plan_document) in (0, 3)),
  check (plan_issued_on >= held_on)
);
create index on organisation.support_workshop (province_id, held_on);

create table organisation.support_workshop_case (
  workshop_id uuid not null references organisation.support_workshop (id),
  case_id uuid not null references organisation.support_case (id),
  conclusion text not null,
  primary key (workshop_id, case_id)
);
create index on organisation.support_workshop_case (case_id);

-- SUP-009, 031, 041…043: what was done, what it cost and brought, and how it was judged.
create table organisation.support_activity (
  id uuid primary key,
  case_id uuid not null references organisation.support_case (id),
  held_on date not null,
  hard_group text not null,
  measure text not null,
  cost_vnd bigint not null check (cost_vnd >= 0),
  outcome text not null,
  programme text,
  department text,
  evaluated_on date,
  result text check (result in ('EFFECTIVE', 'PARTLY_EFFECTIVE', 'NOT_EFFECTIVE')),
  lesson text,
  check (num_nulls(evaluated_on, result, lesson) in (0, 3)),
  check (evaluated_on >= held_on)
);
create index on organisation.support_activity (case_id, held_on, id);

-- SUP-035.
create table organisation.support_resource (
  id uuid primary key,
  case_id uuid not null references organisation.support_case (id),
  source text not null check (source in ('STATE_BUDGET', 'UNION_FUND', 'SOCIAL')),
  amount_vnd bigint not null check (amount_vnd > 0),
  received_on date not null
);
create index on organisation.support_resource (case_id, received_on, id);

-- SUP-008, 037: what the province cannot settle alone, and what the Standing Presidium answers.
create table organisation.support_escalation (
  id uuid primary key,
  case_id uuid not null references organisation.support_case (id),
  escalated_on date not null,
  question text not null,
  answered_on date,
  answer text,
  check (num_nulls(answered_on, answer) in (0, 2)),
  check (answered_on >= escalated_on)
);
create index on organisation.support_escalation (case_id, escalated_on, id);
create index on organisation.support_escalation (escalated_on, id) where answered_on is null;

-- SUP-009, 033: a province's report of a half-year or a year, with what it counted on the day.
create table organisation.support_report (
  province_id uuid not null references organisation.unit (id),
  period text not null,
  submitted_on date not null,
  summary text not null,
  open_cases integer not null,
  raised integer not null,
  fallen_back integer not null,
  activities integer not null,
  cost_vnd bigint not null,
  resources_vnd bigint not null,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  primary key (province_id, period)
);

-- SUP-032, 033, 044: a province's plan for a year, with the bases still to raise at the end of each year.
create table organisation.support_province_plan (
  province_id uuid not null references organisation.unit (id),
  year integer not null,
  number text not null,
  issued_on date not null,
  document text not null,
  -- year → bases not above the target at its end
  roadmap jsonb not null,
  -- what of the guidance was adapted, and why
  adaptation text,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  primary key (province_id, year)
);

-- Bases whose locked figures or whose life has changed, waiting for this service to follow.
create table organisation.support_task (
  unit_id uuid primary key,
  noted_at timestamptz not null default clock_timestamp()
);

-- Periods whose lock has been noticed.
create table organisation.support_locked_period (code text primary key);

-- What the last locked figures of a base say, by the integers and the rule set of their term (F-2): of periods in which the
-- base existed, because figures restated from before are not its own. A period is locked from its deadline on: «trước ngày».
create function organisation.support_verdict(units uuid[], day date) returns table (unit_id uuid, period text, needs_support boolean)
  language sql stable as $$
  select distinct on (f.unit_id) f.unit_id, f.period,
    case r.comparator when 'GT' then 100::bigint * f.members <= r.threshold_percent::bigint * f.women18_plus
      else 100::bigint * f.members < r.threshold_percent::bigint * f.women18_plus end
  from membership.unit_figures f
  join membership.reporting_period p on p.code = f.period
  join membership.rule_set r on r.id = f.rule_set_id
  join organisation.unit u on u.id = f.unit_id
  left join organisation.support_case c on c.unit_id = f.unit_id
  where f.unit_id = any (units) and u.level = 'BASE' and u.target_applies and f.status in ('BELOW', 'AT_THRESHOLD', 'MET')
    and p.deadline <= day and p.ends_on >= greatest(u.opened_on, c.carried_on)
  order by f.unit_id, p.ends_on desc
$$;

create function organisation.note_support_unit() returns trigger language plpgsql as $$
begin
  insert into organisation.support_task (unit_id) values (coalesce(new.unit_id, old.unit_id)) on conflict do nothing;
  return null;
end $$;

create function organisation.note_support_life() returns trigger language plpgsql as $$
begin
  insert into organisation.support_task (unit_id)
  select c.unit_id from organisation.support_case c where c.unit_id = new.id on conflict do nothing;
  return null;
end $$;

create function organisation.note_support_lineage() returns trigger language plpgsql as $$
begin
  insert into organisation.support_task (unit_id)
  select c.unit_id from organisation.support_case c where c.unit_id in (new.from_unit_id, old.from_unit_id) on conflict do nothing;
  return null;
end $$;

create trigger note_support_life after update of closed_on, ending on organisation.unit
  for each row execute function organisation.note_support_life();
create trigger note_support_lineage after insert or update or delete on organisation.unit_lineage
  for each row execute function organisation.note_support_lineage();

-- Begins when the first copy of the figures is there: their locked periods are noticed by themselves. Running it again does
-- nothing.
create procedure organisation.watch_figures() language plpgsql as $$
begin
  if exists (select from pg_trigger where tgname = 'note_support_figures') then
    return;
  end if;
  create trigger note_support_figures after insert or update or delete on membership.unit_figures
    for each row execute function organisation.note_support_unit();
  -- also for what replication applies
  alter table membership.unit_figures enable always trigger note_support_figures;
end $$;

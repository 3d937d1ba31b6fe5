-- The report of a base for a period, and its way up to the lock (CATALOGUE D8, REP-001…003, REP-008, REP-015; docs/decisions/0026).

alter table membership.reporting_period
  -- REP-002, F-12: «trước ngày» is strictly before; where the day itself counts, who closes on it is on time
  add column deadline_day_counts boolean not null default false,
  -- REP-015: from which change against the period before on a figure is to be looked at again
  add column change_percent integer not null default 20 check (change_percent between 1 and 1000);

-- Which periods a term has: the calendar continues by itself from the first to the last. A term nobody has opened yet has no row.
create table membership.term_calendar (
  rule_set_id text primary key references membership.rule_set (id),
  first_ends_on date not null unique,
  last_ends_on date not null,
  check (first_ends_on <= last_ends_on)
);
insert into membership.term_calendar values ('VN-2022-2027', '2022-12-31', '2027-06-30');

-- Adds the periods that end in the year of a day or before and are not there yet, each by the rules of its term (REP-001, F-12).
create procedure membership.continue_calendar(day date) language sql as $$
  insert into membership.reporting_period (code, ends_on, deadline, rule_set_id)
  select p.code, p.ends_on, p.deadline, t.rule_set_id
  from membership.term_calendar t
  cross join lateral generate_series(extract(year from t.first_ends_on)::int, extract(year from day)::int) as year
  cross join lateral (values
    (year || 'H1', make_date(year, 6, 30), make_date(year, 6, 10)), (year || 'Y', make_date(year, 12, 31), make_date(year, 11, 25))
  ) as p (code, ends_on, deadline)
  where p.ends_on between t.first_ends_on and t.last_ends_on
  on conflict (code) do nothing
$$;

-- A report nobody has closed yet has no row: it is OPEN.
create table membership.period_report (
  unit_id uuid not null,
  period text not null references membership.reporting_period (code),
  state text not null check (state in ('BASE_CLOSED', 'PARENT_CHECKED', 'RETURNED', 'ACCEPTED', 'LOCKED')),
  -- the Vietnamese day it was closed on for the first time, which the deadline is compared with; and for the last time
  closed_on date not null,
  last_closed_on date not null check (last_closed_on >= closed_on),
  -- members the base has one by one when it closes, to compare what it counts with; null where it keeps no records
  members_counted integer check (members_counted >= 0),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  primary key (unit_id, period)
);
create index on membership.period_report (period, unit_id);

-- What happened to a report, in order. It is only added to: the state is where the last line leads.
create table membership.period_report_step (
  id uuid primary key,
  unit_id uuid not null,
  period text not null,
  act text not null,
  from_state text not null,
  to_state text not null,
  taken_at timestamptz not null default clock_timestamp(),
  -- the account, and the unit it stood for
  taken_by text not null,
  holder_id uuid not null,
  reason text,
  check ((act, from_state, to_state) in (
    ('CLOSE', 'OPEN', 'BASE_CLOSED'), ('CLOSE', 'RETURNED', 'BASE_CLOSED'), ('CHECK', 'BASE_CLOSED', 'PARENT_CHECKED'),
    ('RETURN', 'BASE_CLOSED', 'RETURNED'), ('RETURN', 'PARENT_CHECKED', 'RETURNED'), ('ACCEPT', 'PARENT_CHECKED', 'ACCEPTED'),
    ('LOCK', 'ACCEPTED', 'LOCKED'))),
  check ((act = 'RETURN') = (reason is not null)),
  foreign key (unit_id, period) references membership.period_report
);
create index on membership.period_report_step (unit_id, period, id);

-- REP-015: what looked wrong when it was closed last; nothing of it forbids closing.
create table membership.period_report_warning (
  unit_id uuid not null,
  period text not null,
  kind text not null check (kind in ('NO_WOMEN', 'NO_MEMBERS', 'OVER_100', 'CHANGE', 'COUNTED_DIFFERS')),
  -- the count that was looked at, and what it was compared with
  found integer not null,
  expected integer,
  primary key (unit_id, period, kind),
  foreign key (unit_id, period) references membership.period_report
);

-- The figures as they were when their report was locked. They never change; what is corrected since is an adjustment. Copied by tens of
-- thousands out of rows that are checked, they are not checked once more: report_fault tells of one without its report.
create table membership.locked_figures (
  unit_id uuid not null,
  period text not null,
  residential integer not null,
  club integer not null,
  special_base integer not null,
  trade_union integer not null,
  armed_forces integer not null,
  member_organisation integer not null,
  honorary integer not null,
  women18_plus integer,
  members integer not null,
  status text not null,
  rule_set_id text not null,
  members_counted integer,
  locked_on date not null,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  primary key (unit_id, period)
);

-- D8: a correction of locked figures, with who ordered it and why. The counts are those it led to.
create table membership.figures_adjustment (
  id uuid primary key,
  unit_id uuid not null,
  period text not null,
  members_before integer not null,
  members_after integer not null,
  counts jsonb not null,
  reason text not null,
  decision_number text not null,
  decided_on date not null,
  adjusted_on date not null,
  taken_by text not null,
  foreign key (unit_id, period) references membership.locked_figures
);
create index on membership.figures_adjustment (unit_id, period, id);

create function membership.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'membership.% is only added to', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger locked_figures_stay before update or delete on membership.locked_figures
  for each row execute function membership.refuse_change();
create trigger locked_figures_are_not_emptied before truncate on membership.locked_figures
  for each statement execute function membership.refuse_change();
create trigger adjustments_stay before update or delete on membership.figures_adjustment
  for each row execute function membership.refuse_change();
create trigger report_steps_stay before update or delete on membership.period_report_step
  for each row execute function membership.refuse_change();
create trigger locked_reports_stay before update or delete on membership.period_report
  for each row when (old.state = 'LOCKED') execute function membership.refuse_change();

-- Four eyes, whoever writes: who has ever closed a report does not accept it.
create function membership.require_four_eyes() returns trigger language plpgsql as $$
begin
  if exists (select from membership.period_report_step s
    where (s.unit_id, s.period, s.act, s.taken_by) = (new.unit_id, new.period, 'CLOSE', new.taken_by)) then
    raise exception 'who closed a report does not accept it' using errcode = 'restrict_violation', constraint = 'period_report_four_eyes';
  end if;
  return new;
end $$;
create trigger report_four_eyes before insert on membership.period_report_step
  for each row when (new.act = 'ACCEPT') execute function membership.require_four_eyes();

-- Where the state is not what the ledger says, and locked reports without their figures: none, at every moment. A generated report
-- has no ledger up to where it was generated.
create view membership.report_fault as
select r.unit_id, r.period, 'STATE' as fault
from membership.period_report r
left join lateral (
  select s.to_state from membership.period_report_step s where s.unit_id = r.unit_id and s.period = r.period order by s.id desc limit 1
) as last on true
where r.state <> last.to_state or (last.to_state is null and r.origin = 'RECORDED')
union all
select s.unit_id, s.period, 'GAP'
from (
  select unit_id, period, from_state, lag(to_state) over (partition by unit_id, period order by id) as before
  from membership.period_report_step
) as s
where s.from_state <> s.before
union all
select unit_id, period, 'SNAPSHOT'
from membership.period_report r full join membership.locked_figures f using (unit_id, period)
where (r.state is not distinct from 'LOCKED') <> (f.members is not null);

-- Reminders sent on by the webhook: units that have something to do today, and those that have been told.
create table membership.reminder_task (
  unit_id uuid primary key,
  noted_at timestamptz not null default clock_timestamp()
);
create table membership.reminder_sent (
  unit_id uuid not null,
  day date not null,
  primary key (unit_id, day)
);

-- What a support case owes to others is kept apart from what is its own, so that it can be taken back (SUP-038, D6).

-- The first day it goes on for the other; the last step it had taken by then, its own CARRY where that opened it; and whether
-- it still shows what was found there: not any more once somebody has recorded the findings of both together.
alter table organisation.support_predecessor
  add column carried_on date,
  add column step_id uuid,
  add column inherits boolean not null default true;
update organisation.support_predecessor p set
  carried_on = coalesce((select c.ended_on + 1 from organisation.support_case c where c.id = p.predecessor_id),
    (select c.carried_on from organisation.support_case c where c.id = p.case_id), current_date),
  step_id = (select s.id from organisation.support_step s where s.case_id = p.case_id and s.act = 'CARRY' order by s.id desc limit 1);
alter table organisation.support_predecessor alter column carried_on set not null;

-- What is shown is what is its own and what is inherited.
alter table organisation.support_cause add column is_own boolean not null default true;
alter table organisation.support_hard_group add column own_estimate integer check (own_estimate between 0 and 500000);
update organisation.support_cause k set is_own = false
  where exists (select from organisation.support_predecessor p join organisation.support_cause i on i.case_id = p.predecessor_id
    where p.case_id = k.case_id and i.cause = k.cause);
update organisation.support_hard_group g set own_estimate = nullif(greatest(0, g.estimate - coalesce((
  select sum(i.estimate)::int from organisation.support_predecessor p join organisation.support_hard_group i on i.case_id = p.predecessor_id
  where p.case_id = g.case_id and i.hard_group = g.hard_group), 0)), 0);
update organisation.support_hard_group g set own_estimate = g.estimate
  where not exists (select from organisation.support_predecessor p where p.case_id = g.case_id);

-- Since when a case goes on for others follows from those: periods that ended before say nothing of them together.
create or replace function organisation.support_verdict(units uuid[], day date) returns table (unit_id uuid, period text, needs_support boolean)
  language sql stable as $$
  select distinct on (f.unit_id) f.unit_id, f.period,
    case r.comparator when 'GT' then 100::bigint * f.members <= r.threshold_percent::bigint * f.women18_plus
      else 100::bigint * f.members < r.threshold_percent::bigint * f.women18_plus end
  from membership.unit_figures f
  join membership.reporting_period p on p.code = f.period
  join membership.rule_set r on r.id = f.rule_set_id
  join organisation.unit u on u.id = f.unit_id
  where f.unit_id = any (units) and u.level = 'BASE' and u.target_applies and f.status in ('BELOW', 'AT_THRESHOLD', 'MET')
    and p.deadline <= day and p.ends_on >= greatest(u.opened_on, (
      select max(b.carried_on) from organisation.support_case c join organisation.support_predecessor b on b.case_id = c.id
      where c.unit_id = f.unit_id))
  order by f.unit_id, p.ends_on desc
$$;
alter table organisation.support_case drop column carried_on;

-- A case begins a round whenever figures or a carried case flag it; what was agreed and planned before was for another.
create function organisation.support_round(of_case uuid) returns integer language sql stable as $$
  select count(*)::int from organisation.support_step where case_id = of_case and to_state = 'FLAGGED'
$$;
alter table organisation.support_agreement add column round integer;
update organisation.support_agreement a set round = greatest(1, (
  select count(*) from organisation.support_step s where s.case_id = a.case_id and s.to_state = 'FLAGGED' and s.taken_on <= a.agreed_on));
alter table organisation.support_agreement
  alter column round set not null,
  drop constraint support_agreement_pkey,
  add primary key (case_id, round, agreed_on);
alter table organisation.support_workshop_case add column round integer;
update organisation.support_workshop_case w set round = greatest(1, (
  select count(*) from organisation.support_step s join organisation.support_workshop h on h.id = w.workshop_id
  where s.case_id = w.case_id and s.to_state = 'FLAGGED' and s.taken_on <= h.held_on));
alter table organisation.support_workshop_case alter column round set not null;

-- Works out what cases show: their own causes and hard groups, and those of the cases that go on in them, estimates added up.
-- Cases they go on in themselves follow. Asked twice it changes nothing.
create function organisation.inherit_support_findings(cases uuid[]) returns void language plpgsql as $$
declare
  heirs uuid[];
begin
  delete from organisation.support_cause k where k.case_id = any (cases) and not k.is_own and not exists (
    select from organisation.support_predecessor p join organisation.support_cause i on i.case_id = p.predecessor_id
    where p.case_id = k.case_id and p.inherits and i.cause = k.cause);
  insert into organisation.support_cause (case_id, unit_id, cause, party_limit, is_own)
  select distinct on (c.id, i.cause) c.id, c.unit_id, i.cause, i.party_limit, false
  from organisation.support_case c join organisation.support_predecessor p on p.case_id = c.id and p.inherits
  join organisation.support_cause i on i.case_id = p.predecessor_id
  where c.id = any (cases) order by c.id, i.cause, p.predecessor_id
  on conflict (case_id, cause) do update set party_limit = excluded.party_limit where not support_cause.is_own;

  delete from organisation.support_hard_group g where g.case_id = any (cases) and g.own_estimate is null and not exists (
    select from organisation.support_predecessor p join organisation.support_hard_group i on i.case_id = p.predecessor_id
    where p.case_id = g.case_id and p.inherits and i.hard_group = g.hard_group);
  update organisation.support_hard_group set estimate = own_estimate where case_id = any (cases) and own_estimate <> estimate;
  insert into organisation.support_hard_group (case_id, unit_id, hard_group, estimate)
  select c.id, c.unit_id, i.hard_group, least(500000, sum(i.estimate))
  from organisation.support_case c join organisation.support_predecessor p on p.case_id = c.id and p.inherits
  join organisation.support_hard_group i on i.case_id = p.predecessor_id
  where c.id = any (cases) group by c.id, i.hard_group
  on conflict (case_id, hard_group) do update
    set estimate = least(500000, coalesce(support_hard_group.own_estimate, 0) + excluded.estimate);

  select array_agg(distinct p.case_id) into heirs
  from organisation.support_predecessor p where p.predecessor_id = any (cases) and p.inherits;
  if heirs is not null then
    perform organisation.inherit_support_findings(heirs);
  end if;
end $$;

-- MOD-025: a model is inspected by the province it is registered with, and by what that has become.
create function organisation.may_inspect(model_id uuid, unit_id uuid, day date) returns boolean language sql stable as $$
  select exists (
    select from organisation.model m where m.id = $1 and (
      m.registered_with_id = $2
      or exists (
        select from organisation.unit_heir h join organisation.unit u on u.id = h.heir_id
        where h.unit_id = m.registered_with_id and h.heir_id = $2 and h.effective_on <= $3 and u.level = 'PROVINCE')))
$$;

-- SUP-030: which materials a base was given, and when.
create table organisation.support_delivery (
  case_id uuid not null references organisation.support_case (id),
  material text not null check (material in ('MEETING_DOCUMENT', 'PRESS', 'BOOKCASE', 'CLIP', 'E_LECTURE', 'HANDBOOK', 'APPLIED_DOCUMENT')),
  delivered_on date not null,
  primary key (case_id, material, delivered_on)
);

-- MOD-012, MOD-013, ORG-017: what a club is about.
alter table organisation.club add column topic text not null default 'OTHER' check (topic in ('YOUNG_FAMILY', 'YOUNG_WOMEN', 'PRE_MARRIAGE',
  'ELDERLY', 'FAMILY_ECONOMY', 'ENVIRONMENT', 'SPORT', 'CULTURE', 'CARE_OF_PARENTS', 'WELLNESS', 'BUSINESS_OWNER', 'BUSINESS_START',
  'SMALL_TRADER', 'DOMESTIC_WORK', 'OTHER'));

-- SUP-044: what a province adapted, each with its value and its reason.
alter table organisation.support_province_plan add column adaptations jsonb not null default '[]';
update organisation.support_province_plan
  set adaptations = jsonb_build_array(jsonb_build_object('parameter', 'OTHER', 'value', adaptation, 'reason', adaptation))
  where adaptation is not null;
alter table organisation.support_province_plan drop column adaptation;

-- SUP-031, SUP-042: codes, by which what was done can be counted.
update organisation.support_activity set programme = 'OTHER' where programme is not null;
update organisation.support_activity set department = 'OTHER' where department is not null;
alter table organisation.support_activity
  add check (programme in ('NATIONAL', 'DA8', 'STRONG_BASES', 'DIGITAL_METHODS', 'BASE_QUALITY', 'OTHER')),
  add check (department in ('ORGANISATION_BOARD', 'OFFICE', 'COMMUNICATION_BOARD', 'OTHER'));

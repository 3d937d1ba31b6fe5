-- Honorary members who were recognised on paper come by a list of eight columns (MEM-045), which goes the way of a list of members.
alter table membership.member_import add column kind text not null default 'MEMBERS' check (kind in ('MEMBERS', 'HONORARY'));
alter table membership.member_import alter column kind drop default;

-- Rows of such a list nothing speaks against, as they would be recorded; gone when the import has ended.
create table membership.honorary_import_row (
  import_id uuid not null,
  number integer not null,
  id uuid not null,
  unit_id uuid not null,
  level text not null,
  full_name text not null,
  born_on date not null,
  gender text not null,
  nationality text not null,
  scope text not null,
  citizen_id bytea,
  passport bytea,
  sealed_by text,
  citizen_id_index bytea,
  passport_index bytea,
  consent_on date,
  consent_purpose text,
  police_opinion_on date,
  police_favours boolean,
  recognised_on date not null,
  version integer not null,
  contributions jsonb not null,
  decision_no text not null,
  step_id uuid not null,
  audit_id uuid not null,
  primary key (import_id, number)
);

-- The list somebody came by. What the decision on paper has judged (prestige, influence) is not on it, and is asked for when the record is
-- corrected; what can be counted (age, years of support, the police, once in the country) is asked of these as of everybody.
alter table membership.honorary_member add column import_id uuid references membership.member_import (id);
alter table membership.honorary_member drop constraint honorary_eligible;
alter table membership.honorary_member add constraint honorary_eligible check (recognised_on is null
  or (resides_in_vietnam and works_in_vietnam and approves_statute and is_voluntary and (influence_kind is not null or import_id is not null)));

-- A recognition nothing comes before was on paper: at which activity, the list does not say.
alter table membership.honorary_step drop constraint honorary_step_check2;
alter table membership.honorary_step add constraint honorary_step_recognised
  check (kind <> 'RECOGNISED' or decision_no is not null and (activity is not null or line = 1));

-- A locked report keeps how its members had become more or fewer, as it keeps its figures: movements recorded later of days before the
-- lock change what the ledger says, and not what was reported (D8, docs/decisions/0026). Null of what was locked before.
alter table membership.locked_figures
  add column growth_from date,
  add column growth_to date,
  add column members_at_start integer,
  add column members_at_end integer,
  add column members_admitted integer,
  add column members_exited integer;

-- Members of special bases whose commune nobody knows, without reading all others (F-43).
create index member_state_without_commune on membership.member_state (member_id)
  where category = 'SPECIAL_BASE' and commune_id is null and valid_to = 'infinity';

-- ORG-002: a branch takes its groups along, so these are looked at too when the branch hangs elsewhere.
create or replace function organisation.keep_structure() returns trigger language plpgsql as $$
declare
  touched uuid[];
  groups uuid[];
  found record;
begin
  delete from organisation.structure_check where changed_in = pg_current_xact_id();
  with gone as (delete from organisation.touched_unit where changed_in = pg_current_xact_id() returning touched_unit.unit_id)
  select array_agg(gone.unit_id) into touched from gone;
  call organisation.maintain_ancestors(touched);
  call organisation.maintain_heirs();
  select array_agg(distinct v.unit_id) into groups
  from organisation.unit_version v where v.parent_id = any (touched) and v.parent_level = 'BRANCH';
  select * into found from organisation.faults_of(touched || groups) limit 1;
  if found.fault is not null then
    raise exception 'the structure is broken at unit %: %', found.unit_id, found.fault
      using errcode = 'check_violation', constraint = found.fault;
  end if;
  return null;
end $$;

-- Which units of a change were given another life. The rows before and after have no statistics and no index: joined, each
-- was compared with each, 41 million times for the communes, branches and groups of Hà Nội (9 s). As sets they are hashed.
-- Argument: the column that names the unit.
create or replace function organisation.keep_courses_of() returns trigger language plpgsql set plan_cache_mode = force_custom_plan as $$
declare
  changed uuid[];
begin
  if tg_op = 'UPDATE' and tg_table_name = 'unit' then
    select array_agg(id) into changed
    from (select id, opened_on, closed_on, ending from new_rows except select id, opened_on, closed_on, ending from old_rows) as other;
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

-- The same ranks in words PostgreSQL takes into the statement that asks: the order of levels is checked of every version, and a
-- call for each took half the time of loading 450,000 of them.
create or replace function organisation.level_rank(level text) returns integer language sql immutable parallel safe
  return case level when 'CENTRAL' then 1 when 'PROVINCE' then 2 when 'DISTRICT' then 3 when 'BASE' then 4 when 'BRANCH' then 5 when 'GROUP' then 6 end;

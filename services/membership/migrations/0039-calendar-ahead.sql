-- The calendar goes on as soon as the last deadline of a year is over, 25 November: from the next day on, 36
-- days before the year begins, whoever looks for the deadline to come finds that of June (REP-001, F-12).
create or replace procedure membership.continue_calendar(day date) language sql as $$
  insert into membership.reporting_period (code, ends_on, deadline, rule_set_id)
  select p.code, p.ends_on, p.deadline, t.rule_set_id
  from membership.term_calendar t
  cross join lateral generate_series(extract(year from t.first_ends_on)::int, extract(year from day + 36)::int) as year
  cross join lateral (values
    (year || 'H1', make_date(year, 6, 30), make_date(year, 6, 10)), (year || 'Y', make_date(year, 12, 31), make_date(year, 11, 25))
  ) as p (code, ends_on, deadline)
  where p.ends_on between t.first_ends_on and t.last_ends_on
  on conflict (code) do nothing
$$;

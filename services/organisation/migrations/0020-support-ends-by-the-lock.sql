-- The support of a base ends by figures that are locked alone (SUP-038, D6: «rate >60 in a locked period»; docs/decisions/0043). Begun,
-- and begun again, it is by figures that speak from their deadline on too, so that no base escapes by not reporting (0026).

-- The figures of bases that speak on a day, by the integers and the rule set of their term (F-2): of periods in which the base
-- existed, from the deadline on, or before it where the report is locked. All that asks who needs support asks here.
create function organisation.support_figures(units uuid[], day date)
  returns table (unit_id uuid, period text, ends_on date, needs_support boolean, is_locked boolean)
  language sql stable as $$
  select f.unit_id, f.period, p.ends_on,
    case r.comparator when 'GT' then 100::bigint * f.members <= r.threshold_percent::bigint * f.women18_plus
      else 100::bigint * f.members < r.threshold_percent::bigint * f.women18_plus end,
    l.unit_id is not null
  from membership.unit_figures f
  join membership.reporting_period p on p.code = f.period
  join membership.rule_set r on r.id = f.rule_set_id
  join organisation.unit u on u.id = f.unit_id
  left join membership.period_report l on l.unit_id = f.unit_id and l.period = f.period and l.state = 'LOCKED'
  where f.unit_id = any (units) and u.level = 'BASE' and u.target_applies and f.status in ('BELOW', 'AT_THRESHOLD', 'MET')
    and (p.deadline <= day or l.unit_id is not null) and p.ends_on >= u.opened_on
$$;

-- What the figures of bases up to a period say on a day: from the last locked period on, one that is not above says that support is
-- needed; where there is none, the locked one says that it is not. What is above and not locked says nothing, and where nothing is
-- locked and none is low there is no row. After a merger only periods that end after it count (0015).
drop function organisation.support_verdict(uuid[], date);
create function organisation.support_verdict(units uuid[], day date, until date)
  returns table (unit_id uuid, period text, ends_on date, needs_support boolean)
  language sql stable as $$
  select distinct on (f.unit_id) f.unit_id, f.period, f.ends_on, f.needs_support
  from (
    select s.*, max(s.ends_on) filter (where s.is_locked) over (partition by s.unit_id) as locked_until
    from organisation.support_figures(units, day) s
    left join (
      select c.unit_id, max(b.carried_on) as carried_on
      from organisation.support_case c join organisation.support_predecessor b on b.case_id = c.id
      where c.unit_id = any (units) and b.carried_on <= until group by c.unit_id
    ) as m on m.unit_id = s.unit_id
    where s.ends_on <= until and s.ends_on >= coalesce(m.carried_on, '-infinity')
  ) as f
  where (f.needs_support or f.is_locked) and f.ends_on >= coalesce(f.locked_until, '-infinity')
  order by f.unit_id, f.needs_support desc, f.ends_on desc
$$;

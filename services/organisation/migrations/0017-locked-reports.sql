-- The lock of a period is an act of its own (membership, docs/decisions/0026): its figures speak from the act on. Where nobody has
-- locked a report they speak from the deadline on, as before, so that no base escapes by not reporting (docs/decisions/0015).
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
    and (p.deadline <= day or exists (
      select from membership.period_report l where l.unit_id = f.unit_id and l.period = f.period and l.state = 'LOCKED'))
    and p.ends_on >= greatest(u.opened_on, (
      select max(b.carried_on) from organisation.support_case c join organisation.support_predecessor b on b.case_id = c.id
      where c.unit_id = f.unit_id))
  order by f.unit_id, p.ends_on desc
$$;

-- Begins when the first copies are there: figures and locks are noticed by themselves. Running it again does nothing.
create or replace procedure organisation.watch_figures() language plpgsql as $$
begin
  if not exists (select from pg_trigger where tgname = 'note_support_figures') then
    create trigger note_support_figures after insert or update or delete on membership.unit_figures
      for each row execute function organisation.note_support_unit();
    -- also for what replication applies
    alter table membership.unit_figures enable always trigger note_support_figures;
  end if;
  if not exists (select from pg_trigger where tgname = 'note_support_lock') then
    create trigger note_support_lock after insert or update on membership.period_report
      for each row when (new.state = 'LOCKED') execute function organisation.note_support_unit();
    alter table membership.period_report enable always trigger note_support_lock;
  end if;
end $$;

-- SUP-004: cluster and province agree on policy («chủ trương») and time besides content, method and duties, and grasp how things stand
-- at first. Agreements recorded before do not say.
alter table organisation.support_agreement
  add column policy text,
  add column begins_on date,
  add column ends_on date,
  add column situation text,
  add check (num_nulls(policy, begins_on, ends_on, situation) in (0, 4)),
  add check (begins_on <= ends_on);

-- ORG-023, F-48: a base an officer marks as specially difficult lies, for those days, in a specially difficult area. The tag is what
-- others receive, so it follows the mark by itself, as a derived one, on the days it is not recorded on its own.
create function organisation.derive_special_difficulty(units uuid[]) returns void language sql as $$
  delete from organisation.unit_tag where unit_id = any (units) and tag = 'SPECIAL_DIFFICULT' and origin = 'DERIVED';
  insert into organisation.unit_tag (unit_id, tag, valid_from, valid_to, origin)
  select m.unit_id, 'SPECIAL_DIFFICULT', lower(span), upper(span) - 1, 'DERIVED'
  from (
    select d.unit_id, range_agg(d.validity * daterange(u.opened_on, u.closed_on, '[]')) - coalesce((
        select range_agg(daterange(t.valid_from, t.valid_to, '[]')) from organisation.unit_tag t
        where t.unit_id = d.unit_id and t.tag = 'SPECIAL_DIFFICULT'), '{}') as days
    from organisation.difficulty d
    -- one that was corrected away has no days
    join organisation.unit u on u.id = d.unit_id and u.opened_on <= u.closed_on
    where d.unit_id = any (units) and d.degree = 'SPECIAL' group by d.unit_id
  ) as m cross join unnest(m.days) as span
$$;

create function organisation.follow_difficulty() returns trigger language plpgsql as $$
begin
  -- as whoever tags the area does
  perform pg_advisory_xact_lock(hashtextextended('area-tag/' || coalesce(new.unit_id, old.unit_id), 0));
  perform organisation.derive_special_difficulty(array[coalesce(new.unit_id, old.unit_id)]);
  return null;
end $$;
create trigger follow_difficulty after insert or update or delete on organisation.difficulty
  for each row execute function organisation.follow_difficulty();
select organisation.derive_special_difficulty(array(select unit_id from organisation.difficulty where degree = 'SPECIAL'));

-- What one member's dues change is read of her alone: `stay` is looked at four times, so PostgreSQL would write it out first, for all
-- members there are, at every admission and every move.
create or replace view membership.dues_change_source as
with stay as not materialized (
  select member_id, presence, home_id as unit_id, membership.month_from(valid_from) as first_month, membership.month_from(valid_to + 1) as next_month
  from membership.member_state
), span as (
  select member_id, unit_id, first_month, next_month, 1 as members, 0 as exempt, 0 as reduced, 100 as share, 0 as payers, 0::bigint as paid, 0 as attending
  from stay
  union all
  select s.member_id, s.unit_id, greatest(s.first_month, lower(r.months)), least(s.next_month, membership.month_from(coalesce(upper(r.months), 'infinity'))),
    0, (r.percent_off = 100)::int, (r.percent_off < 100)::int, -r.percent_off, 0, 0, 0
  from stay s join membership.dues_relief r on r.bearer_id = s.member_id
  union all
  select s.member_id, s.unit_id, greatest(s.first_month, lower(c.months)), least(s.next_month, upper(c.months)), 0, 0, 0, 0, 0, c.monthly_vnd, 0
  from stay s join membership.dues_cover c on c.bearer_id = s.member_id
  union all
  -- of a month that two records of hers have paid she is one payer
  select s.member_id, s.unit_id, greatest(s.first_month, lower(c.months)), least(s.next_month, upper(c.months)), 0, 0, 0, 0, 1, 0, (s.presence = 'PRESENT')::int
  from stay s cross join lateral (
    select unnest(range_agg(k.months)) as months from membership.dues_cover k where k.bearer_id = s.member_id
  ) as c
)
select p.member_id, p.unit_id, k.month, k.sign * p.members as members, k.sign * p.exempt as exempt, k.sign * p.reduced as reduced,
  k.sign * p.share as share, k.sign * p.payers as payers, k.sign * p.paid as paid, k.sign * p.attending as attending
from span p cross join lateral (values (p.first_month, 1), (p.next_month, -1)) as k (month, sign)
where p.first_month < p.next_month and k.month < 'infinity';

-- And the homes that are looked through for what came back to nothing are named, not sought among all.
create or replace procedure membership.keep_dues(changed uuid[], before jsonb) language sql as $$
  with net as materialized (
    select unit_id, month, sum(sign * members)::int as members, sum(sign * exempt)::int as exempt, sum(sign * reduced)::int as reduced,
      sum(sign * share)::int as share, sum(sign * payers)::int as payers, sum(sign * paid)::bigint as paid,
      sum(sign * attending)::int as attending
    from (
      select 1 as sign, unit_id, month, members, exempt, reduced, share, payers, paid, attending
      from membership.dues_change_source where member_id = any (changed)
      union all
      select -1, unit_id, month, members, exempt, reduced, share, payers, paid, attending from jsonb_populate_recordset(null::membership.dues_change, before)
    ) as either
    group by unit_id, month
    having (sum(sign * members), sum(sign * exempt), sum(sign * reduced), sum(sign * share), sum(sign * payers), sum(sign * paid), sum(sign * attending))
      <> (0, 0, 0, 0, 0, 0, 0)
  ), changes as (
    insert into membership.dues_change as kept select * from net order by unit_id, month
    on conflict (unit_id, month) do update set
      members = kept.members + excluded.members, exempt = kept.exempt + excluded.exempt, reduced = kept.reduced + excluded.reduced,
      share = kept.share + excluded.share, payers = kept.payers + excluded.payers, paid = kept.paid + excluded.paid,
      attending = kept.attending + excluded.attending
  )
  insert into membership.dues_total as kept
  select unit_id, sum(members), sum(exempt), sum(reduced), sum(share), sum(payers), sum(paid), sum(attending) from net group by unit_id order by unit_id
  on conflict (unit_id) do update set
    members = kept.members + excluded.members, exempt = kept.exempt + excluded.exempt, reduced = kept.reduced + excluded.reduced,
    share = kept.share + excluded.share, payers = kept.payers + excluded.payers, paid = kept.paid + excluded.paid,
      attending = kept.attending + excluded.attending;
  -- what has come back to nothing is no row
  delete from membership.dues_change
  where unit_id = any (array(
      select (b ->> 'unit_id')::uuid from jsonb_array_elements(before) as b
      union select s.home_id from membership.member_state s where s.member_id = any (changed)))
    and (members, exempt, reduced, share, payers, paid, attending) = (0, 0, 0, 0, 0, 0, 0);
  delete from membership.dues_total t
  where unit_id = any (array(select (b ->> 'unit_id')::uuid from jsonb_array_elements(before) as b))
    and not exists (select from membership.dues_change k where k.unit_id = t.unit_id);
$$;

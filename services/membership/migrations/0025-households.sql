-- Households (MEM-031, MEM-033): how many of a base have a woman of 18 or more, as the base has it from a source, and how many of them have
-- a member, as the households of members say.
create table membership.base_count (
  id uuid primary key,
  -- a base
  unit_id uuid not null,
  -- households with at least one woman of 18 or more; members and women who need a loan and have none (FEE-012)
  kind text not null check (kind in ('HOUSEHOLDS', 'LOAN_NEED_UNMET')),
  as_of date not null,
  count integer not null check (count between 0 and 500000),
  -- who counted: the police of the commune, the commune itself, a census
  source text not null check (source = normalize(source, NFC) and source <> ''),
  recorded_at timestamptz not null default clock_timestamp(),
  origin text not null default 'RECORDED' check (origin in ('RECORDED', 'DEMONSTRATION'))
);
create index on membership.base_count (unit_id, kind, as_of desc, id desc);

-- Where a household counts: once in the whole country, however many members live in it and wherever each belongs. Of several homes that of
-- a residential area or a club comes first, for these are where people live.
create view membership.household_seat_wanted as
select distinct on (m.household_id) m.household_id, m.home_id
from membership.member m
join membership.member_state s on s.member_id = m.id and s.valid_to = 'infinity'
where m.household_id is not null
order by m.household_id, (s.category = 'SPECIAL_BASE'), m.home_id;

create table membership.household_seat (
  household_id uuid primary key,
  home_id uuid not null
);

-- How many households with a member count in each home: higher levels add up what is here (docs/decisions/0025).
create table membership.household_total (
  unit_id uuid primary key,
  households integer not null check (households >= 0)
);

create function membership.keep_household_total() returns trigger language plpgsql as $$
begin
  if tg_op <> 'DELETE' then
    insert into membership.household_total as kept
    select home_id, count(*) from added group by home_id order by home_id
    on conflict (unit_id) do update set households = kept.households + excluded.households;
  end if;
  if tg_op <> 'INSERT' then
    update membership.household_total t set households = t.households - g.households
    from (select home_id, count(*)::int as households from gone group by home_id) as g where t.unit_id = g.home_id;
  end if;
  return null;
end $$;
create trigger total_of_added after insert on membership.household_seat referencing new table as added
  for each statement execute function membership.keep_household_total();
create trigger total_of_moved after update on membership.household_seat referencing new table as added old table as gone
  for each statement execute function membership.keep_household_total();
create trigger total_of_gone after delete on membership.household_seat referencing old table as gone
  for each statement execute function membership.keep_household_total();

-- The households of some members: asked before they change, and given to the procedure below when they have.
create function membership.households_of(asked uuid[]) returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct household_id), '{}') from membership.member where id = any (asked) and household_id is not null
$$;

-- Brings seats in line after some members changed. Two who change members of one household wait for each other, in one order.
create procedure membership.keep_households(changed uuid[], before uuid[]) language plpgsql set plan_cache_mode = force_custom_plan as $$
declare touched uuid[]; lived_in uuid[];
begin
  select array_agg(id order by id) into touched
  from (select unnest(before) as id union select unnest(membership.households_of(changed))) as either;
  if touched is null then return; end if;
  perform pg_advisory_xact_lock(hashtextextended('household ' || id, 0)) from unnest(touched) as id;
  select array_agg(household_id) into lived_in from membership.household_seat_wanted where household_id = any (touched);
  delete from membership.household_seat where household_id = any (touched) and (household_id = any (lived_in)) is not true;
  insert into membership.household_seat as kept
  select w.household_id, w.home_id from membership.household_seat_wanted w where w.household_id = any (touched) order by 1
  on conflict (household_id) do update set home_id = excluded.home_id where kept.home_id <> excluded.home_id;
end $$;

create procedure membership.count_households() language sql as $$
  delete from membership.household_seat;
  delete from membership.household_total;
  insert into membership.household_seat select * from membership.household_seat_wanted;
$$;

-- Where what is kept is not what members say: nowhere, at every moment.
create view membership.household_fault as
(select household_id, home_id from (select * from membership.household_seat_wanted except select * from membership.household_seat) as missing
union
select household_id, home_id from (select * from membership.household_seat except select * from membership.household_seat_wanted) as wrong)
union all
select null, coalesce(t.unit_id, s.home_id)
from (select home_id, count(*) as households from membership.household_seat group by home_id) as s
full join membership.household_total t on t.unit_id = s.home_id
where coalesce(t.households, 0) <> coalesce(s.households, 0);

call membership.count_households();

-- Of who has paid dues for a month, who takes part in it as well: she is not recorded as away then (MEM-034). Kept beside the payers.
drop view membership.dues_fault;
alter table membership.dues_change add column attending integer not null default 0;
alter table membership.dues_change alter column attending drop default;
alter table membership.dues_total add column attending integer not null default 0;
alter table membership.dues_total alter column attending drop default;

create or replace view membership.dues_change_source as
with stay as (
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

create or replace view membership.dues_change_wanted as
select unit_id, month, sum(members)::int as members, sum(exempt)::int as exempt, sum(reduced)::int as reduced, sum(share)::int as share,
  sum(payers)::int as payers, sum(paid)::bigint as paid, sum(attending)::int as attending
from membership.dues_change_source group by unit_id, month
having (sum(members), sum(exempt), sum(reduced), sum(share), sum(payers), sum(paid), sum(attending)) <> (0, 0, 0, 0, 0, 0, 0);

create or replace view membership.dues_total_wanted as
select unit_id, sum(members)::int as members, sum(exempt)::int as exempt, sum(reduced)::int as reduced, sum(share)::int as share,
  sum(payers)::int as payers, sum(paid)::bigint as paid, sum(attending)::int as attending
from membership.dues_change group by unit_id;

create view membership.dues_fault as
(select unit_id, month from (select * from membership.dues_change_wanted except select * from membership.dues_change) as missing
union
select unit_id, month from (select * from membership.dues_change except select * from membership.dues_change_wanted) as wrong)
union all
select unit_id, null from (select * from membership.dues_total except select * from membership.dues_total_wanted) as total;

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
  where (unit_id in (select (b ->> 'unit_id')::uuid from jsonb_array_elements(before) as b)
    or unit_id in (select s.home_id from membership.member_state s where s.member_id = any (changed)))
    and (members, exempt, reduced, share, payers, paid, attending) = (0, 0, 0, 0, 0, 0, 0);
  delete from membership.dues_total t
  where unit_id in (select (b ->> 'unit_id')::uuid from jsonb_array_elements(before) as b)
    and not exists (select from membership.dues_change k where k.unit_id = t.unit_id);
$$;

call membership.count_dues();

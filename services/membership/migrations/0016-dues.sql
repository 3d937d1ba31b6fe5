-- Dues and funds (FEE-001…014), in whole đồng: bigint everywhere, and no division that leaves something over (docs/decisions/0028).

-- What a member pays a month, from a month on (FEE-001). In hundreds of đồng, so that a reduction by per cent is exact.
create table membership.dues_rate (
  valid_from date primary key check (extract(day from valid_from) = 1),
  monthly_vnd bigint not null check (monthly_vnd between 100 and 1000000 and monthly_vnd % 100 = 0),
  document text not null check (document <> ''),
  version integer not null default 1
);
insert into membership.dues_rate values (
  '2013-01-01', 1000, 'Điều lệ Hội LHPN Việt Nam: 1.000đ/tháng/hội viên, theo báo cáo của Hội LHPN tỉnh Quảng Bình năm 2013, mục III.1b'
);

-- Who is asked for less, or nothing, through some months, why, and by which decision (FEE-006, FEE-014). That she is in hardship is
-- told by her sealed record alone: here stands that a base has decided.
create table membership.dues_relief (
  id uuid primary key,
  member_id uuid not null references membership.member (id),
  -- the record that speaks for her now
  bearer_id uuid not null,
  first_month date not null check (extract(day from first_month) = 1),
  -- infinity until it is ended
  last_month date not null check (last_month >= first_month and (last_month = 'infinity' or extract(day from last_month) = 1)),
  -- by how many per cent less: 100 is exempt
  percent_off smallint not null check (percent_off between 1 and 100),
  -- null after she has been erased
  reason text check (reason in ('ELDERLY', 'HOUSEHOLD', 'BASE_DECISION')),
  document text check (document <> ''),
  recorded_at timestamptz not null default clock_timestamp(),
  version integer not null default 1,
  months daterange not null generated always as (daterange(first_month, last_month, '[]')) stored,
  constraint dues_relief_once exclude using gist (member_id with =, months with &&)
);
create index on membership.dues_relief (bearer_id);

-- The book of a fund: of a base or a branch (FEE-004, FEE-007). Entries are only added; a mistake is answered by a counter-entry.
create table membership.fund_entry (
  id uuid primary key,
  unit_id uuid not null,
  entered_on date not null,
  year smallint not null generated always as (extract(year from entered_on)) stored,
  description text check (description = normalize(description, NFC) and description <> ''),
  voucher text check (voucher = normalize(voucher, NFC) and voucher <> ''),
  reverses_id uuid unique references membership.fund_entry (id),
  recorded_at timestamptz not null default clock_timestamp(),
  origin text not null default 'RECORDED' check (origin in ('RECORDED', 'DEMONSTRATION'))
);
create index on membership.fund_entry (unit_id, year, entered_on, id);
create unique index fund_voucher_once on membership.fund_entry (unit_id, year, voucher);

-- Debits are positive, credits negative: money that is there is a debit of what holds it, income a credit of its category.
create table membership.fund_line (
  entry_id uuid not null references membership.fund_entry (id),
  account text not null check (account in ('CASH', 'BANK', 'OPENING', 'DUES', 'DONATION', 'ACTIVITY_INCOME', 'SUPPORT', 'OTHER_INCOME',
    'HEAD_TRAVEL', 'TRAINING', 'VISITS', 'MEETINGS', 'OTHER_EXPENSE')),
  amount_vnd bigint not null check (amount_vnd <> 0 and abs(amount_vnd) <= 1000000000000),
  primary key (entry_id, account)
);

create function membership.require_balance() returns trigger language plpgsql as $$
begin
  if (select coalesce(sum(amount_vnd), 1) <> 0 or count(*) < 2 from membership.fund_line where entry_id = coalesce(new.entry_id, old.entry_id)) then
    raise exception 'entry % is not balanced', coalesce(new.entry_id, old.entry_id) using errcode = 'check_violation', constraint = 'fund_entry_balanced';
  end if;
  return null;
end $$;
create constraint trigger fund_entry_balanced after insert or update or delete on membership.fund_line
  deferrable initially deferred for each row execute function membership.require_balance();

create function membership.require_lines() returns trigger language plpgsql as $$
begin
  if not exists (select from membership.fund_line where entry_id = new.id) then
    raise exception 'entry % has no lines', new.id using errcode = 'check_violation', constraint = 'fund_entry_balanced';
  end if;
  return null;
end $$;
create constraint trigger fund_entry_has_lines after insert on membership.fund_entry
  deferrable initially deferred for each row execute function membership.require_lines();

-- A closed year, and all before it, take no entry any more.
create table membership.fund_closing (
  unit_id uuid not null,
  year smallint not null,
  closing_vnd bigint not null,
  closed_at timestamptz not null default clock_timestamp(),
  primary key (unit_id, year)
);

create function membership.require_open_year() returns trigger language plpgsql as $$
begin
  if exists (select from membership.fund_closing where unit_id = new.unit_id and year >= extract(year from new.entered_on)) then
    raise exception 'year of % is closed', new.entered_on using errcode = 'check_violation', constraint = 'fund_year_open';
  end if;
  return new;
end $$;
create trigger fund_year_open before insert on membership.fund_entry for each row execute function membership.require_open_year();

create function membership.refuse_edit() returns trigger language plpgsql as $$
begin
  raise exception 'what is in a book stays: write a counter-entry' using errcode = 'check_violation', constraint = 'fund_entry_stays';
end $$;
create trigger fund_line_stays before update or delete on membership.fund_line for each row execute function membership.refuse_edit();
create trigger fund_entry_stays before update or delete on membership.fund_entry for each row execute function membership.refuse_edit();

-- What stands in each account at the end of a year by the entries of that year, kept with every line.
create table membership.fund_balance (
  unit_id uuid not null,
  year smallint not null,
  account text not null,
  amount_vnd bigint not null,
  primary key (unit_id, year, account)
);

create function membership.keep_balance() returns trigger language plpgsql as $$
begin
  insert into membership.fund_balance as kept
  select e.unit_id, e.year, a.account, sum(a.amount_vnd)
  from added a join membership.fund_entry e on e.id = a.entry_id group by e.unit_id, e.year, a.account order by 1, 2, 3
  on conflict (unit_id, year, account) do update set amount_vnd = kept.amount_vnd + excluded.amount_vnd;
  return null;
end $$;
create trigger fund_balance_kept after insert on membership.fund_line
  referencing new table as added for each statement execute function membership.keep_balance();

-- Where the kept balances are not what the lines say: nowhere, at every moment.
create view membership.fund_fault as
with wanted as (
  select e.unit_id, e.year, l.account, sum(l.amount_vnd)::bigint as amount_vnd
  from membership.fund_line l join membership.fund_entry e on e.id = l.entry_id group by e.unit_id, e.year, l.account
)
(select * from wanted except select * from membership.fund_balance)
union all
(select * from membership.fund_balance except select * from wanted);

-- What a member has paid, for which months, and in which entry it stands. A payment that was wrong is answered by one that takes it back.
create table membership.dues_payment (
  id uuid primary key,
  member_id uuid not null references membership.member (id),
  -- whose fund received it
  unit_id uuid not null,
  received_on date not null,
  first_month date not null check (extract(day from first_month) = 1),
  last_month date not null check (extract(day from last_month) = 1 and last_month >= first_month),
  amount_vnd bigint not null check (amount_vnd <> 0),
  receipt text check (receipt = normalize(receipt, NFC) and receipt <> ''),
  entry_id uuid not null references membership.fund_entry (id),
  reverses_id uuid unique references membership.dues_payment (id),
  recorded_at timestamptz not null default clock_timestamp(),
  check ((reverses_id is null) = (amount_vnd > 0)),
  check (reverses_id is null or receipt is null)
);
create index on membership.dues_payment (member_id);
create index on membership.dues_payment (entry_id);
create unique index dues_receipt_once on membership.dues_payment (unit_id, (extract(year from received_on)), receipt);
create trigger dues_payment_stays before update or delete on membership.dues_payment for each row execute function membership.refuse_edit();

-- Which months are paid, by what a month cost her: worked out of the payments that stand.
create table membership.dues_cover (
  payment_id uuid not null references membership.dues_payment (id),
  member_id uuid not null references membership.member (id),
  -- the record that speaks for her now
  bearer_id uuid not null,
  -- from the first day of a month to that of another
  months daterange not null check (not isempty(months)),
  monthly_vnd bigint not null check (monthly_vnd > 0),
  primary key (payment_id, months),
  constraint dues_month_once exclude using gist (member_id with =, months with &&)
);
create index on membership.dues_cover (bearer_id);

-- A month is owed by whoever is a member on its first day, where she belongs on that day: the first such month from a day on.
create function membership.month_from(day date) returns date language sql immutable parallel safe as $$
  select (date_trunc('month', (day - 1)::timestamp) + interval '1 month')::date
$$;

-- What members owe and have paid, as changes by the month, as counts are kept (0009-counts.sql): `share` is how many hundredths of the
-- rate all together owe, so that a new rate changes nothing here.
create view membership.dues_change_source as
with stay as (
  select member_id, home_id as unit_id, membership.month_from(valid_from) as first_month, membership.month_from(valid_to + 1) as next_month
  from membership.member_state
), span as (
  select member_id, unit_id, first_month, next_month, 1 as members, 0 as exempt, 0 as reduced, 100 as share, 0 as payers, 0::bigint as paid
  from stay
  union all
  select s.member_id, s.unit_id, greatest(s.first_month, lower(r.months)), least(s.next_month, membership.month_from(coalesce(upper(r.months), 'infinity'))),
    0, (r.percent_off = 100)::int, (r.percent_off < 100)::int, -r.percent_off, 0, 0
  from stay s join membership.dues_relief r on r.bearer_id = s.member_id
  union all
  select s.member_id, s.unit_id, greatest(s.first_month, lower(c.months)), least(s.next_month, upper(c.months)), 0, 0, 0, 0, 0, c.monthly_vnd
  from stay s join membership.dues_cover c on c.bearer_id = s.member_id
  union all
  -- of a month that two records of hers have paid she is one payer
  select s.member_id, s.unit_id, greatest(s.first_month, lower(c.months)), least(s.next_month, upper(c.months)), 0, 0, 0, 0, 1, 0
  from stay s cross join lateral (
    select unnest(range_agg(k.months)) as months from membership.dues_cover k where k.bearer_id = s.member_id
  ) as c
)
select p.member_id, p.unit_id, k.month, k.sign * p.members as members, k.sign * p.exempt as exempt, k.sign * p.reduced as reduced,
  k.sign * p.share as share, k.sign * p.payers as payers, k.sign * p.paid as paid
from span p cross join lateral (values (p.first_month, 1), (p.next_month, -1)) as k (month, sign)
where p.first_month < p.next_month and k.month < 'infinity';

create table membership.dues_change (
  unit_id uuid not null,
  month date not null,
  members integer not null,
  exempt integer not null,
  reduced integer not null,
  share integer not null,
  payers integer not null,
  paid bigint not null,
  primary key (unit_id, month)
);
create table membership.dues_total (like membership.dues_change);
alter table membership.dues_total drop column month, add primary key (unit_id);

create view membership.dues_change_wanted as
select unit_id, month, sum(members)::int as members, sum(exempt)::int as exempt, sum(reduced)::int as reduced, sum(share)::int as share,
  sum(payers)::int as payers, sum(paid)::bigint as paid
from membership.dues_change_source group by unit_id, month
having (sum(members), sum(exempt), sum(reduced), sum(share), sum(payers), sum(paid)) <> (0, 0, 0, 0, 0, 0);

create view membership.dues_total_wanted as
select unit_id, sum(members)::int as members, sum(exempt)::int as exempt, sum(reduced)::int as reduced, sum(share)::int as share,
  sum(payers)::int as payers, sum(paid)::bigint as paid
from membership.dues_change group by unit_id;

-- Where the kept sums are not what members, reliefs and payments say: nowhere, at every moment.
create view membership.dues_fault as
(select unit_id, month from (select * from membership.dues_change_wanted except select * from membership.dues_change) as missing
union
select unit_id, month from (select * from membership.dues_change except select * from membership.dues_change_wanted) as wrong)
union all
select unit_id, null from (select * from membership.dues_total except select * from membership.dues_total_wanted) as total;

create procedure membership.count_dues() language sql as $$
  truncate membership.dues_total, membership.dues_change;
  insert into membership.dues_change select * from membership.dues_change_wanted;
  insert into membership.dues_total select * from membership.dues_total_wanted;
$$;

create function membership.dues_of(asked uuid[]) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(to_jsonb(c) - 'member_id'), '[]') from membership.dues_change_source c where c.member_id = any (asked)
$$;

-- Brings the sums in line after some members changed, as keep_counts does.
create procedure membership.keep_dues(changed uuid[], before jsonb) language sql as $$
  with net as materialized (
    select unit_id, month, sum(sign * members)::int as members, sum(sign * exempt)::int as exempt, sum(sign * reduced)::int as reduced,
      sum(sign * share)::int as share, sum(sign * payers)::int as payers, sum(sign * paid)::bigint as paid
    from (
      select 1 as sign, unit_id, month, members, exempt, reduced, share, payers, paid
      from membership.dues_change_source where member_id = any (changed)
      union all
      select -1, unit_id, month, members, exempt, reduced, share, payers, paid from jsonb_populate_recordset(null::membership.dues_change, before)
    ) as either
    group by unit_id, month
    having (sum(sign * members), sum(sign * exempt), sum(sign * reduced), sum(sign * share), sum(sign * payers), sum(sign * paid)) <> (0, 0, 0, 0, 0, 0)
  ), changes as (
    insert into membership.dues_change as kept select * from net order by unit_id, month
    on conflict (unit_id, month) do update set
      members = kept.members + excluded.members, exempt = kept.exempt + excluded.exempt, reduced = kept.reduced + excluded.reduced,
      share = kept.share + excluded.share, payers = kept.payers + excluded.payers, paid = kept.paid + excluded.paid
  )
  insert into membership.dues_total as kept
  select unit_id, sum(members), sum(exempt), sum(reduced), sum(share), sum(payers), sum(paid) from net group by unit_id order by unit_id
  on conflict (unit_id) do update set
    members = kept.members + excluded.members, exempt = kept.exempt + excluded.exempt, reduced = kept.reduced + excluded.reduced,
    share = kept.share + excluded.share, payers = kept.payers + excluded.payers, paid = kept.paid + excluded.paid;
  -- what has come back to nothing is no row
  delete from membership.dues_change
  where (unit_id in (select (b ->> 'unit_id')::uuid from jsonb_array_elements(before) as b)
    or unit_id in (select s.home_id from membership.member_state s where s.member_id = any (changed)))
    and (members, exempt, reduced, share, payers, paid) = (0, 0, 0, 0, 0, 0);
  delete from membership.dues_total t
  where unit_id in (select (b ->> 'unit_id')::uuid from jsonb_array_elements(before) as b)
    and not exists (select from membership.dues_change k where k.unit_id = t.unit_id);
$$;

-- After records of a woman were merged or taken apart: her payments and reliefs are those of the record that speaks for her. Of two
-- reliefs of one month the one recorded first counts.
create procedure membership.bear_dues(bearer uuid, records uuid[]) language sql as $$
  update membership.dues_cover set bearer_id = bearer where member_id = any (records) and bearer_id <> bearer;
  update membership.dues_relief r set bearer_id = case when exists (
      select from membership.dues_relief o where o.member_id = any (records) and o.id < r.id and o.months && r.months
    ) then r.member_id else bearer end
  where r.member_id = any (records);
$$;

call membership.count_dues();

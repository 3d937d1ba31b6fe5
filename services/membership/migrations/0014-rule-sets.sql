-- Rules of each term (CATALOGUE F-1…F-3, F-5, RATE-010, RATE-011, RATE-020), and those provinces have of their own (docs/decisions/0032).

alter table membership.rule_set
  -- no document says which year the women of 2017–2022 are of
  alter column denominator_year drop not null,
  -- from how many months on a temporary resident counts; null: never. The ledger knows six (MEM-011)
  add column temporary_months integer check (temporary_months = 6),
  -- what no document of the Union states, and stands as it is understood
  add column reconstructed text[] not null default '{}' check (reconstructed <@ array['FORMULA', 'THRESHOLD', 'COMPARATOR', 'DENOMINATOR']);
update membership.rule_set set reconstructed = '{FORMULA}', temporary_months = 6;
alter table membership.rule_set drop column formula_reconstructed;

insert into membership.rule_set (id, name, threshold_percent, comparator, denominator_year, denominator_source, formula, temporary_months,
  reconstructed, source)
values (
  'VN-2017-2022', 'Nhiệm kỳ 2017–2022', 50, 'GTE', null, 'Văn bản không nêu',
  'hội viên có hộ khẩu thường trú / phụ nữ từ 18 tuổi trở lên × 100', null, '{FORMULA,THRESHOLD,COMPARATOR,DENOMINATOR}',
  'Hướng dẫn 21/HD-ĐCT ngày 29/5/2023, II.1.2: «hộ khẩu thường trú ở đâu thì tính ở nơi đó, không tính các trường hợp tạm trú»; '
  'mức 50 %: nguồn ngoài các văn bản (CATALOGUE EXT-3)'
);

-- Two terms never have a period in common, and what has been opened stands: figures were settled by it.
alter table membership.term_calendar add constraint term_calendar_apart
  exclude using gist (daterange(first_ends_on, last_ends_on, '[]') with &&);
insert into membership.term_calendar values ('VN-2017-2022', '2017-12-31', '2021-12-31');
create trigger terms_stay before update or delete on membership.term_calendar for each row execute function membership.refuse_change();

-- Its periods, so that what is known of them can be recorded; the documents count the present term from 2022Y.
insert into membership.reporting_period (code, ends_on, deadline, rule_set_id)
select p.code, p.ends_on, p.deadline, 'VN-2017-2022'
from generate_series(2017, 2021) as year
cross join lateral (values
  (year || 'H1', make_date(year, 6, 30), make_date(year, 6, 10)), (year || 'Y', make_date(year, 12, 31), make_date(year, 11, 25))
) as p (code, ends_on, deadline)
where p.ends_on >= '2017-12-31';

-- A period has the rules of the one term its last day lies in, whoever writes it.
create function membership.require_term() returns trigger language plpgsql as $$
begin
  if not exists (select from membership.term_calendar t
    where t.rule_set_id = new.rule_set_id and new.ends_on between t.first_ends_on and t.last_ends_on) then
    raise exception 'the period % is not of the term %', new.code, new.rule_set_id
      using errcode = 'check_violation', constraint = 'reporting_period_of_term';
  end if;
  return new;
end $$;
create trigger reporting_period_of_term before insert or update on membership.reporting_period
  for each row execute function membership.require_term();
-- those that are there already
update membership.reporting_period set rule_set_id = rule_set_id;

-- What a province has set itself, beside the target of the nation and never instead of it: «đạt 60%» (TGT-005, F-2).
create table membership.local_rule (
  id uuid primary key,
  unit_id uuid not null,
  threshold_percent integer not null check (threshold_percent between 1 and 100),
  comparator text not null check (comparator in ('GT', 'GTE')),
  valid_from date not null,
  valid_to date not null check (valid_to >= valid_from),
  source text not null check (source <> ''),
  constraint local_rule_apart exclude using gist (unit_id with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- From which day on who is registered temporarily counts: never in a term whose rules do not count her (RATE-011, F-5).
create function membership.temporary_counts_from() returns date language sql stable as $$
  select coalesce(max(t.last_ends_on) + 1, '-infinity')
  from membership.term_calendar t join membership.rule_set r on r.id = t.rule_set_id where r.temporary_months is null
$$;

-- As before, but for the day somebody counts from, which follows the rules of the term.
create or replace view membership.count_change_source as
with ruled as (
  -- whoever comes from another home of hers, or goes to one, was not admitted, and has not left
  select *, lag(valid_to) over one + 1 as came_on, lead(valid_from) over one as goes_on,
    case when residence = 'TEMPORARY' then greatest(counts, (select membership.temporary_counts_from())) else counts end as counted_from
  from membership.member_state window one as (partition by member_id order by valid_from)
), edge as (
  select s.member_id, s.category, s.residence, s.presence, s.away_mobility || ' ' || s.away_participation as away,
    case when k.is_state or s.category <> 'SPECIAL_BASE' then s.home_id else s.commune_id end as unit_id, k.day,
    k.sign * k.is_state::int as members, k.sign * (not k.is_state)::int as counted,
    (k.is_state and k.sign = 1 and s.came_on is distinct from s.valid_from)::int as admitted,
    (k.is_state and k.sign = -1 and s.goes_on is distinct from s.valid_to + 1)::int as exited
  from ruled s
  cross join lateral (values (s.valid_from, 1, true), (s.valid_to + 1, -1, true), (s.counted_from, 1, false), (s.valid_to + 1, -1, false))
    as k (day, sign, is_state)
  where k.day < 'infinity' and (k.is_state or s.counted_from <= s.valid_to)
)
select e.member_id, e.unit_id, e.day, e.members, e.counted, e.admitted, e.exited,
  case when e.category = 'RESIDENTIAL' then e.members else 0 end as residential,
  case when e.category = 'CLUB' then e.members else 0 end as club,
  case when e.category = 'SPECIAL_BASE' then e.members else 0 end as special_base,
  case when e.residence = 'PERMANENT' then e.members else 0 end as permanent,
  case when e.residence = 'TEMPORARY' then e.members else 0 end as temporary,
  case when e.residence = 'SHORT_STAY' then e.members else 0 end as short_stay,
  case when e.presence = 'ABSENT' then e.members else 0 end as absent,
  case when e.presence = 'MIGRATED' then e.members else 0 end as migrated,
  case when e.away = 'NEAR_RETURNS PAYS_NOT_ATTENDING' then e.members else 0 end as near_paying,
  case when e.away = 'NEAR_RETURNS NOT_PAYING' then e.members else 0 end as near_not_paying,
  case when e.away = 'LEFT_LOCALITY PAYS_NOT_ATTENDING' then e.members else 0 end as left_paying,
  case when e.away = 'LEFT_LOCALITY NOT_PAYING' then e.members else 0 end as left_not_paying,
  case when m.card_number is not null then e.members else 0 end as with_card,
  case when m.citizen_id is not null then e.members else 0 end as with_citizen_id
from edge e
join membership.member m on m.id = e.member_id;

call membership.count_members();

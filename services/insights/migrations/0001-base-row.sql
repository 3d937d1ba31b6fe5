-- The read model of "which bases": one wide row for a base, a reporting period and a span of days on which nothing of the
-- base changes. It is made of what the four services published, and is refreshed in the transaction that applies a change.

-- First half: everything that changes with the day.

create table insights.base_span (
  unit_id uuid not null,
  valid_from date not null,
  valid_to date not null,
  target_applies boolean not null,
  name text not null,
  full_name text not null,
  province_id uuid,
  province_name text,
  cluster_id uuid,
  cluster_name text,
  area_tags text[] not null,
  mentor_count integer not null,
  -- class of every year, of the base as such: {"2023": "GOOD"}
  classes jsonb not null,
  -- why it needs support, and whom it finds hard to gather
  support_causes text[] not null,
  hard_groups text[] not null,
  name_folded text not null generated always as (public.fold_text(full_name)) stored,
  primary key (unit_id, valid_from)
);
create index on insights.base_span using gin (name_folded public.gin_trgm_ops);

-- What a span is made of: the definition the table must equal at every moment.
create view insights.base_span_source as
with edge (unit_id, day) as (
  select unit_id, valid_from from organisation.unit_version where level = 'BASE'
  union select unit_id, valid_to + 1 from organisation.unit_version where level = 'BASE' and valid_to < 'infinity'
  union select unit_id, valid_from from organisation.unit_ancestor where ancestor_level = 'PROVINCE'
  union select a.unit_id, p.valid_from from organisation.unit_ancestor a
    join organisation.unit_version p on p.unit_id = a.ancestor_id where a.ancestor_level = 'PROVINCE'
  union select a.unit_id, m.valid_from from organisation.unit_ancestor a
    join emulation.cluster_membership m on m.province_id = a.ancestor_id where a.ancestor_level = 'PROVINCE'
  union select a.unit_id, m.valid_to + 1 from organisation.unit_ancestor a
    join emulation.cluster_membership m on m.province_id = a.ancestor_id where a.ancestor_level = 'PROVINCE' and m.valid_to < 'infinity'
  union select unit_id, valid_from from organisation.unit_tag
  union select unit_id, valid_to + 1 from organisation.unit_tag where valid_to < 'infinity'
  union select unit_id, valid_from from cadre.mentor_assignment
  union select unit_id, valid_to + 1 from cadre.mentor_assignment where valid_to < 'infinity'
), span as (
  select e.unit_id, e.day as valid_from, coalesce(lead(e.day) over (partition by e.unit_id order by e.day) - 1, u.closed_on) as valid_to, u.target_applies
  from edge e join organisation.unit u on u.id = e.unit_id and u.level = 'BASE' and e.day between u.opened_on and u.closed_on
)
select s.unit_id, s.valid_from, s.valid_to, s.target_applies, v.name, v.full_name,
  a.ancestor_id as province_id, p.name as province_name, c.id as cluster_id, c.name as cluster_name,
  array(select t.tag from organisation.unit_tag t where t.unit_id = s.unit_id and s.valid_from between t.valid_from and t.valid_to order by t.tag) as area_tags,
  (select count(*)::int from cadre.mentor_assignment m where m.unit_id = s.unit_id and s.valid_from between m.valid_from and m.valid_to) as mentor_count,
  coalesce((select jsonb_object_agg(k.year, k.class) from emulation.classification k where k.unit_id = s.unit_id), '{}') as classes,
  array(select k.cause from organisation.support_cause k where k.unit_id = s.unit_id order by k.cause) as support_causes,
  array(select g.hard_group from organisation.support_hard_group g where g.unit_id = s.unit_id order by g.hard_group) as hard_groups
from span s
join organisation.unit_version v on v.unit_id = s.unit_id and s.valid_from between v.valid_from and v.valid_to
left join organisation.unit_ancestor a on a.unit_id = s.unit_id and a.ancestor_level = 'PROVINCE' and s.valid_from between a.valid_from and a.valid_to
left join organisation.unit_version p on p.unit_id = a.ancestor_id and s.valid_from between p.valid_from and p.valid_to
left join emulation.cluster_membership m on m.province_id = a.ancestor_id and s.valid_from between m.valid_from and m.valid_to
left join emulation.emulation_cluster c on c.id = m.cluster_id;

-- Second half: the figures of every period, as membership settled them. RATE-012: the target is for commune bases.
create table insights.base_row (
  unit_id uuid not null,
  period text not null,
  valid_from date not null,
  valid_to date not null,
  name text not null,
  full_name text not null,
  province_id uuid,
  province_name text,
  cluster_id uuid,
  cluster_name text,
  area_tags text[] not null,
  mentor_count integer not null,
  -- CATALOGUE F-48: a base without a mentor is shown, and only a difficult one not above 60 % must have one
  mentor_status text not null,
  classes jsonb not null,
  -- the class of the last year that was over in the period
  class text,
  members integer,
  women18_plus integer,
  -- for sorting and bands only; the status comes from the integers
  rate double precision,
  status text not null,
  members_needed integer,
  rule_set_id text not null,
  origin text,
  method text,
  source_body text,
  as_of date,
  parts_reported integer not null,
  parts_expected integer not null,
  -- where its support stood on the last day of the period, today's for one that is not over; null before there was any
  support_state text,
  support_causes text[] not null,
  hard_groups text[] not null
);

create view insights.base_row_source as
select s.unit_id, p.code as period, s.valid_from, s.valid_to, s.name, s.full_name, s.province_id, s.province_name, s.cluster_id, s.cluster_name,
  s.area_tags, s.mentor_count,
  case when s.mentor_count > 0 then 'ASSIGNED'
    when 'SPECIAL_DIFFICULT' = any (s.area_tags) and s.target_applies and f.status in ('BELOW', 'AT_THRESHOLD') then 'REQUIRED_MISSING'
    else 'OPTIONAL_MISSING' end as mentor_status,
  s.classes, s.classes ->> (extract(year from p.ends_on + 1)::int - 1)::text as class,
  f.members, coalesce(f.women18_plus, w.women18_plus) as women18_plus,
  f.members::double precision / nullif(coalesce(f.women18_plus, w.women18_plus), 0) as rate,
  case when not s.target_applies then 'NOT_APPLICABLE' else coalesce(f.status, 'NO_DATA') end as status,
  case when s.target_applies then f.members_needed end as members_needed,
  p.rule_set_id, f.origin, f.method, f.source_body, f.as_of, coalesce(f.parts_reported, 0) as parts_reported, coalesce(f.parts_expected, 1) as parts_expected,
  t.state as support_state, case when t.state is null then '{}' else s.support_causes end as support_causes,
  case when t.state is null then '{}' else s.hard_groups end as hard_groups
from insights.base_span s
cross join membership.reporting_period p
left join membership.unit_figures f on f.unit_id = s.unit_id and f.period = p.code
left join membership.women_population w on w.unit_id = s.unit_id and w.rule_set_id = p.rule_set_id
left join organisation.support_state t on t.unit_id = s.unit_id and p.ends_on between t.valid_from and t.valid_to;

-- Refreshes some bases, or some figures of a base when only those changed.
create procedure insights.refresh_bases(changed uuid[]) language sql as $$
  delete from insights.base_span where unit_id = any (changed);
  insert into insights.base_span select * from insights.base_span_source where unit_id = any (changed);
  delete from insights.base_row where unit_id = any (changed);
  insert into insights.base_row select * from insights.base_row_source where unit_id = any (changed);
$$;

create procedure insights.refresh_figures(changed uuid[], in_period text) language sql as $$
  delete from insights.base_row where unit_id = any (changed) and period = in_period;
  insert into insights.base_row select * from insights.base_row_source where unit_id = any (changed) and period = in_period;
$$;

-- Bases touched by the transaction that is being applied, with the period if only its figures were; they are refreshed
-- together when it commits, so that a reader sees a change whole and a transaction of ten thousand rows costs one refresh.
create unlogged table insights.touched_base (
  unit_id uuid not null,
  period text,
  -- four subscriptions apply at the same time: what one touches is no business of the others until it commits
  applied_in xid8 not null default pg_current_xact_id(),
  unique nulls not distinct (applied_in, unit_id, period)
);

create function insights.refresh_touched() returns trigger language plpgsql as $$
declare
  whole uuid[];
  figures record;
begin
  -- one after the other: who comes second reads what the first has committed
  perform pg_advisory_xact_lock(hashtext('insights.refresh_touched'));
  select array_agg(unit_id) into whole from insights.touched_base where applied_in = pg_current_xact_id() and period is null;
  if whole is not null then
    call insights.refresh_bases(whole);
  end if;
  for figures in
    select period, array_agg(unit_id) as units from insights.touched_base
    where applied_in = pg_current_xact_id() and period is not null and unit_id <> all (coalesce(whole, '{}')) group by period
  loop
    call insights.refresh_figures(figures.units, figures.period);
  end loop;
  delete from insights.touched_base where applied_in = pg_current_xact_id();
  return null;
end $$;

create constraint trigger refresh_touched after insert on insights.touched_base
  deferrable initially deferred for each row execute function insights.refresh_touched();
alter table insights.touched_base enable always trigger refresh_touched;

-- One function for rows that name a base, one for rows that name a province, one for the name of a cluster.
create function insights.touch_base() returns trigger language plpgsql as $$
begin
  insert into insights.touched_base values (coalesce(new.unit_id, old.unit_id)) on conflict do nothing;
  return null;
end $$;

create function insights.touch_figures() returns trigger language plpgsql as $$
begin
  insert into insights.touched_base values (coalesce(new.unit_id, old.unit_id), coalesce(new.period, old.period)) on conflict do nothing;
  return null;
end $$;

create function insights.touch_period() returns trigger language plpgsql as $$
begin
  insert into insights.touched_base select distinct unit_id, coalesce(new.code, old.code) from insights.base_span on conflict do nothing;
  return null;
end $$;

create function insights.touch_unit() returns trigger language plpgsql as $$
begin
  insert into insights.touched_base values (coalesce(new.id, old.id)) on conflict do nothing;
  return null;
end $$;

create function insights.touch_unit_or_below() returns trigger language plpgsql as $$
declare
  changed uuid := coalesce(new.unit_id, old.unit_id);
begin
  insert into insights.touched_base
  select changed union select unit_id from organisation.unit_ancestor where ancestor_id = changed and ancestor_level = 'PROVINCE'
  on conflict do nothing;
  return null;
end $$;

create function insights.touch_province() returns trigger language plpgsql as $$
begin
  insert into insights.touched_base
  select unit_id from organisation.unit_ancestor where ancestor_id in (new.province_id, old.province_id)
  on conflict do nothing;
  return null;
end $$;

create function insights.touch_cluster() returns trigger language plpgsql as $$
begin
  insert into insights.touched_base
  select a.unit_id from organisation.unit_ancestor a
  join emulation.cluster_membership m on m.province_id = a.ancestor_id
  where m.cluster_id in (new.id, old.id)
  on conflict do nothing;
  return null;
end $$;

-- Made after the first fill, which is twice as fast without them.
create procedure insights.index_base_rows() language sql as $$
  alter table insights.base_row add primary key (unit_id, period, valid_from);
  -- what a list must look at of each row to filter, to count and to sort, without touching the rows themselves
  create index base_row_day on insights.base_row (period, valid_to, valid_from)
    include (unit_id, rate, status, members, women18_plus, members_needed, mentor_count, mentor_status, province_id, cluster_id, class,
      classes, area_tags, support_state, support_causes, hard_groups);
  create index base_row_rate on insights.base_row (period, rate, unit_id) include (valid_from, valid_to, status, mentor_count, mentor_status);
  create index base_row_name on insights.base_row (period, name collate "vi-x-icu", unit_id) include (valid_from, valid_to);
  create index base_row_province on insights.base_row (province_id, period);
$$;

-- Starts the maintenance when the first copy of all sources is there: from then on every applied transaction refreshes
-- what it touches. Writers wait for the moment this takes; running it again does nothing.
create procedure insights.maintain_bases() language plpgsql as $$
declare
  watched record;
begin
  if exists (select from pg_trigger where tgname = 'touch_base_row') then
    return;
  end if;
  for watched in
    select * from (values
      ('organisation.unit', 'touch_unit'), ('organisation.unit_version', 'touch_unit_or_below'), ('organisation.unit_ancestor', 'touch_base'),
      ('organisation.unit_tag', 'touch_base'), ('membership.unit_figures', 'touch_figures'), ('membership.women_population', 'touch_base'),
      ('membership.reporting_period', 'touch_period'), ('organisation.support_state', 'touch_base'),
      ('organisation.support_cause', 'touch_base'), ('organisation.support_hard_group', 'touch_base'),
      ('cadre.mentor_assignment', 'touch_base'), ('emulation.classification', 'touch_base'),
      ('emulation.cluster_membership', 'touch_province'), ('emulation.emulation_cluster', 'touch_cluster')) as t (name, reaction)
  loop
    execute format('create trigger touch_base_row after insert or update or delete on %s for each row execute function insights.%s()',
      watched.name, watched.reaction);
    execute format('alter table %s enable always trigger touch_base_row', watched.name);
  end loop;
  insert into insights.base_span select * from insights.base_span_source;
  analyze insights.base_span;
  insert into insights.base_row select * from insights.base_row_source order by period, valid_to, unit_id;
  call insights.index_base_rows();
end $$;

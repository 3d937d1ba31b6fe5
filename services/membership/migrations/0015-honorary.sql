-- Honorary members (000 §IV): a book of its own. Of any gender and nationality; recognised once in the whole country by a level from the
-- province to the commune, and never counted among members. Nothing of this file is published to other services.
create table membership.honorary_member (
  id uuid primary key,
  -- the unit that proposes and recognises; where its book stands on a day follows from the tree (decision 13)
  unit_id uuid not null,
  level text not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE')),
  full_name text not null check (full_name = normalize(full_name, NFC) and full_name <> ''),
  born_on date not null check (born_on between '1880-01-01' and '2200-12-31'),
  gender text not null check (gender in ('FEMALE', 'MALE', 'OTHER')),
  -- ISO 3166-1 alpha-2
  nationality text not null check (nationality ~ '^[A-Z]{2}$'),
  resides_in_vietnam boolean not null,
  works_in_vietnam boolean not null,
  approves_statute boolean not null,
  is_voluntary boolean not null,
  -- the short list, «danh sách trích ngang»
  short_cv text check (short_cv <> ''),
  prestige text check (prestige <> ''),
  influence_kind text check (influence_kind in ('PUBLIC_FIGURE', 'EXPERT', 'EXPERIENCED')),
  scope text not null check (scope in ('COMMUNE', 'DISTRICT', 'PROVINCE', 'DEPARTMENT')),
  card_number text,
  -- sealed: each names the key that sealed it
  citizen_id bytea,
  passport bytea,
  phone bytea,
  police_opinion bytea,
  end_document bytea,
  sealed_by text,
  -- equal for equal numbers, and no more; the first by the same key as that of members
  citizen_id_index bytea,
  passport_index bytea,
  consent_on date,
  consent_purpose text,
  -- HON-022: the public list names who agreed to be named, until that is taken back
  publication_on date,
  publication_until date not null default 'infinity',
  -- HON-016: a foreigner is appraised by the police of the same level
  police_opinion_on date,
  police_favours boolean,
  -- what the steps say
  state text not null check (state in ('PROPOSED', 'SCREENED', 'APPROVED_BY_SUPERIOR', 'RECOGNISED', 'TERMINATED', 'REJECTED', 'WITHDRAWN')),
  recognised_on date,
  ended_on date not null default 'infinity',
  end_ground text check (end_ground in ('DISCIPLINARY', 'COURT', 'CONVERTED', 'DECEASED', 'WITHDRAWN')),
  -- whom she became, of one who was converted
  member_id uuid references membership.member (id),
  erased_on date,
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  version integer not null default 1,
  name_folded text not null generated always as (public.fold_text(full_name)) stored,
  check ((consent_on is null) = (consent_purpose is null)),
  constraint honorary_number_with_consent check (coalesce(citizen_id, passport) is null or consent_on is not null),
  check ((citizen_id is null) = (citizen_id_index is null) and (passport is null) = (passport_index is null)),
  check ((sealed_by is null) = (coalesce(citizen_id, passport, phone, police_opinion, end_document) is null)),
  check ((police_opinion_on is null) = (police_favours is null)),
  check (publication_on is not null or publication_until = 'infinity'),
  check ((recognised_on is not null) = (state in ('RECOGNISED', 'TERMINATED'))),
  check ((ended_on < 'infinity') = (state = 'TERMINATED') and (end_ground is not null) = (state = 'TERMINATED')),
  check (recognised_on is null or recognised_on <= ended_on),
  check (member_id is null or end_ground = 'CONVERTED'),
  -- HON-001…011: whoever is recognised meets all of it, whichever program wrote it
  constraint honorary_of_age check (recognised_on is null or erased_on is not null or (born_on + interval '18 years')::date <= recognised_on),
  constraint honorary_eligible check (recognised_on is null
    or (resides_in_vietnam and works_in_vietnam and approves_statute and is_voluntary and influence_kind is not null)),
  constraint honorary_level_of_scope check (scope not in ('PROVINCE', 'DEPARTMENT') or level in ('PROVINCE', 'CENTRAL')),
  constraint honorary_police check (recognised_on is null or nationality = 'VN' or police_favours is true),
  constraint honorary_district_ended check (level <> 'DISTRICT' or recognised_on is null or recognised_on <= '2025-06-30')
);
-- HON-023: recognised once, wherever, and not again when it has ended
create unique index honorary_citizen_id_once on membership.honorary_member (citizen_id_index) where recognised_on is not null;
create unique index honorary_passport_once on membership.honorary_member (passport_index) where recognised_on is not null;
create index honorary_citizen_id on membership.honorary_member (citizen_id_index) where citizen_id_index is not null;
create index honorary_unit on membership.honorary_member (unit_id, recognised_on, ended_on);
create index honorary_sealed_by on membership.honorary_member (sealed_by);
create index honorary_member_id on membership.honorary_member (member_id) where member_id is not null;
create index honorary_public on membership.honorary_member (recognised_on desc, id) where publication_on is not null and recognised_on is not null;

-- HON-007, HON-008: with what somebody has supported the Union, and since when.
create table membership.honorary_contribution (
  honorary_id uuid not null references membership.honorary_member (id) deferrable initially deferred,
  kind text not null check (kind in ('EXPERT', 'ADVISER', 'LECTURER', 'RAPPORTEUR', 'MATERIAL', 'HELP')),
  since date not null,
  note text,
  primary key (honorary_id, kind)
);

-- D4: what was done, in the order it was done. Only added to.
create table membership.honorary_step (
  id uuid primary key,
  honorary_id uuid not null references membership.honorary_member (id) deferrable initially deferred,
  kind text not null check (kind in ('PROPOSED', 'SCREENED', 'APPROVED_BY_SUPERIOR', 'RECOGNISED', 'TERMINATED', 'REJECTED', 'WITHDRAWN')),
  taken_on date not null,
  line integer not null check (line > 0),
  -- the unit it was done by
  unit_id uuid not null,
  proposer_kind text check (proposer_kind in ('MEMBER', 'FULL_TIME_CADRE', 'MEMBER_ORG', 'RELATED_UNIT')),
  -- who proposed, or met the person
  by_whom text check (by_whom <> ''),
  -- what the superior thinks, why one was rejected or ended
  opinion text check (opinion <> ''),
  decision_no text check (decision_no <> ''),
  -- the activity of the Union it was made known at
  activity text check (activity <> ''),
  ground text check (ground in ('DISCIPLINARY', 'COURT', 'CONVERTED', 'DECEASED', 'WITHDRAWN')),
  recorded_at timestamptz not null default clock_timestamp(),
  unique (honorary_id, line),
  constraint honorary_step_once unique (honorary_id, kind),
  check ((kind = 'TERMINATED') = (ground is not null)),
  check (kind <> 'PROPOSED' or proposer_kind is not null),
  check (kind not in ('RECOGNISED') or decision_no is not null and activity is not null),
  check (kind <> 'TERMINATED' or ground = 'CONVERTED' or decision_no is not null)
);

-- HON-027: what an honorary member was asked to do, and whether it was done.
create table membership.honorary_assignment (
  id uuid primary key,
  honorary_id uuid not null references membership.honorary_member (id) deferrable initially deferred,
  kind text not null check (kind in ('EXPERT', 'ADVISER', 'LECTURER', 'RAPPORTEUR', 'EVENT', 'MORAL_HELP', 'MATERIAL_HELP')),
  task text check (task <> ''),
  from_on date not null,
  to_on date not null default 'infinity' check (to_on >= from_on),
  recorded_at timestamptz not null default clock_timestamp(),
  version integer not null default 1
);
create index on membership.honorary_assignment (honorary_id);
create index on membership.honorary_assignment (to_on);

-- Whoever is a member is no honorary member any more (HON-012, F-21): of some members, closes what stands open of theirs, from the day
-- they were admitted on. Rows are held, so that nobody is recognised meanwhile.
create function membership.convert_honorary(members uuid[]) returns setof uuid language plpgsql set plan_cache_mode = force_custom_plan as $$
begin
  perform from membership.honorary_member h join membership.member m on m.citizen_id_index = h.citizen_id_index
  where m.id = any (members) and m.is_active and h.state in ('PROPOSED', 'SCREENED', 'APPROVED_BY_SUPERIOR', 'RECOGNISED')
  order by h.id for update of h;
  return query
  with converted as (
    update membership.honorary_member h
    set state = case h.state when 'RECOGNISED' then 'TERMINATED' else 'WITHDRAWN' end,
      ended_on = case h.state when 'RECOGNISED' then greatest(h.recognised_on, since.day) else h.ended_on end,
      end_ground = case h.state when 'RECOGNISED' then 'CONVERTED' end,
      member_id = case h.state when 'RECOGNISED' then m.id end,
      version = h.version + 1
    from membership.member m cross join lateral (
      -- since when she has been a member without a day between
      select max(s.valid_from) as day from membership.member_state s
      where s.member_id = m.id and not exists (
        select from membership.member_state p where p.member_id = m.id and p.valid_to = s.valid_from - 1)
    ) as since
    where m.id = any (members) and m.is_active and m.citizen_id_index = h.citizen_id_index
      and h.state in ('PROPOSED', 'SCREENED', 'APPROVED_BY_SUPERIOR', 'RECOGNISED')
    returning h.id, h.unit_id, h.state, h.ended_on, since.day
  ), told as (
    insert into membership.honorary_step (id, honorary_id, kind, taken_on, line, unit_id, ground)
    select gen_random_uuid(), c.id, c.state, greatest(c.day, last.taken_on), last.line + 1, c.unit_id, case c.state when 'TERMINATED' then 'CONVERTED' end
    from converted c cross join lateral (
      select s.line, s.taken_on from membership.honorary_step s where s.honorary_id = c.id order by s.line desc limit 1
    ) as last
    returning honorary_id
  )
  select honorary_id from told;
end $$;

-- Who is recorded as a member and as an honorary member of one day, and whose state is not what the steps say: empty at every moment.
create view membership.honorary_fault as
select h.id as honorary_id, 'BOTH' as fault
from membership.honorary_member h
join membership.member m on m.citizen_id_index = h.citizen_id_index
join membership.member_state s on s.member_id = m.id
where h.recognised_on is not null and daterange(h.recognised_on, h.ended_on) && s.validity
union all
select h.id, 'STATE'
from membership.honorary_member h
left join lateral (select s.kind from membership.honorary_step s where s.honorary_id = h.id order by s.line desc limit 1) as last on true
where last.kind is distinct from h.state;

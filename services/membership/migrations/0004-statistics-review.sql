-- SUP-023: what a base and the statistician of its commune found when they went through the women 18+ and the members together,
-- by registration. It is beside the denominator of the term, which it does not change (SUP-028).
create table membership.statistics_review (
  id uuid primary key,
  unit_id uuid not null,
  held_on date not null,
  statistician text not null,
  women_permanent integer not null check (women_permanent between 0 and 500000),
  -- registered for six months or more
  women_temporary integer not null check (women_temporary between 0 and 500000),
  members_permanent integer not null check (members_permanent between 0 and women_permanent),
  members_temporary integer not null check (members_temporary between 0 and women_temporary),
  unique (unit_id, held_on)
);

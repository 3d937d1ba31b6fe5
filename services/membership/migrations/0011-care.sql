-- Visits to members and their families (MEM-044): in joy and in sorrow, in hardship, and when somebody of the family works far away.
create table membership.care_visit (
  id uuid primary key,
  member_id uuid not null references membership.member (id),
  visited_on date not null,
  kind text not null check (kind in ('JOY', 'SORROW', 'HARDSHIP', 'AWAY')),
  note text,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint care_visit_once unique (member_id, visited_on, kind)
);

-- What a base knows of its members who work elsewhere (MEM-046): how many they are, and what they wish for.
create table membership.migrant_wishes (
  id uuid primary key,
  unit_id uuid not null,
  noted_on date not null,
  migrants integer not null check (migrants between 0 and 500000),
  wishes text not null check (wishes <> ''),
  recorded_at timestamptz not null default clock_timestamp(),
  constraint migrant_wishes_once unique (unit_id, noted_on)
);

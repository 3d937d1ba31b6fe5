-- HON-021 (000 §IV.5): a level sends the list of its honorary members to the level above, with its day. What stood on a list then does not
-- change later: a list is sent again, both are kept, and the later one counts.
create table membership.honorary_list (
  id uuid primary key,
  -- who sends, and the unit directly above it on the day
  unit_id uuid not null,
  to_unit_id uuid not null,
  -- of the lists of the unit
  number integer not null check (number > 0),
  sent_on date not null,
  sent_at timestamptz not null default clock_timestamp(),
  sent_by text not null,
  note text check (note <> ''),
  -- how many on it are honorary members, and how many have ended
  recognised integer not null check (recognised >= 0),
  ended integer not null check (ended >= 0),
  state text not null default 'SENT' check (state in ('SENT', 'ACKNOWLEDGED', 'RETURNED')),
  answered_at timestamptz,
  answered_by text,
  reason text check (reason <> ''),
  version integer not null default 1,
  unique (unit_id, number),
  check (unit_id <> to_unit_id),
  check (recognised + ended > 0),
  check ((state = 'SENT') = (answered_at is null) and (state = 'SENT') = (answered_by is null)),
  check ((state = 'RETURNED') = (reason is not null)),
  constraint honorary_list_four_eyes check (state <> 'ACKNOWLEDGED' or answered_by <> sent_by)
);
create index on membership.honorary_list (unit_id, sent_on desc, id desc);

-- Who stood on a list, and as what. Names are read from the records: what is corrected or erased there is so here.
create table membership.honorary_list_entry (
  list_id uuid not null references membership.honorary_list (id),
  honorary_id uuid not null references membership.honorary_member (id),
  state text not null check (state in ('RECOGNISED', 'TERMINATED')),
  level text not null check (level in ('CENTRAL', 'PROVINCE', 'DISTRICT', 'BASE')),
  primary key (list_id, honorary_id)
);
create index on membership.honorary_list_entry (honorary_id);

create function membership.honorary_list_entries_stay() returns trigger language plpgsql as $$
begin
  raise exception 'what stood on a list that was sent does not change';
end $$;
create trigger honorary_list_entries_stay before update or delete on membership.honorary_list_entry
  for each statement execute function membership.honorary_list_entries_stay();

-- Cards of members and honorary members (MEM-020): issued, lost, replaced, returned, each as an act with its day. A number is one card's,
-- and no other's afterwards.
alter table membership.member_movement drop constraint member_movement_kind_check;
alter table membership.member_movement add constraint member_movement_kind_check check (kind in ('ADMITTED', 'PLACED', 'TRANSFERRED_OUT',
  'TRANSFERRED_IN', 'MIGRATED', 'ABSENT', 'RETURNED', 'RESIDENCE_CHANGED', 'CATEGORY_CHANGED', 'CARD_ISSUED', 'CARD_LOST', 'CARD_REPLACED',
  'CARD_RETURNED', 'LEFT', 'DIED', 'MOVED'));
-- the number of the card the act is about: the one handed over, or the one she has no more
alter table membership.member_movement add column card_number text;
create index member_movement_card on membership.member_movement (card_number) where card_number is not null;
create unique index member_card_once on membership.member (card_number) where card_number is not null and is_active;

create table membership.honorary_card (
  id uuid primary key,
  honorary_id uuid not null references membership.honorary_member (id) deferrable initially deferred,
  kind text not null check (kind in ('CARD_ISSUED', 'CARD_LOST', 'CARD_REPLACED', 'CARD_RETURNED')),
  acted_on date not null,
  line integer not null check (line > 0),
  card_number text,
  recorded_at timestamptz not null default clock_timestamp(),
  unique (honorary_id, line)
);
create index honorary_card_number on membership.honorary_card (card_number) where card_number is not null;
create unique index honorary_card_once on membership.honorary_member (card_number) where card_number is not null;

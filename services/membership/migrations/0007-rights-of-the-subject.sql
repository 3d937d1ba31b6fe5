-- The rights of the person whose data are held (Law 91/2025/QH15, art. 4): what she asked for and by when, and what came of it.
alter table membership.member
  -- since when her record is kept and no further processed (art. 10)
  add column restricted_on date,
  -- when what was personal in it was erased (art. 14); her ledger goes on telling the counts of the past
  add column erased_on date,
  add constraint member_erased_is_nobody check (erased_on is null or (not is_active and born_on is null and birth_year = 1880
    and sealed_by is null and occupation is null and not in_trade_union and other_organisations = '{}' and card_number is null
    and household_id is null and consent_on is null));

create table membership.subject_request (
  id uuid primary key,
  member_id uuid not null references membership.member (id),
  kind text not null check (kind in ('ACCESS', 'CORRECTION', 'RESTRICTION', 'OBJECTION', 'ERASURE', 'WITHDRAWAL')),
  received_on date not null,
  -- worked out when it is received: a term does not move with a list of holidays that comes later
  answer_due_on date not null,
  carry_out_due_on date not null,
  state text not null check (state in ('RECEIVED', 'ANSWERED', 'DONE', 'REFUSED')),
  -- in her words, and in those of whoever refused
  content text,
  ground text check (ground in ('IDENTITY_NOT_SHOWN', 'STILL_MEMBER', 'CONSENT_NOT_NEEDED', 'LAW_PROVIDES_OTHERWISE')),
  reason text,
  answered_on date,
  closed_on date,
  version integer not null default 1,
  check (received_on <= answer_due_on and received_on <= carry_out_due_on),
  check ((state = 'RECEIVED') = (answered_on is null)),
  check ((state in ('DONE', 'REFUSED')) = (closed_on is not null)),
  check ((state = 'REFUSED') = (ground is not null))
);
create unique index subject_request_one_open on membership.subject_request (member_id, kind) where state in ('RECEIVED', 'ANSWERED');
create index on membership.subject_request (member_id);

-- Days off from Monday to Friday, by which working days are counted. A day that is missing here makes a term end earlier, never later:
-- so of each year there stands what is certain, and whoever runs this adds the days of the next when they are announced.
create table membership.public_holiday (
  day date primary key,
  name text not null,
  source text not null
);
insert into membership.public_holiday (day, name, source) values
  ('2026-01-01', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112'),
  ('2026-02-16', 'Tết Nguyên đán', 'Phương án nghỉ Tết Bính Ngọ 2026 (Bộ Nội vụ, 10/2025)'),
  ('2026-02-17', 'Tết Nguyên đán', 'Phương án nghỉ Tết Bính Ngọ 2026 (Bộ Nội vụ, 10/2025)'),
  ('2026-02-18', 'Tết Nguyên đán', 'Phương án nghỉ Tết Bính Ngọ 2026 (Bộ Nội vụ, 10/2025)'),
  ('2026-02-19', 'Tết Nguyên đán', 'Phương án nghỉ Tết Bính Ngọ 2026 (Bộ Nội vụ, 10/2025)'),
  ('2026-02-20', 'Tết Nguyên đán', 'Phương án nghỉ Tết Bính Ngọ 2026 (Bộ Nội vụ, 10/2025)'),
  ('2026-04-27', 'Giỗ Tổ Hùng Vương, nghỉ bù', 'Bộ luật Lao động 2019, Điều 111 và Điều 112'),
  ('2026-04-30', 'Ngày Chiến thắng', 'Bộ luật Lao động 2019, Điều 112'),
  ('2026-05-01', 'Quốc tế lao động', 'Bộ luật Lao động 2019, Điều 112'),
  ('2026-09-01', 'Quốc khánh', 'Phương án nghỉ Quốc khánh 2026 (Bộ Nội vụ, 10/2025)'),
  ('2026-09-02', 'Quốc khánh', 'Bộ luật Lao động 2019, Điều 112'),
  -- of 2027 and later the days that stand on the solar calendar; Tết, Giỗ Tổ, the second day of Quốc khánh and days that are exchanged
  -- are announced year by year, and Ngày Văn hóa Việt Nam (24/11) is not yet in Điều 112
  ('2027-01-01', 'Tết Dương lịch', 'Bộ luật Lao động 2019, Điều 112'),
  ('2027-04-30', 'Ngày Chiến thắng', 'Bộ luật Lao động 2019, Điều 112'),
  ('2027-05-03', 'Quốc tế lao động, nghỉ bù', 'Bộ luật Lao động 2019, Điều 111 và Điều 112'),
  ('2027-09-02', 'Quốc khánh', 'Bộ luật Lao động 2019, Điều 112');

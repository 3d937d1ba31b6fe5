-- ORG-016: residential areas without a branch, from a day until a branch gathers the women there.
create table organisation.area_without_branch (
  id uuid primary key,
  base_id uuid not null references organisation.unit (id),
  name text not null check (name <> ''),
  area_type text not null check (area_type in ('THON', 'LANG', 'BAN', 'AP', 'BUON', 'BON', 'PHUM', 'SOC', 'XOM', 'KHU', 'TO_DAN_PHO',
    'KHU_PHO', 'KHOI_PHO', 'KHOM', 'TIEU_KHU')),
  valid_from date not null,
  valid_to date not null default 'infinity',
  -- the branch that gathers there since
  branch_id uuid references organisation.unit (id),
  origin text not null check (origin in ('RECORDED', 'DEMONSTRATION')),
  check (valid_from <= valid_to),
  check ((valid_to = 'infinity') = (branch_id is null)),
  -- an area stands on the list once at a time
  constraint area_without_branch_once exclude using gist (base_id with =, name with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- By how much members are to increase in a term, over the nation (TGT-001). The last period with figures before the increase is
-- counted from it; the calendar begins with 2022Y, the first of the term.
create table membership.growth_target (
  rule_set_id text primary key references membership.rule_set (id),
  increase integer not null check (increase > 0),
  baseline_period text not null references membership.reporting_period (code),
  source text not null
);

insert into membership.growth_target values (
  'VN-2022-2027', 800000, '2022Y', 'Hướng dẫn 21/HD-ĐCT ngày 29/5/2023, I.1 và II.1.1: tăng ít nhất 800.000 hội viên đến cuối nhiệm kỳ'
);

-- What Central has set for a province by a document (358/ĐCT-TC of 10 June 2022): it goes before what F05 allocates.
create table membership.official_target (
  rule_set_id text not null references membership.growth_target (rule_set_id),
  unit_id uuid not null,
  increase integer not null check (increase > 0),
  document text not null check (document <> ''),
  version integer not null default 1,
  primary key (rule_set_id, unit_id)
);

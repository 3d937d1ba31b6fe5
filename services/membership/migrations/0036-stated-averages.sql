-- Documents state averages too, 450 members in 15 clubs, which are no percentages; and percentages of two decimals (CATALOGUE B.2).
alter table membership.stated_figure
  alter column stated_percent type numeric(5, 2),
  add column measure text not null default 'PERCENT' check (measure in ('PERCENT', 'AVERAGE'));

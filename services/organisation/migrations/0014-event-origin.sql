-- A decision that was made up for the demonstration says so itself, like what it is about (ARCHITECTURE D7).
alter table organisation.unit_event
  add column origin text not null default 'RECORDED' check (origin in ('REFERENCE', 'RECORDED', 'DEMONSTRATION'));

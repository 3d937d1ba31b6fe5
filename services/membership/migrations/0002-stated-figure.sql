-- What documents say, word for word, beside what their own counts give (ARCHITECTURE D6; CATALOGUE B.2).
create table membership.stated_figure (
  id uuid primary key,
  unit_id uuid not null,
  as_of date not null,
  indicator text not null,
  label text not null,
  numerator integer,
  denominator integer,
  stated_percent numeric(4, 1),
  stated_value integer,
  qualifier text not null check (qualifier in ('EXACT', 'OVER', 'NEARLY')),
  document text not null,
  place text not null,
  note text,
  unique (unit_id, as_of, indicator)
);

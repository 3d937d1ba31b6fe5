-- Until when a rate of dues is known to have held (F-37): the one a document states is of the Statute of 2012–2017, and what was asked for
-- afterwards no document says. A month without a rate has no expected amount.
alter table membership.dues_rate
  add column last_month date check (extract(day from last_month) = 1 and last_month >= valid_from),
  add column origin text not null default 'RECORDED' check (origin in ('RECORDED', 'DEMONSTRATION'));
update membership.dues_rate set last_month = '2017-12-01' where valid_from = '2013-01-01' and version = 1;

-- The rate of a month: none where none is known.
create function membership.dues_rate_of(asked date) returns setof membership.dues_rate language sql stable as $$
  select latest.* from (
    select r.* from membership.dues_rate r where r.valid_from <= asked order by r.valid_from desc limit 1
  ) as latest where asked <= coalesce(latest.last_month, 'infinity')
$$;

-- A row of a list of members may tell the card she has (MEM-020): the second line of her ledger.
alter table membership.member_import_row
  add column card_movement_id uuid,
  add column card_issued_on date,
  -- the base her home is of on that day
  add column card_base_id uuid,
  add check (num_nonnulls(card_movement_id, card_issued_on, card_base_id, card_number) in (0, 4));

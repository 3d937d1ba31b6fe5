-- More that a base counts besides its members: who is in clubs of superior levels (MEM-009), who of the unions, the member organisations
-- and the armed forces takes part where she lives (MEM-027), women of 18 or more who stay for a time (MEM-038).
alter table membership.base_count drop constraint base_count_kind_check,
  add constraint base_count_kind_check
    check (kind in ('HOUSEHOLDS', 'LOAN_NEED_UNMET', 'SUPERIOR_CLUB_MEMBERS', 'ACTIVE_WHERE_THEY_LIVE', 'TEMPORARY_WOMEN'));

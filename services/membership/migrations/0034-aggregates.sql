-- Of the three groups that are counts only (MEM-007) a base says how many it has counted as its own members already, and who counted
-- them when (MEM-008): what is declared twice is subtracted (CATALOGUE F-7, F-36). What was reported before has declared nothing.

alter table membership.unit_figures
  add column trade_union_overlap integer not null default 0,
  add column armed_forces_overlap integer not null default 0,
  add column member_organisation_overlap integer not null default 0,
  -- by category: {"tradeUnion": {"sourceBody": "Liên đoàn Lao động xã", "countedOn": "2026-05-31"}}; empty where nothing was counted, and
  -- where figures are worked out from those of other units
  add column aggregate_sources jsonb not null default '{}',
  drop constraint unit_figures_check,
  add constraint unit_figures_members check (members = residential + club + special_base + trade_union - trade_union_overlap
    + armed_forces - armed_forces_overlap + member_organisation - member_organisation_overlap),
  add constraint unit_figures_overlaps check (trade_union_overlap between 0 and trade_union
    and armed_forces_overlap between 0 and armed_forces and member_organisation_overlap between 0 and member_organisation);

alter table membership.locked_figures
  add column trade_union_overlap integer not null default 0,
  add column armed_forces_overlap integer not null default 0,
  add column member_organisation_overlap integer not null default 0,
  add column aggregate_sources jsonb not null default '{}';

-- F-7: «cảnh báo khi số tổng hợp vượt X % tử số»; the catalogue leaves X open.
alter table membership.reporting_period add column aggregate_percent integer not null default 50 check (aggregate_percent between 1 and 100);
alter table membership.period_report_warning
  drop constraint period_report_warning_kind_check,
  add constraint period_report_warning_kind_check
    check (kind in ('NO_WOMEN', 'NO_MEMBERS', 'OVER_100', 'CHANGE', 'COUNTED_DIFFERS', 'AGGREGATES_LARGE'));

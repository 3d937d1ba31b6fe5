-- What a base was formed of is asked of one unit at a time: by its days alone PostgreSQL reads a whole reform for each.
create index unit_lineage_to_day on organisation.unit_lineage (to_unit_id, effective_on);
create index unit_lineage_from_day on organisation.unit_lineage (from_unit_id, effective_on);

-- The first fill takes a third less when it is sorted in memory and what it is found by is built over what is there.

do $$
begin
  if not exists (select from insights.base_span) then
    drop index insights.base_span_name_folded_idx;
  end if;
end $$;

create or replace procedure insights.index_base_rows() language sql as $$
  create index if not exists base_span_name_folded_idx on insights.base_span using gin (name_folded public.gin_trgm_ops);
  alter table insights.base_row add primary key (unit_id, period, valid_from);
  -- what a list must look at of each row to filter, to count and to sort, without touching the rows themselves
  create index base_row_day on insights.base_row (period, valid_to, valid_from)
    include (unit_id, rate, status, members, women18_plus, members_needed, mentor_count, mentor_status, province_id, cluster_id, class,
      classes, area_tags, support_state, support_causes, hard_groups);
  create index base_row_rate on insights.base_row (period, rate, unit_id) include (valid_from, valid_to, status, mentor_count, mentor_status);
  create index base_row_name on insights.base_row (period, name collate "vi-x-icu", unit_id) include (valid_from, valid_to);
  create index base_row_province on insights.base_row (province_id, period);
$$;

alter procedure insights.maintain_bases() set work_mem = '128MB';
alter procedure insights.maintain_bases() set maintenance_work_mem = '256MB';

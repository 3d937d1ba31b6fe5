-- Counting and sorting ten thousand bases reads this, a third of base_row_day, when the filter asks no more.
create procedure insights.index_narrow_rows() language sql as $$
  create index base_row_narrow on insights.base_row (period, valid_to, valid_from)
    include (unit_id, status, women18_plus, members_needed, mentor_count, mentor_status);
$$;

do $$
begin
  if exists (select from insights.base_row) then
    call insights.index_narrow_rows();
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
  call insights.index_narrow_rows();
$$;

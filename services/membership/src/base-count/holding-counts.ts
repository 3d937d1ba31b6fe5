import { sql } from '@vwu/kit/database';
import type { BaseCountKind } from './base-count.entity.ts';

/**
 * The counts that hold of each base on a day, as `unit_id`, `kind`, `count`: of each kind the latest, and none once a base it went into
 * has counted.
 *
 * @param kind of this kind alone.
 */
export const holdingCounts = (day: string, kind?: BaseCountKind) => sql`
  select distinct on (c.kind, c.unit_id) c.unit_id, c.kind, c.count from membership.base_count c
  where c.as_of <= ${day}::date ${kind ? sql`and c.kind = ${kind}` : sql``} and not exists (
    select from organisation.unit_heir h join membership.base_count l on l.unit_id = h.heir_id and l.kind = c.kind and l.as_of <= ${day}::date
    where h.unit_id = c.unit_id and h.effective_on <= ${day}::date)
  order by c.kind, c.unit_id, c.as_of desc, c.id desc`;

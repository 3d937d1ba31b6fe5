import { sql } from '@vwu/kit/database';
import type { BaseCountKind } from './base-count.entity.ts';

/** The count of a kind that holds of each base, as `unit_id`, `count`: the latest, and none once a base it went into has counted. */
export const holdingCounts = (kind: BaseCountKind, day: string) => sql`
  select distinct on (c.unit_id) c.unit_id, c.count from membership.base_count c
  where c.kind = ${kind} and not exists (
    select from organisation.unit_heir h join membership.base_count l on l.unit_id = h.heir_id and l.kind = ${kind}
    where h.unit_id = c.unit_id and h.effective_on <= ${day}::date)
  order by c.unit_id, c.as_of desc, c.id desc`;

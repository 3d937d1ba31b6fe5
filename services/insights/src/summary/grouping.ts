import { sql } from '@vwu/kit/database';
import type { RawBuilder } from 'kysely';
import type { BaseGroupBy } from './base-group.entity.ts';

/** What rows `r` are grouped by: the key of a group, and the name it is shown by. */
export interface Grouping {
  readonly key: RawBuilder<unknown>;
  readonly label: RawBuilder<unknown>;
}

/** @param groupBy null puts all bases into one group. */
export const groupingOf = (groupBy: BaseGroupBy | null, classificationYear: number): Grouping =>
  ({
    ALL: { key: sql`null::text`, label: sql`null::text` },
    PROVINCE: { key: sql`r.province_id::text`, label: sql`r.province_name` },
    CLUSTER: { key: sql`r.cluster_id::text`, label: sql`r.cluster_name` },
    GATHERING_STATUS: { key: sql`r.status`, label: sql`null::text` },
    CLASSIFICATION: { key: sql`r.classes ->> ${String(classificationYear)}`, label: sql`null::text` },
  })[groupBy ?? 'ALL'];

import type { PublishedTable } from '@vwu/kit/replication';

/** What other services may subscribe to: clusters, and the class of each base for each year. */
export const published: readonly PublishedTable[] = [
  { table: 'emulation_cluster', columns: ['id', 'name'] },
  { table: 'cluster_membership', columns: ['id', 'cluster_id', 'province_id', 'valid_from', 'valid_to'] },
  { table: 'classification', columns: ['unit_id', 'year', 'class', 'scheme_id'] },
];

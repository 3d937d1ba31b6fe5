import type { PublishedTable } from '@vwu/kit/replication';

/** What other services may subscribe to: clusters, the class of each base and branch for each year, and the schemes that rank them. */
export const published: readonly PublishedTable[] = [
  { table: 'emulation_cluster', columns: ['id', 'name'] },
  { table: 'cluster_membership', columns: ['id', 'cluster_id', 'province_id', 'valid_from', 'valid_to'] },
  { table: 'classification', columns: ['unit_id', 'year', 'class', 'scheme_id'] },
  { table: 'branch_classification', columns: ['unit_id', 'year', 'class', 'scheme_id'] },
  { table: 'classification_scheme', columns: ['id', 'level', 'classes'] },
];

import type { PublishedTable } from '@vwu/kit/replication';

/** What other services may subscribe to: that a base has a mentor and since when. Who it is stays here. */
export const published: readonly PublishedTable[] = [
  { table: 'mentor_assignment', columns: ['id', 'unit_id', 'role', 'valid_from', 'valid_to'] },
];

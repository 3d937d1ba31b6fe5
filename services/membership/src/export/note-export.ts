import { type EntityManager, rows, sql } from '@vwu/kit/database';

/** Has an export made, soon. */
export const noteExport = (tx: EntityManager, exportId: string): Promise<unknown> =>
  rows(tx, sql`insert into membership.export_task (unit_id) values (${exportId}) on conflict do nothing`);

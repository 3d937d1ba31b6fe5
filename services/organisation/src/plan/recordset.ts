import { sql } from '@vwu/kit/database';

/** A list as a table `r` within a statement: sets only, whatever the number of rows. Columns as PostgreSQL declares them. */
export const recordset = (list: readonly object[], columns: string) =>
  sql`jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as r (${sql.raw(columns)})`;

import { type RawBuilder, sql } from './database.ts';

/** An instant of a table as the graph writes it (ISO 8601, UTC, milliseconds), where rows are read by SQL and not as entities. */
export const instant = (column: string): RawBuilder<string> =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from, to } from 'pg-copy-streams';
import { loadBeforeIndexes } from './load-in-bulk.ts';

/** A publisher as it is at the moment from which its slot tells what changes. */
export interface Moment {
  /** Reads what was there at that moment. */
  readonly publisher: pg.Client;
  close(): Promise<void>;
}

/**
 * Makes a slot, and reads the publisher at the moment it begins at. PostgreSQL waits here for every transaction of the server
 * that has written and is under way. A slot of that name that nobody uses is left from a copy that failed, and is made anew.
 */
export async function openMoment(url: string, slot: string): Promise<Moment> {
  const slots = new pg.Client({ connectionString: url, replication: 'database' } as pg.ClientConfig);
  const publisher = new pg.Client({ connectionString: url });
  const close = async () => void (await Promise.all([publisher.end(), slots.end()]));
  await Promise.all([publisher.connect(), slots.connect()]);
  try {
    await publisher.query('select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = $1', [slot]);
    const { rows } = await slots.query<{ snapshot_name: string }>(
      `CREATE_REPLICATION_SLOT ${pg.escapeIdentifier(slot)} LOGICAL pgoutput (SNAPSHOT 'export')`,
    );
    const snapshot = pg.escapeLiteral(rows[0]?.snapshot_name ?? '');
    await publisher.query(`begin isolation level repeatable read read only; set transaction snapshot ${snapshot}`);
    return { publisher, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Part {
  readonly table: string;
  readonly columns: string;
  readonly filter: string | null;
}

/**
 * Copies all that is published, within the caller's transaction, never all in memory at once; what it is found by is built over it.
 * Binary, which both sides read in less time: the columns are of the same types, by contract.
 */
export async function copyPublished({ publisher }: Moment, db: pg.Client, publications: readonly string[]): Promise<void> {
  const { rows } = await publisher.query<Part>(
    `select format('%I.%I', schemaname, tablename) as "table",
       (select string_agg(quote_ident(c.name), ', ' order by c.place) from unnest(attnames) with ordinality as c (name, place)) as columns,
       case when bool_and(rowfilter is not null) then string_agg(format('(%s)', rowfilter), ' or ') end as filter
     from pg_publication_tables where pubname = any ($1) group by schemaname, tablename, attnames order by 1`,
    [publications],
  );
  for (const { table, columns, filter } of rows)
    await loadBeforeIndexes(db, [table], () =>
      pipeline(
        publisher.query(to(`copy (select ${columns} from ${table}${filter === null ? '' : ` where ${filter}`}) to stdout (format binary)`)),
        db.query(from(`copy ${table} (${columns}) from stdin (format binary)`)),
      ),
    );
}

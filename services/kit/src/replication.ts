import pg from 'pg';
import { copyPublished, type Moment, openMoment } from './first-copy.ts';

/** A table other services may receive. Only the named columns leave the service: none of them may be personal. */
export interface PublishedTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** Which rows leave the service, in SQL; all, unless said. Only columns of the table's replica identity may be named. */
  readonly where?: string;
  /** The publication it is part of, for tables that not every subscriber needs; the service's own, unless said. */
  readonly publication?: string;
}

/** One publisher seen from a subscriber: where it is, and the tables to receive it in. */
export interface Source {
  /** The publisher's name: its schema, its publication, and the schema its tables are received in. */
  readonly name: string;
  /** The publisher's database, as the subscriber's server reaches it. */
  readonly url: string;
  /** Creates the schema, the receiving tables and the functions over them: the contract file of the publisher. */
  readonly ddl: string;
  /** Publications of it that are received besides the one of its name. */
  readonly furtherPublications?: readonly string[];
}

const quote = (name: string) => pg.escapeIdentifier(name);

/** The tables every publisher shares besides its own: its heartbeat, by which freshness is told. */
const heartbeat: PublishedTable = { table: 'heartbeat', columns: ['source', 'beat_at'] };

/** Makes the publications of a service say exactly `tables`. Running it again changes nothing. */
export async function publish(db: pg.Client, name: string, tables: readonly PublishedTable[]): Promise<void> {
  for (const [publication, parts] of Map.groupBy([...tables, heartbeat], (table) => table.publication ?? name)) {
    const list = parts
      .map(
        ({ table, columns, where }) =>
          `${quote(name)}.${quote(table)} (${columns.map(quote).join(', ')})${where ? ` where (${where})` : ''}`,
      )
      .join(', ');
    const { rowCount } = await db.query('select from pg_publication where pubname = $1', [publication]);
    await db.query(
      rowCount ? `alter publication ${quote(publication)} set table ${list}` : `create publication ${quote(publication)} for table ${list}`,
    );
  }
}

/** Subscribes a database to one publisher; see {@link subscribeAll}. */
export const subscribe = (db: pg.Client, subscriber: string, source: Source): Promise<boolean> => subscribeAll(db, subscriber, [source]);

/**
 * Subscribes a database to publishers. What a new one has is copied first, as of the moment its slot begins at: all of it or
 * nothing, in one transaction with the subscriptions. (The copy of PostgreSQL itself takes a slot for every table, each of which
 * waits for all transactions of the server, the other copies among them.) The receiving tables must be there. Running it again
 * follows a publisher that has moved, and takes in what it publishes since.
 *
 * @param untilOpened awaited between the slots and the copies, which would keep others waiting who make theirs.
 * @returns whether any of the subscriptions is new.
 */
export async function subscribeAll(
  db: pg.Client,
  subscriber: string,
  sources: readonly Source[],
  untilOpened: () => Promise<unknown> = async () => undefined,
): Promise<boolean> {
  const added: Source[] = [];
  for (const source of sources) if (!(await followAgain(db, subscriptionOf(subscriber, source), source))) added.push(source);
  // at the same time, because each waits for the same transactions
  const opened = await Promise.allSettled(
    added.map(async (source) => ({ source, moment: await openMoment(source.url, subscriptionOf(subscriber, source)) })),
  );
  try {
    const beginnings = opened.map(fulfilled);
    await untilOpened();
    await db.query('begin');
    for (const { source, moment } of beginnings) await takeOver(db, subscriptionOf(subscriber, source), source, moment);
    await db.query('commit');
    return added.length > 0;
  } catch (error) {
    await db.query('rollback');
    throw error;
  } finally {
    for (const one of opened) if (one.status === 'fulfilled') await one.value.moment.close();
  }
}

function fulfilled<Value>(settled: PromiseSettledResult<Value>): Value {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

async function takeOver(db: pg.Client, subscription: string, source: Source, moment: Moment): Promise<void> {
  await copyPublished(moment, db, [source.name, ...(source.furtherPublications ?? [])]);
  await db.query(
    `create subscription ${quote(subscription)} connection ${pg.escapeLiteral(source.url)} publication ${publicationsOf(source)}
     with (create_slot = false, slot_name = ${pg.escapeLiteral(subscription)}, copy_data = false)`,
  );
}

const publicationsOf = ({ name, furtherPublications = [] }: Source) => [name, ...furtherPublications].map(quote).join(', ');

const subscriptionOf = (subscriber: string, source: Source) => `${subscriber}_from_${source.name}`;

/** Brings a subscription in line with its publisher. @returns whether there is one. */
async function followAgain(db: pg.Client, subscription: string, source: Source): Promise<boolean> {
  const { rows } = await db.query<{ url: string }>(
    `select subconninfo as url from pg_subscription
     where subname = $1 and subdbid = (select oid from pg_database where datname = current_database())`,
    [subscription],
  );
  if (!rows[0]) return false;
  if (rows[0].url !== source.url) await db.query(`alter subscription ${quote(subscription)} connection ${pg.escapeLiteral(source.url)}`);
  // what it did not receive before is copied by PostgreSQL
  await db.query(`alter subscription ${quote(subscription)} set publication ${publicationsOf(source)}`);
  return true;
}

/**
 * The subscriptions of this database that are not receiving, by name: switched off, their first copy not complete (every
 * table in state *ready*), or without the worker that applies what comes.
 */
export const brokenSubscriptions = `
  select s.subname as name
  from pg_subscription s
  left join pg_subscription_rel r on r.srsubid = s.oid
  left join pg_stat_subscription w on w.subid = s.oid and w.relid is null
  where s.subdbid = (select oid from pg_database where datname = current_database())
  group by s.subname
  having not bool_and(s.subenabled) or bool_or(r.srsubstate is distinct from 'r') or bool_and(w.pid is null)`;

/** Waits until every subscription of this database has its first copy. */
export async function untilReady(db: pg.Client, timeoutMillis = 180_000): Promise<void> {
  const deadline = Date.now() + timeoutMillis;
  for (;;) {
    const { rows } = await db.query<{ name: string }>(brokenSubscriptions);
    if (rows.length === 0) return;
    if (Date.now() > deadline) throw new Error(`Not ready after ${timeoutMillis} ms: ${rows.map(({ name }) => name).join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

import type { Options } from '@mikro-orm/postgresql';
import pg from 'pg';
import { createOrm } from './database.ts';
import { migrate, needsMigration } from './migrate.ts';
import { type PublishedTable, publish, type Source, subscribeAll, untilReady } from './replication.ts';

/** One body of data a service begins with: loaded once, in one transaction, with its record. */
export interface Load {
  readonly name: string;
  /** The contents it belongs to, by the names the platform gives them; all, unless said. */
  readonly only?: readonly string[];
  run(db: pg.Client): Promise<void>;
}

/** Everything a service needs before it can serve. */
export interface Preparation {
  /** The service's name: its schema, its publication, its subgraph. */
  readonly name: string;
  readonly entities: NonNullable<Options['entities']>;
  readonly migrationsFolder: string;
  readonly published: readonly PublishedTable[];
  /** What it loads before anything is received: services it receives from may begin with it. Those in one list, at the same time. */
  readonly foundation?: readonly (Load | readonly Load[])[];
  /** Services whose published tables this one receives. */
  readonly sources: readonly string[];
  /** Publications of a source, by its name, that are received besides the one every subscriber gets. */
  readonly furtherPublications?: Readonly<Record<string, readonly string[]>>;
  /** What it loads once it has received, and others then receive of it. */
  readonly loads: readonly Load[];
  /** What it loads at last and nobody receives: others do not wait for it. */
  readonly afterwards?: readonly Load[];
  /** What must be done when the first copy of all sources is there, before the first question; and again at every start. */
  afterSubscribing?(db: pg.Client, hasReceivedAnew: boolean): Promise<void>;
}

export interface PreparationContext {
  /** The service's own database. */
  readonly url: string;
  /** The publishers, by name. */
  readonly sources: ReadonlyMap<string, Source>;
  /** The contract functions of this service's own published tables (SQL, may be run again and again). */
  readonly functions: string;
  /** What the databases are filled with. */
  readonly contents: string;
  report(step: string): void;
}

/** Migrates, publishes and loads the foundation: from then on others may receive. Whatever is already done is left as it is. */
export async function layGround(service: Preparation, context: PreparationContext): Promise<void> {
  const { name, published, foundation = [] } = service;
  context.report('migrate');
  await withClient(context.url, async (db) => {
    for (const { ddl } of sourcesOf(service, context)) await db.query(ddl);
    if (await needsMigration(db, name, service.migrationsFolder)) await migrateService(service, context.url);
  });
  await withClient(context.url, async (db) => {
    await db.query(context.functions);
    await publish(db, name, published);
    await loadAll(db, foundation, service, context);
  });
}

/** Loads what nobody receives. The service must be filled. Whatever is already done is left as it is. */
export const loadAfterwards = (service: Preparation, context: PreparationContext): Promise<void> =>
  withClient(context.url, (db) => loadAll(db, service.afterwards ?? [], service, context));

/**
 * Subscribes, with a first copy. The ground of the sources must be laid. Whatever is already done is left as it is.
 *
 * @param untilOpened see {@link subscribeAll}.
 * @returns whether any of the subscriptions is new.
 */
export const receive = (service: Preparation, context: PreparationContext, untilOpened: () => Promise<unknown>): Promise<boolean> =>
  withClient(context.url, async (db) => {
    context.report('receive');
    const isNew = await subscribeAll(db, service.name, sourcesOf(service, context), untilOpened);
    await untilReady(db);
    return isNew;
  });

/** Follows what it has received, and loads what is made of it. */
export const settle = (service: Preparation, context: PreparationContext, hasReceivedAnew: boolean): Promise<void> =>
  withClient(context.url, async (db) => {
    if (hasReceivedAnew) await analyzeReceived(db);
    await service.afterSubscribing?.(db, hasReceivedAnew);
    await loadAll(db, service.loads, service, context);
  });

async function migrateService({ name, entities, migrationsFolder }: Preparation, url: string): Promise<void> {
  const orm = createOrm({ url, entities, statementMillis: 0 });
  try {
    await migrate(orm, name, migrationsFolder);
  } finally {
    await orm.close();
  }
}

const sourcesOf = (service: Preparation, { sources }: PreparationContext): Source[] =>
  service.sources.map((name) => {
    const source = sources.get(name);
    if (!source) throw new Error(`no publisher is known by the name ${name}`);
    return { ...source, furtherPublications: service.furtherPublications?.[name] ?? [] };
  });

async function loadAll(
  db: pg.Client,
  loads: readonly (Load | readonly Load[])[],
  service: Preparation,
  context: PreparationContext,
): Promise<void> {
  for (const one of loads)
    if (isLoad(one)) await loadWanted(db, one, service, context);
    else await Promise.all(one.map((part) => withClient(context.url, (beside) => loadWanted(beside, part, service, context))));
}

const isLoad = (one: Load | readonly Load[]): one is Load => 'run' in one;

async function loadWanted(db: pg.Client, load: Load, { name }: Preparation, { contents, report }: PreparationContext): Promise<void> {
  if (load.only && !load.only.includes(contents)) return;
  report(load.name);
  await loadOnce(db, name, load);
}

/** Loads within one transaction that also writes the record: killed half-way, it is as if it had not begun. */
async function loadOnce(db: pg.Client, schema: string, load: Load): Promise<void> {
  const records = `${pg.escapeIdentifier(schema)}.load_record`;
  await db.query('begin');
  try {
    const { rowCount } = await db.query(`insert into ${records} (name) values ($1) on conflict do nothing`, [load.name]);
    if (rowCount) await load.run(db);
    await db.query('commit');
    if (rowCount) await analyzeChanged(db);
  } catch (error) {
    await db.query('rollback');
    throw error;
  }
}

/** Lets PostgreSQL know what it has received: those who copied may not have told yet. */
async function analyzeReceived(db: pg.Client): Promise<void> {
  const { rows } = await db.query<{ name: string }>('select srrelid::regclass::text as name from pg_subscription_rel');
  await db.query(`analyze ${rows.map(({ name }) => name).join(', ')}`);
}

/** Lets PostgreSQL know what its tables hold since they were filled; those that have changed little, it knows. */
async function analyzeChanged(db: pg.Client): Promise<void> {
  await db.query('select pg_stat_force_next_flush()');
  const { rows } = await db.query<{ name: string }>(
    'select relid::regclass::text as name from pg_stat_user_tables where n_mod_since_analyze > n_live_tup / 10',
  );
  if (rows.length > 0) await db.query(`analyze ${rows.map(({ name }) => name).join(', ')}`);
}

export async function withClient<Result>(url: string, use: (db: pg.Client) => Promise<Result>): Promise<Result> {
  const db = new pg.Client({ connectionString: url });
  // a connection that is lost between two questions is told of by the next one; otherwise nobody listens, and the process ends
  db.on('error', () => undefined);
  await db.connect();
  try {
    return await use(db);
  } finally {
    await db.end();
  }
}

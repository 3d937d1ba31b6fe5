import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import { createOrm } from '@vwu/kit/database';
import { migrate } from '@vwu/kit/migrate';
import type { Preparation } from '@vwu/kit/preparation';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the throw-away PostgreSQL cluster of this run, without a database. */
    cluster: string;
  }
}

export interface ServiceDatabase {
  readonly orm: MikroORM;
  readonly db: pg.Client;
  readonly url: string;
  close(): Promise<void>;
}

const contracts = resolve(import.meta.dirname, '..', '..', 'schema', 'published');

/** The contract of a publisher: the tables it gives, or the functions that go with them. */
export const readContract = (name: string, part: 'tables' | 'functions'): Promise<string> =>
  readFile(join(contracts, name, `${part}.sql`), 'utf8');

/**
 * A database of a service as it is before anything is loaded: migrated, with empty tables where those of its sources
 * arrive. Each caller gets its own, cloned from a template that the first caller makes.
 *
 * @param fill loads what every test of the service begins with; done once, in a template named after it, in one
 *   transaction.
 */
export async function openServiceDatabase(service: Preparation, fill?: (db: pg.Client) => Promise<void>): Promise<ServiceDatabase> {
  const cluster = inject('cluster');
  const name = `test_${service.name}_${randomBytes(4).toString('hex')}`;
  const admin = await connect(`${cluster}/postgres`);
  const template = await ensureTemplate(admin, service, fill);
  await admin.query(`create database ${name} template ${template} strategy file_copy`);
  const url = `${cluster}/${name}`;
  // what a test finds must not depend on how busy the machine is
  const orm = createOrm({ url, entities: service.entities, statementMillis: 60_000, connectionMillis: 60_000 });
  const db = await connect(url);
  return {
    orm,
    db,
    url,
    close: async () => {
      await db.end();
      await orm.close(true);
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
}

async function ensureTemplate(
  admin: pg.Client,
  service: Preparation,
  fill: ((db: pg.Client) => Promise<void>) | undefined,
): Promise<string> {
  const name = ['template', service.name, ...(fill ? [fill.name.toLowerCase()] : [])].join('_');
  await admin.query('select pg_advisory_lock(hashtext($1))', [name]);
  try {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await makeTemplate(admin, name, service, fill);
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [name]);
  }
  return name;
}

/** Made under another name and renamed when whole, so that a failed attempt leaves nothing that looks ready. */
async function makeTemplate(
  admin: pg.Client,
  name: string,
  service: Preparation,
  fill: ((db: pg.Client) => Promise<void>) | undefined,
): Promise<void> {
  const draft = `${name}_${randomBytes(4).toString('hex')}`;
  await admin.query(`create database ${draft} template template0 encoding 'UTF8'`);
  const url = `${inject('cluster')}/${draft}`;
  const db = await connect(url);
  for (const source of service.sources)
    await db.query(`${await readContract(source, 'tables')}\n${await readContract(source, 'functions')}`);
  const orm = createOrm({ url, entities: service.entities });
  await migrate(orm, service.name, service.migrationsFolder);
  await orm.close(true);
  if (service.published.length > 0) await db.query(await readContract(service.name, 'functions'));
  await db.query('begin');
  await fill?.(db);
  await db.query('commit');
  await db.end();
  await admin.query(`alter database ${draft} rename to ${name}`);
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined); // a database dropped under an idle connection is no failure of a test
  await client.connect();
  return client;
}

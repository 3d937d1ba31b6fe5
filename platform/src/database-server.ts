import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { withClient } from '@vwu/kit/preparation';
import pg from 'pg';
import { startCluster } from './postgres/cluster.ts';
import { requireCapableServer } from './postgres/requirements.ts';
import { type ServiceName, type Settings, serviceNames } from './settings.ts';

/** The databases of the services, wherever they stand. */
export interface Databases {
  readonly urls: Readonly<Record<ServiceName, string>>;
  stop(): Promise<void>;
}

const databaseOf = (name: ServiceName) => `vwu_${name}`;

/**
 * Opens the databases: one for each service on the embedded server, on the server of `DATABASE_URL`, or where each
 * service's own URL says. A server that lacks something is refused before anything is changed.
 */
export async function openDatabases(settings: Settings): Promise<Databases> {
  const own = ownUrls(settings);
  if (serviceNames.every((name) => own[name])) return openGiven(own as Record<ServiceName, string>);
  if (settings.DATABASE_URL) return openOnServer(settings.DATABASE_URL, own);
  return openEmbedded(settings, own);
}

const ownUrls = (settings: Settings): Partial<Record<ServiceName, string>> =>
  Object.fromEntries(
    serviceNames.flatMap((name) => {
      const url = settings[`${name.toUpperCase() as Uppercase<ServiceName>}_DATABASE_URL`];
      return url ? [[name, url]] : [];
    }),
  );

async function openGiven(urls: Record<ServiceName, string>): Promise<Databases> {
  for (const url of new Set(Object.values(urls))) await requireCapableServer(url, { mayCreateDatabases: false });
  return { urls, stop: async () => undefined };
}

async function openOnServer(server: string, own: Partial<Record<ServiceName, string>>): Promise<Databases> {
  await requireCapableServer(server, { mayCreateDatabases: true });
  return { urls: await createDatabases(server, own), stop: async () => undefined };
}

async function openEmbedded(settings: Settings, own: Partial<Record<ServiceName, string>>): Promise<Databases> {
  const cluster = await startCluster({
    dataDir: settings.dataDir,
    host: settings.HOST,
    port: settings.POSTGRES_PORT || (await freePort(settings.HOST)),
    password: await ensurePassword(join(settings.dataDir, 'postgres.password')),
  });
  return { urls: await createDatabases(`${cluster.url}/postgres`, own), stop: cluster.stop };
}

/** Makes the databases that are not there yet, in UTF-8 and with a locale that does not depend on the machine. */
async function createDatabases(server: string, own: Partial<Record<ServiceName, string>>): Promise<Record<ServiceName, string>> {
  await withClient(server, async (db) => {
    const { rows } = await db.query<{ datname: string }>('select datname from pg_database');
    const known = new Set(rows.map(({ datname }) => datname));
    for (const name of serviceNames)
      if (!own[name] && !known.has(databaseOf(name)))
        await db.query(`create database ${pg.escapeIdentifier(databaseOf(name))} template template0 encoding 'UTF8'`);
  });
  const urlOf = (name: ServiceName) => {
    const url = new URL(server);
    url.pathname = `/${databaseOf(name)}`;
    return url.href;
  };
  return Object.fromEntries(serviceNames.map((name) => [name, own[name] ?? urlOf(name)])) as Record<ServiceName, string>;
}

async function ensurePassword(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known !== undefined) return known;
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  return password;
}

/** A port nobody listens on just now. */
export async function freePort(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

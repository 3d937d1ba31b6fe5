import { join } from 'node:path';
import { withClient } from '@vwu/kit/preparation';
import pg from 'pg';
import { startCluster } from './postgres/cluster.ts';
import { requireCapableServers } from './postgres/requirements.ts';
import { ensureSecret } from './secret-file.ts';
import { admitServices, roleOf, urlsOfServices } from './service-roles.ts';
import { type ServiceName, type Settings, serviceNames } from './settings.ts';

type Urls = Readonly<Record<ServiceName, string>>;
type SomeUrls = Readonly<Partial<Record<ServiceName, string>>>;

/** The databases of the services, wherever they stand. */
export interface Databases {
  /** As the role that prepares them. */
  readonly urls: Urls;
  /** As each service enters its own, once it is let in. */
  readonly serviceUrls: Urls;
  /** Lets the services in, once the databases are prepared. */
  admit(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Opens the databases: one for each service on the embedded server, on the server of `DATABASE_URL`, or where each
 * service's own URL says. A server that lacks something is refused before anything is changed.
 *
 * @param report told when the embedded server is lost and when it is back.
 * @param serverSettings of the embedded server, for this run alone.
 */
export async function openDatabases(
  settings: Settings,
  report: (step: string) => void,
  serverSettings: Readonly<Record<string, string>> = {},
): Promise<Databases> {
  const own = ownUrls(settings);
  const isServerNeeded = serviceNames.some((name) => !own[name]);
  const server = isServerNeeded ? settings.DATABASE_URL : undefined;
  await requireCapableServers(
    new Map([
      ...(server ? [['DATABASE_URL', server] as const] : []),
      ...Object.entries(own).map(([name, url]) => [urlSetting(name as ServiceName), url] as const),
    ]),
  );
  if (isServerNeeded && !server) return openEmbedded(settings, own, { report, serverSettings });
  const urls = { ...(server ? await createDatabases(server, own) : {}), ...own } as Urls;
  return { urls, serviceUrls: urls, admit: async () => undefined, stop: async () => undefined };
}

const urlSetting = (name: ServiceName) => `${name.toUpperCase() as Uppercase<ServiceName>}_DATABASE_URL` as const;

const ownUrls = (settings: Settings): SomeUrls =>
  Object.fromEntries(
    serviceNames.flatMap((name) => {
      const url = settings[urlSetting(name)];
      return url ? [[name, url]] : [];
    }),
  );

/** Nothing is left running when a step fails. */
async function openEmbedded(
  settings: Settings,
  own: SomeUrls,
  { report, serverSettings }: { report(step: string): void; readonly serverSettings: Readonly<Record<string, string>> },
): Promise<Databases> {
  const password = await ensureSecret(join(settings.dataDir, 'postgres.password'));
  const cluster = await startCluster({
    dataDir: settings.dataDir,
    port: settings.POSTGRES_PORT,
    password,
    settings: serverSettings,
    report,
  });
  try {
    const created = await createDatabases(`${cluster.url}/postgres`, own);
    const urls = { ...created, ...own } as Urls;
    const serviceUrls = { ...urls, ...urlsOfServices(created, password) };
    return { urls, serviceUrls, admit: () => admitServices(created, password), stop: cluster.stop };
  } catch (error) {
    await cluster.stop();
    throw error;
  }
}

/** Makes the databases that are not there yet, for the services that have none of their own. */
async function createDatabases(server: string, own: SomeUrls): Promise<SomeUrls> {
  const names = serviceNames.filter((name) => !own[name]);
  await withClient(server, async (db) => {
    const { rows } = await db.query<{ datname: string }>('select datname from pg_database');
    const known = new Set(rows.map(({ datname }) => datname));
    for (const database of names.map(roleOf))
      if (!known.has(database)) await db.query(`create database ${pg.escapeIdentifier(database)} template template0 encoding 'UTF8'`);
  });
  const urlOf = (name: ServiceName) => {
    const url = new URL(server);
    url.pathname = `/${roleOf(name)}`;
    return url.href;
  };
  return Object.fromEntries(names.map((name) => [name, urlOf(name)]));
}

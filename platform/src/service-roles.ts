import { createHmac } from 'node:crypto';
import { withClient } from '@vwu/kit/preparation';
import pg from 'pg';
import { type ServiceName, serviceNames } from './settings.ts';

const quote = (name: string) => pg.escapeIdentifier(name);

/** The role a service runs as on the embedded server, and the name of its database there. */
export const roleOf = (name: ServiceName) => `vwu_${name}`;

/** Databases of services on the embedded server. */
type EmbeddedUrls = Readonly<Partial<Record<ServiceName, string>>>;

/**
 * The databases as the role of their service, which there is once {@link admitServices} has let it in.
 *
 * @param urls the databases as the superuser.
 * @param secret what the passwords of the roles are derived from.
 */
export const urlsOfServices = (urls: EmbeddedUrls, secret: string): EmbeddedUrls =>
  Object.fromEntries(entriesOf(urls).map(([name, url]) => [name, asRole(url, roleOf(name), passwordOf(name, secret))]));

/**
 * Lets the services in, each by a role of its own: it reads and writes its own tables, reads those it receives, and enters
 * no database but its own. Needs prepared databases; running it again follows what they have become.
 *
 * @param urls the databases as the superuser.
 * @param secret what the passwords of the roles are derived from.
 */
export async function admitServices(urls: EmbeddedUrls, secret: string): Promise<void> {
  await Promise.all(
    entriesOf(urls).map(([name, url]) =>
      withClient(url, async (db) => {
        await ensureRole(db, roleOf(name), passwordOf(name, secret));
        await grantOwn(db, name);
        for (const source of await receivedSchemas(db, name)) await grantReceived(db, name, source);
      }),
    ),
  );
}

const entriesOf = (urls: EmbeddedUrls) => serviceNames.flatMap((name) => (urls[name] ? [[name, urls[name]] as const] : []));

const passwordOf = (name: ServiceName, secret: string) => createHmac('sha256', secret).update(name).digest('base64url');

function asRole(url: string, role: string, password: string): string {
  const own = new URL(url);
  own.username = role;
  own.password = password;
  return own.href;
}

async function ensureRole(db: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await db.query('select from pg_roles where rolname = $1', [role]);
  if (!rowCount) await db.query(`create role ${quote(role)}`);
  await db.query(`alter role ${quote(role)} login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`);
}

/** What a service may do in its own database and schema; the tables that come later are its own too. */
async function grantOwn(db: pg.Client, name: ServiceName): Promise<void> {
  const [database, schema, role] = [quote(roleOf(name)), quote(name), quote(roleOf(name))];
  await db.query(`
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${role};
    grant select on all tables in schema public to ${role};
    grant usage on schema ${schema} to ${role};
    grant select, insert, update, delete on all tables in schema ${schema} to ${role};
    grant usage on all sequences in schema ${schema} to ${role};
    grant execute on all routines in schema ${schema} to ${role};
    alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${role};
    alter default privileges in schema ${schema} grant usage on sequences to ${role};
    alter default privileges in schema ${schema} grant execute on routines to ${role}`);
}

const receivedSchemas = async (db: pg.Client, name: ServiceName): Promise<string[]> => {
  const { rows } = await db.query<{ schema: string }>(
    'select nspname as schema from pg_namespace where nspname = any ($1) and nspname <> $2',
    [serviceNames, name],
  );
  return rows.map(({ schema }) => schema);
};

/** What others published is read, and written by its subscription alone. */
async function grantReceived(db: pg.Client, name: ServiceName, source: string): Promise<void> {
  const [schema, role] = [quote(source), quote(roleOf(name))];
  await db.query(`
    grant usage on schema ${schema} to ${role};
    grant select on all tables in schema ${schema} to ${role};
    grant execute on all routines in schema ${schema} to ${role};
    alter default privileges in schema ${schema} grant select on tables to ${role};
    alter default privileges in schema ${schema} grant execute on routines to ${role}`);
}

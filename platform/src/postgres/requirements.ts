import { withClient } from '@vwu/kit/preparation';
import type pg from 'pg';

const minVersion = 150_000;
/** Eight subscriptions, each with a slot and a sender, and the workers of their first copies. */
const minReplication = {
  max_replication_slots: 10,
  max_wal_senders: 10,
  max_logical_replication_workers: 10,
  max_worker_processes: 12,
} as const;
const extensions = ['btree_gist', 'pg_trgm', 'unaccent'];

/** A server the platform cannot use, with everything it lacks. */
export class IncapableServer extends Error {
  constructor(readonly lacks: readonly string[]) {
    super(`PostgreSQL chưa dùng được / PostgreSQL cannot be used:\n${lacks.map((one) => `  - ${one}`).join('\n')}`);
  }
}

/**
 * Looks at an existing server and changes nothing.
 *
 * @throws {IncapableServer} naming all that is missing: version, wal_level, replication settings, rights, extensions.
 */
export async function requireCapableServer(url: string, { mayCreateDatabases }: { mayCreateDatabases: boolean }): Promise<void> {
  const lacks = await withClient(url, async (db) => [
    ...(await lackingSettings(db)),
    ...(await lackingRights(db, mayCreateDatabases)),
    ...(await lackingExtensions(db)),
  ]).catch((error: unknown) => [`cannot connect: ${error instanceof Error ? error.message : 'unknown reason'}`]);
  if (lacks.length > 0) throw new IncapableServer(lacks);
}

async function lackingSettings(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string; setting: string }>(`select name, setting from pg_settings where name = any ($1)`, [
    ['server_version_num', 'server_encoding', 'wal_level', ...Object.keys(minReplication)],
  ]);
  const setting = new Map(rows.map(({ name, setting: value }) => [name, value]));
  const lacks: string[] = [];
  if (Number(setting.get('server_version_num')) < minVersion) lacks.push('version: PostgreSQL 15 or newer is needed');
  if (setting.get('wal_level') !== 'logical')
    lacks.push(`wal_level: "logical" is needed, it is "${setting.get('wal_level')}" (set it and restart the server)`);
  for (const [name, least] of Object.entries(minReplication))
    if (Number(setting.get(name)) < least) lacks.push(`${name}: at least ${least} is needed, it is ${setting.get(name)}`);
  return lacks;
}

async function lackingRights(db: pg.Client, mayCreateDatabases: boolean): Promise<string[]> {
  const { rows } = await db.query<{ super: boolean; createdb: boolean; replication: boolean; subscribes: boolean }>(`
    select rolsuper as super, rolcreatedb as createdb, rolreplication as replication,
      exists (select from pg_roles g where g.rolname = 'pg_create_subscription' and pg_has_role(r.oid, g.oid, 'member')) as subscribes
    from pg_roles r where rolname = current_user`);
  const [role] = rows;
  if (!role || role.super) return [];
  const lacks: string[] = [];
  if (mayCreateDatabases && !role.createdb) lacks.push('rights: the role needs CREATEDB (or give one URL for each service)');
  if (!role.replication) lacks.push('rights: the role needs REPLICATION');
  if (!role.subscribes) lacks.push('rights: the role must be a superuser, or from PostgreSQL 16 a member of pg_create_subscription');
  return lacks;
}

async function lackingExtensions(db: pg.Client): Promise<string[]> {
  const { rows } = await db.query<{ name: string }>('select name from pg_available_extensions where name = any ($1)', [extensions]);
  const available = new Set(rows.map(({ name }) => name));
  const { rowCount: hasVietnamese } = await db.query(`select from pg_collation where collname = 'vi-x-icu'`);
  return [
    ...extensions.filter((name) => !available.has(name)).map((name) => `extension: ${name} is not installed on the server`),
    ...(hasVietnamese ? [] : ['collation: vi-x-icu is missing; the server must be built with ICU']),
  ];
}

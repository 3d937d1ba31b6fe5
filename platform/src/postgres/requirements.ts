import { withClient } from '@vwu/kit/preparation';
import type pg from 'pg';

const minVersion = 150_000;
/** Ten subscriptions, each with a slot and a sender, and the workers of their first copies. */
const minReplication = {
  max_replication_slots: 12,
  max_wal_senders: 12,
  max_logical_replication_workers: 12,
  max_worker_processes: 14,
} as const;
const extensions = ['btree_gist', 'pg_trgm', 'unaccent'];

/** Servers the platform cannot use, with everything they lack. */
export class IncapableServer extends Error {
  constructor(readonly lacks: readonly string[]) {
    super(`PostgreSQL chưa dùng được / PostgreSQL cannot be used:\n${lacks.map((one) => `  - ${one}`).join('\n')}`);
  }
}

/**
 * Looks at existing servers and changes nothing.
 *
 * @param urls by the setting that names them.
 * @throws {IncapableServer} naming all that is missing: version, wal_level, replication settings, rights, extensions.
 */
export async function requireCapableServers(urls: ReadonlyMap<string, string>): Promise<void> {
  const lacks = await Promise.all([...urls].map(async ([setting, url]) => (await lacksAt(url)).map((lack) => `${setting}: ${lack}`)));
  if (lacks.flat().length > 0) throw new IncapableServer(lacks.flat());
}

const lacksAt = async (url: string): Promise<string[]> =>
  withClient(url, readAbilities).then(lacksOf, (error: unknown) => [
    `không kết nối được / cannot connect: ${error instanceof Error ? error.message : 'unknown reason'}`,
  ]);

/** What matters of a server, and of the role it is used as. */
export interface Abilities {
  readonly settings: ReadonlyMap<string, string>;
  readonly isSuperuser: boolean;
  readonly extensions: ReadonlySet<string>;
  /** Whether Vietnamese order is known. */
  readonly hasVietnamese: boolean;
}

async function readAbilities(db: pg.Client): Promise<Abilities> {
  const { rows: settings } = await db.query<{ name: string; setting: string }>('select name, setting from pg_settings');
  const { rows: available } = await db.query<{ name: string }>('select name from pg_available_extensions');
  const { rowCount: collations } = await db.query(`select from pg_collation where collname = 'vi-x-icu'`);
  const { rowCount: superusers } = await db.query('select from pg_roles where rolname = current_user and rolsuper');
  return {
    settings: new Map(settings.map(({ name, setting }) => [name, setting])),
    isSuperuser: superusers === 1,
    extensions: new Set(available.map(({ name }) => name)),
    hasVietnamese: collations !== 0,
  };
}

/** All that a server lacks, each in a sentence. */
export const lacksOf = (server: Abilities): string[] => [
  ...lackingSettings(server.settings),
  ...(server.isSuperuser ? [] : ['rights: vai trò phải là superuser / the role must be a superuser']),
  ...extensions
    .filter((name) => !server.extensions.has(name))
    .map((name) => `extension: chưa cài ${name} trên máy chủ / ${name} is not installed on the server`),
  ...(server.hasVietnamese ? [] : ['collation: thiếu vi-x-icu / vi-x-icu is missing; the server must be built with ICU']),
];

function lackingSettings(settings: ReadonlyMap<string, string>): string[] {
  const level = settings.get('wal_level');
  const tooLow = Object.entries(minReplication).filter(([name, least]) => Number(settings.get(name)) < least);
  return [
    ...(Number(settings.get('server_version_num')) < minVersion
      ? ['version: cần PostgreSQL 15 trở lên / PostgreSQL 15 or newer is needed']
      : []),
    ...(level === 'logical'
      ? []
      : [`wal_level: cần "logical", đang là "${level}" / "logical" is needed, it is "${level}" (set it and restart the server)`]),
    ...tooLow.map(
      ([name, least]) =>
        `${name}: cần ít nhất ${least}, đang là ${settings.get(name)} / at least ${least} is needed, it is ${settings.get(name)}`,
    ),
  ];
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationObject } from '@mikro-orm/core';
import { Migration, Migrator } from '@mikro-orm/migrations';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { type EntityManager, rows, sql } from './database.ts';

const readMigrationNames = async (folder: string): Promise<string[]> =>
  (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort();

/** Reads `*.sql` of a folder as migrations, in the order of their names; `:schema` stands for the service's own schema. */
async function readMigrations(folder: string, schema: string): Promise<MigrationObject[]> {
  return Promise.all(
    (await readMigrationNames(folder)).map(async (file) => {
      const text = (await readFile(join(folder, file), 'utf8')).replaceAll(':schema', schema);
      const SqlMigration = class extends Migration {
        override up(): void {
          this.addSql(text);
        }
      };
      return { name: file, class: SqlMigration };
    }),
  );
}

/** Where MikroORM notes what it has applied, in the service's own schema. */
const table = 'migration';

const kitFolder = join(import.meta.dirname, '..', 'migrations');

async function createMigrator(orm: MikroORM, schema: string, folder: string): Promise<Migrator> {
  const migrationsList = [...(await readMigrations(kitFolder, schema)), ...(await readMigrations(folder, schema))];
  orm.config.set('migrations', {
    ...orm.config.get('migrations'),
    migrationsList,
    snapshot: false,
    silent: true,
    tableName: `${schema}.${table}`,
  });
  return new Migrator(orm.em);
}

/**
 * Applies what is pending, first the kit's tables and then the service's own, in one transaction. Two processes that
 * start together do it once: the second waits and finds nothing to do.
 */
export async function migrate(orm: MikroORM, schema: string, folder: string): Promise<void> {
  const lock = new pg.Client({ connectionString: orm.config.get('clientUrl') });
  await lock.connect();
  try {
    await lock.query(`select pg_advisory_lock(hashtext('migrate'))`);
    await (await createMigrator(orm, schema, folder)).up();
  } finally {
    await lock.end();
  }
}

/** The migrations of the code that are not in the database yet, by name. Reading is enough: no right to change is needed. */
export async function pendingMigrations(em: EntityManager, schema: string, folder: string): Promise<string[]> {
  return notAmong(folder, await rows(em, sql<{ name: string }>`select name from ${sql.id(schema, table)}`));
}

/** Whether there is anything to {@link migrate}: most starts find nothing, and then need no ORM to say so. */
export async function needsMigration(db: pg.Client, schema: string, folder: string): Promise<boolean> {
  const name = `${pg.escapeIdentifier(schema)}.${pg.escapeIdentifier(table)}`;
  const known = await db.query<{ isThere: boolean }>('select to_regclass($1) is not null as "isThere"', [name]);
  if (!known.rows[0]?.isThere) return true;
  return (await notAmong(folder, (await db.query<{ name: string }>(`select name from ${name}`)).rows)).length > 0;
}

async function notAmong(folder: string, found: readonly { readonly name: string }[]): Promise<string[]> {
  const wanted = (await Promise.all([kitFolder, folder].map(readMigrationNames))).flat();
  const applied = new Set(found.map(({ name }) => name));
  return wanted.filter((name) => !applied.has(name));
}

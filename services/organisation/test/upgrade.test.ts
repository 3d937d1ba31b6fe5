import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOrm, type MikroORM } from '@vwu/kit/database';
import { migrate } from '@vwu/kit/migrate';
import { readContract } from '@vwu/testing/service-database';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { preparation } from '../src/preparation.ts';

const name = `test_upgrade_${randomBytes(4).toString('hex')}`;
const url = `${inject('cluster')}/${name}`;
let admin: pg.Client;
let db: pg.Client;
let orm: MikroORM;
let folder: string;

const connect = async (to: string) => {
  const client = new pg.Client({ connectionString: to });
  await client.connect();
  return client;
};

beforeAll(async () => {
  admin = await connect(`${inject('cluster')}/postgres`);
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  db = await connect(url);
  orm = createOrm({ url, entities: preparation.entities });
  for (const source of preparation.sources)
    for (const part of ['tables', 'functions'] as const) await db.query(await readContract(source, part));
  folder = await mkdtemp(join(tmpdir(), 'vwu-migrations-'));
  await upgrade();
});

afterAll(async () => {
  await db.end();
  await orm.close(true);
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
  await rm(folder, { recursive: true });
});

/** Migrates by the files whose names come before one. */
async function migrateBefore(end: string): Promise<void> {
  for (const file of await readdir(preparation.migrationsFolder))
    if (file < end) await cp(join(preparation.migrationsFolder, file), join(folder, file));
  await migrate(orm, preparation.name, folder);
}

const decide = (number: string) =>
  db.query(
    `insert into organisation.unit_event (id, type, decision_number, issuer, decided_on, effective_on)
     values (gen_random_uuid(), 'RENAME', $1, 'UBTVQH', '2024-05-01', '2024-06-01')`,
    [number],
  );

const loads = async () =>
  (await db.query<{ name: string }>('select name from organisation.load_record order by name')).rows.map(({ name: load }) => load);

/** A database as it was filled before decisions had to have a text. */
async function upgrade(): Promise<void> {
  await migrateBefore('0011');
  await db.query(`insert into organisation.load_record (name) values ('demonstration'), ('heirs-of-branches')`);
  await decide('1/QĐ');
  await migrate(orm, preparation.name, preparation.migrationsFolder);
}

test('what was loaded as a whole is not loaded again in parts', async () => {
  const wanted = (preparation.foundation ?? []).flat().filter(({ only }) => only?.includes('demonstration'));
  const later = ['reference', 'terrain'];
  expect(await loads()).toEqual(expect.arrayContaining(wanted.map((load) => load.name).filter((load) => !later.includes(load))));
});

test('decisions recorded before they had to have a text stay as they are; later ones must have one', async () => {
  expect((await db.query('select decision_number as number from organisation.unit_event')).rows).toEqual([{ number: '1/QĐ' }]);
  await expect(decide('2/QĐ')).rejects.toThrow('unit_event_decision_can_be_read');
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createOrm, type MikroORM } from './database.ts';
import { createHttpServer } from './http-server.ts';
import { createLogger } from './log.ts';
import { migrate, needsMigration } from './migrate.ts';
import { createReadiness } from './readiness.ts';
import { publish, subscribe, untilReady } from './replication.ts';

const urlOf = (name: string) => `${inject('cluster')}/${name}`;
const [giver, taker] = [`test_giver_${process.pid}`, `test_taker_${process.pid}`];
let folder: string;
let admin: pg.Client;
let db: pg.Client;
let orm: MikroORM;
let app: FastifyInstance;

const connect = async (name: string) => {
  const client = new pg.Client({ connectionString: urlOf(name) });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const migrated = async (name: string, schema: string) => {
  const made = createOrm({ url: urlOf(name), entities: [] });
  await migrate(made, schema, folder);
  return made;
};

/** A publisher and a subscriber with nothing but the heartbeat between them. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vwu-migrations-'));
  admin = await connect('postgres');
  for (const name of [giver, taker]) await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  await (await migrated(giver, 'giver')).close(true);
  orm = await migrated(taker, 'taker');
  const source = await connect(giver);
  await publish(source, 'giver', []);
  await source.end();
  db = await connect(taker);
  await db.query('create schema giver; create table giver.heartbeat (source text primary key, beat_at timestamptz not null)');
  await subscribe(db, 'taker', { name: 'giver', url: urlOf(giver), ddl: '' });
  await untilReady(db);
  const checkReady = createReadiness({ name: 'taker', orm, migrationsFolder: folder });
  app = createHttpServer({ log: createLogger('test', 'silent'), checkReady });
});

afterAll(async () => {
  await db.query('alter subscription taker_from_giver disable');
  await db.query('drop subscription taker_from_giver');
  await db.end();
  await orm.close(true);
  for (const name of [taker, giver]) await admin.query(`drop database ${name} with (force)`);
  await admin.end();
  await rm(folder, { recursive: true });
});

const ask = async () => {
  await setTimeout(300); // what was found a moment ago is told again
  const answer = await app.inject({ method: 'GET', url: '/health/ready' });
  return { status: answer.statusCode, missing: answer.json<{ missing: string[] }>().missing };
};

test('whether anything is to be migrated is known without an ORM', async () => {
  expect(await needsMigration(db, 'taker', folder)).toBe(false);
  expect(await needsMigration(db, 'nobody', folder)).toBe(true);
  const more = await mkdtemp(join(tmpdir(), 'vwu-migrations-'));
  await writeFile(join(more, '0001-more.sql'), 'select 1');
  expect(await needsMigration(db, 'taker', more)).toBe(true);
  await rm(more, { recursive: true });
});

test('a service that is migrated and receives is ready', async () => {
  expect(await ask()).toEqual({ status: 200, missing: [] });
});

test('a migration that is in the code only is named', async () => {
  const file = join(folder, '0001-later.sql');
  await writeFile(file, 'create table taker.later (id integer);');
  expect(await ask()).toEqual({ status: 503, missing: ['migration 0001-later.sql is pending'] });
  await rm(file);
});

test('a subscription that is switched off is named', async () => {
  await db.query('alter subscription taker_from_giver disable');
  expect(await ask()).toEqual({ status: 503, missing: ['subscription taker_from_giver is not ready'] });
  await db.query('alter subscription taker_from_giver enable');
  await untilReady(db);
  expect((await ask()).status).toBe(200);
});

test('a database that does not answer is named', async () => {
  const gone = createOrm({ url: urlOf('no_such_database'), entities: [] });
  const checkReady = createReadiness({ name: 'taker', orm: gone, migrationsFolder: folder });
  expect(await checkReady()).toEqual(['the database cannot be reached']);
  await gone.close(true);
});

import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { publish, type Source, subscribeAll, untilReady } from './replication.ts';

const urlOf = (name: string) => `${inject('cluster')}/${name}`;
const [giver, other, taker] = ['giver', 'other', 'taker'].map((name) => `test_${name}_of_copies_${process.pid}`) as [
  string,
  string,
  string,
];
const subscriber = `taker_of_copies_${process.pid}`;
let admin: pg.Client;
let db: pg.Client;

async function connect(name: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: urlOf(name) });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

const sourceOf = (name: string, database: string): Source => ({ name, url: urlOf(database), ddl: '' });
const sources = [{ ...sourceOf('giver', giver), furtherPublications: ['giver_small'] }, sourceOf('other', other)];

/** Two publishers of numbers; what is small and what is large leaves the first by publications of their own. */
beforeAll(async () => {
  admin = await connect('postgres');
  for (const name of [giver, other, taker]) await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  for (const [name, schema] of [
    [giver, 'giver'],
    [other, 'other'],
  ] as const) {
    const source = await connect(name);
    await source.query(`
      create schema ${schema};
      create table ${schema}.heartbeat (source text primary key, beat_at timestamptz not null);
      create table ${schema}.number (value integer primary key, word text);
      create table ${schema}.sign (value integer primary key);
      insert into ${schema}.sign values (1), (2);
      insert into ${schema}.number select n, 'số ' || n from generate_series(1, 10) as n where n <> 5`);
    await publish(
      source,
      schema,
      schema === 'giver'
        ? [
            { table: 'number', columns: ['value'], where: 'value > 7' },
            { table: 'number', columns: ['value'], where: 'value < 3', publication: 'giver_small' },
            { table: 'sign', columns: ['value'], publication: 'giver_signs' },
          ]
        : [{ table: 'number', columns: ['value', 'word'] }],
    );
    await source.end();
  }
  db = await connect(taker);
  await db.query(`
    create schema giver; create table giver.heartbeat (source text primary key, beat_at timestamptz not null);
    create table giver.number (value integer primary key);
    create schema other; create table other.heartbeat (source text primary key, beat_at timestamptz not null);
    create table other.number (value integer primary key)`);
});

afterAll(async () => {
  for (const { name } of sources) await db.query(`drop subscription if exists ${subscriber}_from_${name}`);
  await db.end();
  for (const name of [taker, giver, other]) await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

const valuesOf = async (table: string): Promise<number[]> =>
  (await db.query<{ value: number }>(`select value from ${table} order by value`)).rows.map(({ value }) => value);

test('a copy that fails leaves nothing behind, not of the other publisher either', async () => {
  await expect(subscribeAll(db, subscriber, sources)).rejects.toThrow('word');
  expect(await valuesOf('giver.number')).toEqual([]);
  const { rows } = await db.query('select from pg_subscription where subdbid = (select oid from pg_database where datname = $1)', [taker]);
  expect(rows).toEqual([]);
});

test('the next try makes the slots anew, copies what each publication lets out, and goes on from there', async () => {
  await db.query('alter table other.number add column word text');
  expect(await subscribeAll(db, subscriber, sources)).toBe(true);
  expect(await valuesOf('giver.number')).toEqual([1, 2, 8, 9, 10]);
  expect(await valuesOf('other.number')).toHaveLength(9);
  await untilReady(db);
  const source = await connect(giver);
  await source.query('insert into giver.number values (0), (5), (11)');
  await source.end();
  while ((await valuesOf('giver.number')).length < 7) await setTimeout(20);
  expect(await valuesOf('giver.number')).toEqual([0, 1, 2, 8, 9, 10, 11]);
});

test('who is subscribed already copies nothing again', async () => {
  expect(await subscribeAll(db, subscriber, sources)).toBe(false);
  expect(await valuesOf('other.number')).toHaveLength(9);
});

test('who is subscribed already and asks for one publication more receives what was there, and what comes', async () => {
  await db.query('create table giver.sign (value integer primary key)');
  const more = [{ ...sourceOf('giver', giver), furtherPublications: ['giver_small', 'giver_signs'] }];
  expect(await subscribeAll(db, subscriber, more)).toBe(false);
  await untilReady(db);
  const source = await connect(giver);
  await source.query('insert into giver.sign values (3)');
  await source.end();
  await expect.poll(() => valuesOf('giver.sign'), { timeout: 20_000 }).toEqual([1, 2, 3]);
  expect(await valuesOf('giver.number')).toEqual([0, 1, 2, 8, 9, 10, 11]);
});

test('slots are made before anything is copied, and others are waited for in between', async () => {
  await db.query(`drop subscription ${subscriber}_from_other`);
  await db.query('truncate other.number');
  const seen: number[][] = [];
  await subscribeAll(db, subscriber, sources, async () => void seen.push(await valuesOf('other.number')));
  expect(seen).toEqual([[]]);
  expect(await valuesOf('other.number')).toHaveLength(9);
});

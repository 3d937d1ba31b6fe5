import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Load, type Preparation, type PreparationContext, withClient } from './preparation.ts';
import { prepareAll } from './prepare-all.ts';
import type { PublishedTable } from './replication.ts';

const run = process.pid;
const urlOf = (name: string) => `${inject('cluster')}/test_${name}_${run}`;
const folder = mkdtempSync(join(tmpdir(), 'vwu-migrations-'));
let admin: pg.Client;

const names = ['tree', 'sums', 'reader'] as const;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: urlOf('tree').replace(/[^/]+$/, 'postgres') });
  await admin.connect();
  for (const name of names) await admin.query(`create database test_${name}_${run} template template0 encoding 'UTF8'`);
});

afterAll(async () => {
  for (const name of names)
    await withClient(urlOf(name), async (db) => {
      const { rows } = await db.query<{ name: string }>(
        'select subname as name from pg_subscription where subdbid = (select oid from pg_database where datname = current_database())',
      );
      for (const one of rows) await db.query(`drop subscription ${one.name}`);
    });
  for (const name of names) await admin.query(`drop database test_${name}_${run} with (force)`);
  await admin.end();
  await rm(folder, { recursive: true });
});

/** A service with a table of numbers, made by whatever receives it as well. */
const tableOf = (name: string, table = 'number') =>
  `create schema if not exists ${name}; create table if not exists ${name}.${table} (value integer primary key);
   create table if not exists ${name}.heartbeat (source text primary key, beat_at timestamptz not null);`;

const numbers: readonly PublishedTable[] = [{ table: 'number', columns: ['value'] }];

const adding = (name: string, statement: string): Load => ({ name, run: async (db) => void (await db.query(statement)) });

const service = (name: string, rest: Partial<Preparation>): Preparation => ({
  name,
  entities: [],
  migrationsFolder: folder,
  published: numbers,
  sources: [],
  loads: [],
  ...rest,
});

/** The tree begins with 1; the sums add 1 to it; the tree takes in ten times what the sums hold, and counts at last what it has. */
const tree = service('tree', {
  foundation: [adding('root', 'insert into tree.number values (1)')],
  sources: ['sums'],
  loads: [adding('return', 'insert into tree.number select n.value * 10 from sums.number n')],
  afterwards: [adding('factor', 'create table tree.factor as select count(*)::int as value from tree.number')],
});
const sums = service('sums', { sources: ['tree'], loads: [adding('sum', 'insert into sums.number select value + 1 from tree.number')] });
const reader = service('reader', { published: [], sources: ['tree', 'sums'] });

function prepared(services: readonly Preparation[], more = ''): Promise<void> {
  const sources = new Map(names.map((name) => [name as string, { name, url: urlOf(name), ddl: tableOf(name) + more }]));
  return prepareAll(
    new Map(
      services.map((one): [Preparation, PreparationContext] => [
        one,
        { url: urlOf(one.name), sources, functions: tableOf(one.name) + more, contents: 'any', report: () => undefined },
      ]),
    ),
  );
}

const read = (database: string, table: string): Promise<number[]> =>
  withClient(urlOf(database), async (db) => {
    const { rows } = await db.query<{ value: number }>(`select value from ${table} order by value`);
    return rows.map(({ value }) => value);
  });

test('two services receive from each other, and a reader everything whole', async () => {
  await prepared([reader, sums, tree]);
  expect(await read('tree', 'tree.number')).toEqual([1, 20]);
  expect(await read('reader', 'tree.number')).toEqual([1, 20]);
  expect(await read('reader', 'sums.number')).toEqual([2]);
});

test('what nobody waits for is loaded last, after everybody has received', async () => {
  expect(await read('tree', 'tree.factor')).toEqual([2]);
});

test('a second time nothing is loaded again', async () => {
  await prepared([tree, sums, reader]);
  expect(await read('tree', 'tree.number')).toEqual([1, 20]);
});

test('what is published later arrives by a subscription that is there', async () => {
  const later = adding('later', 'insert into sums.later values (7)');
  const more: Preparation = { ...sums, published: [...numbers, { table: 'later', columns: ['value'] }], loads: [...sums.loads, later] };
  await prepared([tree, more, reader], tableOf('sums', 'later'));
  expect(await read('reader', 'sums.later')).toEqual([7]);
});

test('services that wait for each other are told so before anything is done', async () => {
  const { foundation: _, ...bare } = tree;
  await expect(prepared([bare, sums])).rejects.toThrow('one of them needs a foundation');
});

import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createOrm, type MikroORM } from './database.ts';
import { createLogger } from './log.ts';
import { keepWorking, settleNext } from './work-queue.ts';

const name = `test_queue_${process.pid}`;
const [bad, good] = ['01954f00-b000-7000-8000-000000000001', '01954f00-b000-7000-8000-000000000002'];
let admin: pg.Client;
let db: pg.Client;
let orm: MikroORM;

beforeAll(async () => {
  admin = new pg.Client({ connectionString: `${inject('cluster')}/postgres` });
  await admin.connect();
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  db = new pg.Client({ connectionString: `${inject('cluster')}/${name}` });
  await db.connect();
  await db.query('create table task (unit_id uuid primary key, noted_at timestamptz not null default clock_timestamp())');
  orm = createOrm({ url: `${inject('cluster')}/${name}`, entities: [] });
});

afterAll(async () => {
  await db.end();
  await orm.close(true);
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
});

const waiting = async () => (await db.query<{ id: string }>('select unit_id as id from task order by noted_at')).rows.map(({ id }) => id);
const note = async (...ids: string[]) => {
  for (const id of ids) await db.query('insert into task (unit_id) values ($1)', [id]);
};

test('what is noted is settled oldest first, each once', async () => {
  await note(good, bad);
  const settled: string[] = [];
  const queue = { schema: 'public', table: 'task', settle: async (_tx: unknown, id: string) => void settled.push(id) };
  while (await settleNext(orm, queue));
  expect(settled).toEqual([good, bad]);
  expect(await waiting()).toEqual([]);
});

test('what cannot be settled stays, and holds nothing else up', async () => {
  await note(bad, good);
  const settle = async (_tx: unknown, id: string) => {
    if (id === bad) throw new Error('not now');
  };
  const stop = keepWorking(orm, createLogger('test', 'silent'), { schema: 'public', table: 'task', settle, failedMillis: 10 });
  await expect.poll(waiting, { timeout: 5_000 }).toEqual([bad]);
  await stop();
  expect(await waiting()).toEqual([bad]);
});

test('what time alone has brought is noted when nothing else waits', async () => {
  await db.query('truncate task');
  const settled: string[] = [];
  const stop = keepWorking(orm, createLogger('test', 'silent'), {
    schema: 'public',
    table: 'task',
    settle: async (_tx, id) => void settled.push(id),
    noteDue: () => note(good),
  });
  await expect.poll(() => settled, { timeout: 5_000 }).toEqual([good]);
  await stop();
});

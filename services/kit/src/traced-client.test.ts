import type { Client } from 'pg';
import { expect, inject, test } from 'vitest';
import { createOrm, rows, sql } from './database.ts';
import { requestContext } from './request-context.ts';
import { TracedClient } from './traced-client.ts';

test('a statement ends with the id of the request that asked for it', async () => {
  const client: Client = new TracedClient(`${inject('cluster')}/postgres`);
  await client.connect();
  const running = async () => (await client.query('select query from pg_stat_activity where pid = pg_backend_pid()')).rows[0].query;
  const withValues = async () =>
    (await client.query({ text: 'select query, $1::int from pg_stat_activity where pid = pg_backend_pid()', values: [1] })).rows[0].query;
  const request = { requestId: 'trace-7', language: 'vi', showsSchema: false } as const;
  expect(await running()).not.toContain('request_id');
  expect(await requestContext.run(request, running)).toMatch(/request_id=trace-7 \*\/$/);
  expect(await requestContext.run(request, withValues)).toMatch(/request_id=trace-7 \*\/$/);
  await client.end();
});

test('a connection lost within a transaction is given back, and another takes its place', async () => {
  const orm = createOrm({ url: `${inject('cluster')}/postgres`, entities: [], poolSize: 1 });
  const lost = orm.em.fork().transactional((tx) => rows(tx, sql`select pg_terminate_backend(pg_backend_pid())`));
  await expect(lost).rejects.toThrow('terminating connection');
  expect(await rows(orm.em.fork(), sql`select 1 as one`)).toEqual([{ one: 1 }]);
  await orm.close(true);
});

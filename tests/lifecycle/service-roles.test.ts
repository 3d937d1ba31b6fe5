import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { processesOf } from '../support/running-platform.ts';

const platform = inject('platform');

/** What a running service of this platform was given as its database. */
async function databaseGivenTo(service: string): Promise<string> {
  const [entry = ''] = (await processesOf(platform.dataDir)).filter((one) => one.includes(`/dist/${service}.mjs`));
  const environment = await readFile(`/proc/${entry.split(' ')[0]}/environ`, 'utf8');
  const setting = `${service.toUpperCase()}_DATABASE_URL=`;
  return (
    environment
      .split('\0')
      .find((one) => one.startsWith(setting))
      ?.slice(setting.length) ?? ''
  );
}

async function run(url: string, statement: string): Promise<unknown[]> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    return (await db.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await db.end();
  }
}

test('a service enters its own database as a role that owns nothing', async () => {
  const url = await databaseGivenTo('cadre');
  expect(await run(url, 'select rolname, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname = current_user')).toEqual([
    { rolname: 'vwu_cadre', rolsuper: false, rolcreatedb: false, rolcreaterole: false },
  ]);
  expect(await run(url, 'select count(*) > 0 as found from organisation.unit')).toEqual([{ found: true }]);
  await expect(run(url, 'delete from organisation.unit')).rejects.toThrow('permission denied');
  await expect(run(url, 'create table cadre.extra ()')).rejects.toThrow('permission denied');
  await expect(run(url, 'drop table cadre.cadre')).rejects.toThrow('must be owner');
});

test('a service enters the database of no other', async () => {
  const url = new URL(await databaseGivenTo('insights'));
  for (const other of ['organisation', 'membership', 'cadre', 'emulation']) {
    url.pathname = `/vwu_${other}`;
    await expect(run(url.href, 'select 1')).rejects.toThrow('permission denied for database');
  }
});

import { rm } from 'node:fs/promises';
import { withClient } from '@vwu/kit/preparation';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../platform/src/postgres/cluster.ts';
import { makeDataFolder } from './support/data-folder.ts';

/** One throw-away PostgreSQL for all tests of the services; each test file gets databases of its own in it. */
export default async function setup(project: TestProject) {
  const dataDir = await makeDataFolder();
  const cluster = await startCluster({ dataDir, port: 0, password: 'throw-away' });
  // nothing here need outlive a fall of the machine, and databases are made by the hundred
  await withClient(`${cluster.url}/postgres`, async (db) => {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes']) await db.query(`alter system set ${setting} = off`);
    await db.query('select pg_reload_conf()');
  });
  project.provide('cluster', cluster.url);
  return async () => {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '../platform/src/database-server.ts';
import { startCluster } from '../platform/src/postgres/cluster.ts';

/** One throw-away PostgreSQL for all tests of the services; each test file gets databases of its own in it. */
export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'vwu-test-'));
  const cluster = await startCluster({ dataDir, host: '127.0.0.1', port: await freePort('127.0.0.1'), password: 'throw-away' });
  project.provide('cluster', cluster.url);
  return async () => {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

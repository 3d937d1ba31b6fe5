import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { startCluster } from '../platform/src/postgres/cluster.ts';
import { makeDataFolder } from './support/data-folder.ts';

/** One throw-away PostgreSQL for all tests of the services; each test file gets databases of its own in it. */
export default async function setup(project: TestProject) {
  const dataDir = await makeDataFolder();
  const cluster = await startCluster({ dataDir, port: 0, password: 'throw-away' });
  project.provide('cluster', cluster.url);
  return async () => {
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlatformAddress } from './running-platform.ts';

/** The database of a service of a running platform, read where its embedded server keeps its mark and its password. */
export function databaseUrl({ dataDir }: PlatformAddress, service: string): string {
  const [, , , port] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8');
  return `postgresql://vwu:${password}@127.0.0.1:${port}/vwu_${service}`;
}

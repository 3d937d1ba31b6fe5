import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { commandOf } from '../process-table.ts';
import { type ClusterOptions, startCluster } from './cluster.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'vwu-cluster-'));
await chmod(dataDir, 0o755); // as a folder in a usual clone
const data = join(dataDir, 'postgres');

afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function start(options: Partial<ClusterOptions> = {}) {
  const cluster = await startCluster({ dataDir, port: 0, password: 'a secret', ...options });
  onTestFinished(() => cluster.stop());
  return cluster;
}

async function ask(url: string, statement: string): Promise<unknown> {
  const db = new pg.Client({ connectionString: `${url}/postgres` });
  await db.connect();
  const { rows } = await db.query<unknown[]>({ text: statement, rowMode: 'array' });
  await db.end();
  return rows[0]?.[0];
}

const serverPid = async () => Number((await readFile(join(data, 'postmaster.pid'), 'utf8')).split('\n')[0]);

test('a cluster that was being made when the start was cut off is made anew', async () => {
  await mkdir(join(dataDir, 'postgres.new', 'base'), { recursive: true });
  await writeFile(join(dataDir, 'postgres.new', 'PG_VERSION'), '');
  const before = await stat(dataDir);
  const { url } = await start();
  expect(await ask(url, 'show wal_level')).toBe('logical');
  expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1');
  const { uid, mode } = await stat(dataDir);
  expect({ uid, mode }).toEqual({ uid: before.uid, mode: before.mode });
  expect((await stat(join(dataDir, 'postgres.log'))).mode & 0o777).toBe(0o600);
});

test('a process that only inherited the number of a server is left alone', async () => {
  await writeFile(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n`);
  const { url } = await start();
  expect(await ask(url, 'select 1')).toBe(1);
});

test('a server that dies is started again on the same port, and said so', async () => {
  const said: string[] = [];
  const { url } = await start({ report: (step) => said.push(step) });
  const pid = await serverPid();
  expect(await commandOf(pid)).toContain(data);
  process.kill(pid, 'SIGKILL');
  await expect.poll(() => said.length, { timeout: 15_000 }).toBe(2);
  expect(said[0]).toContain('ended unexpectedly (SIGKILL)');
  expect(await ask(url, 'select 1')).toBe(1);
});

test('a start that fails after the server was spawned leaves no server', async () => {
  await expect(start({ password: 'another' })).rejects.toThrow('password');
  await expect(stat(join(data, 'postmaster.pid'))).rejects.toThrow('ENOENT');
});

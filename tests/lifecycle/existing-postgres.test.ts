import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireCapableServers } from '../../platform/src/postgres/requirements.ts';
import { createAsker } from '../support/client.ts';
import { makeDataFolder } from '../support/data-folder.ts';
import { ordinaryAccount as account } from '../support/ordinary-account.ts';
import { type RunningPlatform, serviceNames, startPlatform } from '../support/running-platform.ts';

const program = '/usr/lib/postgresql/15/bin';
const isInstalled = existsSync(join(program, 'postgres'));
if (!isInstalled) process.stdout.write(`PostgreSQL 15 is not installed at ${program}: the tests with an existing server are left out.\n`);

/** A PostgreSQL 15 like one that was there before us. */
class ExistingServer {
  readonly #folder: string;
  #process: ChildProcess | undefined;
  url = '';

  constructor(folder: string) {
    this.#folder = folder;
  }

  async start(walLevel: 'logical' | 'replica'): Promise<void> {
    const data = join(this.#folder, 'data');
    if (!existsSync(data)) {
      await mkdir(this.#folder, { recursive: true });
      if (account) await chown(this.#folder, account.uid, account.gid);
      execFileSync(join(program, 'initdb'), ['-D', data, '-U', 'admin', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'], {
        ...account,
        cwd: '/',
        stdio: 'ignore',
      });
    }
    const port = await freePort();
    const settings = [
      `wal_level=${walLevel}`,
      'max_replication_slots=20',
      'max_wal_senders=20',
      'max_logical_replication_workers=20',
      'max_worker_processes=30',
      'wal_retrieve_retry_interval=100ms',
      'unix_socket_directories=',
      'listen_addresses=127.0.0.1',
    ];
    this.#process = spawn(join(program, 'postgres'), ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])], {
      ...account,
      cwd: '/',
      stdio: 'ignore',
    });
    this.url = `postgresql://admin@127.0.0.1:${port}/postgres`;
    await untilReachable(this.url);
  }

  async stop(): Promise<void> {
    if (!this.#process) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGINT');
    await gone;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await once(server.close(), 'close');
  return port;
}

async function untilReachable(url: string): Promise<void> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    const isUp = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => undefined);
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

async function expectAnswers({ address }: RunningPlatform): Promise<void> {
  const { data, errors } = await createAsker(address).gateway(
    'analyst',
    '{ bases(period: "2026H1", filter: { search: "dong ha" }) { totalCount edges { node { name unit { fullName parent { fullName } } } } } }',
  );
  expect(errors).toEqual([]);
  const found = data.bases.edges.map(({ node }: { node: unknown }) => node);
  expect(found).toContainEqual({ name: 'Phường Đông Hà', unit: { fullName: 'Phường Đông Hà', parent: { fullName: 'Tỉnh Quảng Trị' } } });
}

describe.runIf(isInstalled)('an existing PostgreSQL 15', () => {
  let folder: string;
  let server: ExistingServer;

  beforeAll(async () => {
    folder = await makeDataFolder();
    server = new ExistingServer(join(folder, 'server'));
  });

  afterAll(async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('that lacks something is told all of it, and is left as it was', async () => {
    await server.start('replica');
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    await admin.query('create role plain login');
    const plain = server.url.replace('admin@', 'plain@');
    const urls = new Map([
      ['DATABASE_URL', plain],
      ['CADRE_DATABASE_URL', server.url],
    ]);
    await expect(requireCapableServers(urls)).rejects.toMatchObject({
      lacks: [
        expect.stringMatching(/^DATABASE_URL: wal_level: .*"logical" is needed, it is "replica"/),
        expect.stringMatching(/^DATABASE_URL: rights: .*must be a superuser/),
        expect.stringMatching(/^CADRE_DATABASE_URL: wal_level: /),
      ],
    });
    const { rows } = await admin.query(`select datname from pg_database where datname like 'vwu%'`);
    expect(rows).toEqual([]);
    await admin.end();
    await server.stop();
  });

  test('with logical replication serves the whole platform, run by an ordinary user', async () => {
    await server.start('logical');
    const dataDir = join(folder, 'data-of-platform');
    await mkdir(dataDir);
    if (account) await chown(dataDir, account.uid, account.gid);
    const platform = await startPlatform({ dataDir, arguments: ['--empty'], env: { DATABASE_URL: server.url }, ...account });
    await expectAnswers(platform);
    expect(await platform.stop()).toBe(0);

    // the same databases, each named by a setting of its own
    const urls = serviceNames.map((name) => [`${name.toUpperCase()}_DATABASE_URL`, server.url.replace(/\/postgres$/, `/vwu_${name}`)]);
    const again = await startPlatform({ dataDir, arguments: ['--empty'], env: Object.fromEntries(urls), ...account });
    await expectAnswers(again);
    expect(await again.stop()).toBe(0);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  }, 120_000);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { findHome, type Home } from './home.ts';

export interface Cluster {
  /** `postgresql://user:password@host:port` without a database. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  readonly dataDir: string;
  readonly host: string;
  readonly port: number;
  readonly password: string;
}

const user = 'vwu';

/** Settings of the embedded server: logical replication for eight subscriptions and room to grow, one machine's memory. */
const settings = {
  wal_level: 'logical',
  max_wal_senders: 40,
  max_replication_slots: 40,
  max_worker_processes: 48,
  max_logical_replication_workers: 32,
  max_sync_workers_per_subscription: 4,
  wal_retrieve_retry_interval: '100ms',
  max_connections: 200,
  shared_buffers: '256MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: 1.1,
  jit: 'off',
  unix_socket_directories: '',
  logging_collector: 'off',
  log_min_messages: 'warning',
} as const;

/**
 * Starts the embedded PostgreSQL, making the cluster first if there is none. A server left running by a platform that was
 * killed is stopped and started anew; its committed data is all there.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const home = await findHome(options.dataDir);
  const exists = await stat(join(home.data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );
  if (exists) await stopLeftover(home);
  else await initialise(home, options.password);
  const log = openSync(join(options.dataDir, 'postgres.log'), 'a');
  const server = spawn(join(home.program, 'bin', 'postgres'), serverArguments(home, options), {
    ...home.runAs,
    cwd: '/',
    detached: true, // Ctrl-C reaches the platform alone, which stops its parts in order
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const url = `postgresql://${user}:${encodeURIComponent(options.password)}@${options.host}:${options.port}`;
  await untilReachable(`${url}/postgres`, server, join(options.dataDir, 'postgres.log'));
  return { url, stop: () => stopServer(server) };
}

const serverArguments = ({ data }: Home, { host, port }: ClusterOptions) => [
  '-D',
  data,
  '-p',
  String(port),
  '-c',
  `listen_addresses=${host}`,
  ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
];

async function initialise({ program, data, runAs }: Home, password: string): Promise<void> {
  const passwordFile = `${data}.initial-password`;
  await mkdir(join(data, '..'), { recursive: true });
  await rm(data, { recursive: true, force: true }); // half-made by a start that was cut off
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runAs) await chown(passwordFile, runAs.uid, runAs.gid);
  const initdb = spawn(
    join(program, 'bin', 'initdb'),
    [
      '-D',
      data,
      '-U',
      user,
      '-A',
      'scram-sha-256',
      '--pwfile',
      passwordFile,
      '-E',
      'UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      '--no-sync',
    ],
    { ...runAs, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let complaint = '';
  initdb.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const [code] = await once(initdb, 'exit');
  await rm(passwordFile);
  if (code !== 0) throw new Error(`PostgreSQL could not make its data folder ${data}:\n${complaint}`);
}

/** Stops a server whose platform is gone. A process that only inherited the number is no server: its mark is removed. */
async function stopLeftover({ data }: Home): Promise<void> {
  const mark = join(data, 'postmaster.pid');
  const pid = Number((await readFile(mark, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if (await isPostgres(pid)) {
    process.kill(pid, 'SIGINT');
    while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20));
  } else await rm(mark, { force: true });
}

const isPostgres = (pid: number): Promise<boolean> =>
  readFile(`/proc/${pid}/cmdline`, 'utf8').then(
    (line) => line.includes('postgres'),
    () => process.platform !== 'linux' && isAlive(pid),
  );

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function untilReachable(url: string, server: ChildProcess, logFile: string): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended while starting; its last words are in ${logFile}`);
    const db = new pg.Client({ connectionString: url });
    db.on('error', () => undefined);
    try {
      await db.connect();
      await db.end();
      return;
    } catch (error) {
      if (isRefusal(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** Errors that waiting does not mend: a wrong password (class 28) is one, a server still starting (57P03) is not. */
const isRefusal = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code?.startsWith('28') === true;

/** SIGINT is PostgreSQL's fast shutdown: connections are closed, nothing committed is lost. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const gone = once(server, 'exit');
  server.kill('SIGINT');
  await gone;
}

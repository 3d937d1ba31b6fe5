import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { endChild, hasEnded } from '../child-process.ts';
import type { Home } from './home.ts';

/** What it takes to start a server, the first time and again. */
export interface ServerOptions {
  readonly home: Home;
  readonly port: number;
  /** A database of the server, as its superuser. */
  readonly url: string;
  /** Settings of this run that differ from those of every other. */
  readonly settings?: Readonly<Record<string, string>> | undefined;
  readonly logFile: string;
}

/** The embedded server answers this machine only, wherever the services listen. */
export const serverHost = '127.0.0.1';

const reachableMillis = 120_000;

/** Logical replication for ten subscriptions and room to grow, one machine's memory, and a bound on what a lost one keeps. */
const settings = {
  listen_addresses: serverHost,
  wal_level: 'logical',
  max_wal_senders: 40,
  max_replication_slots: 40,
  max_active_replication_origins: 40, // every table of a first copy takes one
  max_worker_processes: 48,
  max_logical_replication_workers: 32,
  max_sync_workers_per_subscription: 4,
  max_slot_wal_keep_size: '4GB',
  wal_retrieve_retry_interval: '100ms',
  max_connections: 200,
  shared_buffers: '768MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '4GB',
  checkpoint_timeout: '15min',
  random_page_cost: 1.1,
  jit: 'off',
  unix_socket_directories: '',
  logging_collector: 'off',
  log_min_messages: 'warning',
  log_error_verbosity: 'terse', // the detail of an error is the row that failed: somebody's record
} as const;

/** Starts a server and waits until it answers; one that does not is stopped. */
export async function startServer(options: ServerOptions): Promise<ChildProcess> {
  const server = spawnServer(options);
  try {
    await untilReachable(server, options);
    return server;
  } catch (error) {
    await stopServer(server);
    throw error;
  }
}

function spawnServer({ home, port, logFile, settings: own }: ServerOptions): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  const given = Object.entries({ ...settings, ...own }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(home.program, 'bin', 'postgres'), ['-D', home.data, '-p', String(port), ...given], {
    ...home.runAs,
    cwd: '/',
    detached: true, // Ctrl-C reaches the platform alone, which stops its parts in order
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return server.on('error', () => undefined); // one that cannot be started has ended, which is seen by whoever waits
}

async function untilReachable(server: ChildProcess, { url, logFile }: ServerOptions): Promise<void> {
  const deadline = Date.now() + reachableMillis;
  for (;;) {
    if (hasEnded(server)) throw new Error(`PostgreSQL ended while starting; its last words are in ${logFile}`);
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not answer after ${reachableMillis / 1_000} s; see ${logFile}`);
    const db = new pg.Client({ connectionString: url });
    db.on('error', () => undefined);
    try {
      await db.connect();
      await db.end();
      return;
    } catch (error) {
      if (isRefusal(error)) throw error;
      await pause(20);
    }
  }
}

/** Errors that waiting does not mend: a wrong password (class 28) is one, a server still starting (57P03) is not. */
const isRefusal = (error: unknown): boolean => error instanceof pg.DatabaseError && error.code?.startsWith('28') === true;

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT the one without a checkpoint: nothing committed is lost by either. */
export const stopServer = (server: ChildProcess): Promise<void> =>
  endChild(server, [
    { signal: 'SIGINT', patienceMillis: 30_000 },
    { signal: 'SIGQUIT', patienceMillis: 5_000 },
  ]);

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort, portComplaint } from '../ports.ts';
import { StartRefused } from '../start-refused.ts';
import { findHome } from './home.ts';
import { KeptServer } from './kept-server.ts';
import { stopLeftover } from './leftover.ts';
import { makeCluster, superuser } from './make-cluster.ts';
import { serverHost } from './server-process.ts';

export interface Cluster {
  /** `postgresql://user:password@host:port` of the superuser, without a database. */
  readonly url: string;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  /** Must exist. */
  readonly dataDir: string;
  /** 0 has a free one chosen. */
  readonly port: number;
  readonly password: string;
  /** Settings of this run that differ from those of every other. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Told when the server is lost while it should run, and when it is back. */
  report?(step: string): void;
}

/**
 * Starts the embedded PostgreSQL, making the cluster first if there is none, and keeps it until it is stopped. A server
 * left running by a platform that was killed is stopped and started anew.
 *
 * @throws {StartRefused} when the port is somebody else's.
 */
export async function startCluster({
  dataDir,
  port: asked,
  password,
  settings,
  report = () => undefined,
}: ClusterOptions): Promise<Cluster> {
  const home = await findHome(dataDir);
  if (await isMade(home.data)) await stopLeftover(home.data);
  if (asked !== 0) await requireFree(asked); // only now: until here a server of our own may have held it
  if (!(await isMade(home.data))) await makeCluster(home, password);
  const port = asked === 0 ? await freePort(serverHost) : asked;
  const url = `postgresql://${superuser}:${encodeURIComponent(password)}@${serverHost}:${port}`;
  const server = await KeptServer.start({ home, port, url: `${url}/postgres`, logFile: join(dataDir, 'postgres.log'), settings }, report);
  return { url, stop: () => server.stop() };
}

const isMade = (data: string): Promise<boolean> =>
  stat(join(data, 'PG_VERSION')).then(
    () => true,
    () => false,
  );

async function requireFree(port: number): Promise<void> {
  const complaint = await portComplaint(serverHost, port, 'POSTGRES_PORT');
  if (complaint !== undefined) throw new StartRefused(complaint);
}

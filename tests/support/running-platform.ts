import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export const serviceNames = ['organisation', 'membership', 'cadre', 'emulation', 'insights'] as const;
export type ServiceName = (typeof serviceNames)[number];

export interface Account {
  readonly id: string;
  readonly secret: string;
  readonly roles: readonly string[];
  readonly unitId: string;
}

/** Where a platform answers, as tests and browsers reach it. */
export interface PlatformAddress {
  readonly gateway: string;
  readonly issuer: string;
  readonly services: Readonly<Record<ServiceName, string>>;
  readonly accounts: Readonly<Record<string, Account>>;
  readonly dataDir: string;
  /** What the gateway shows to subgraphs. */
  readonly gatewaySecret: string;
}

export interface RunningPlatform {
  readonly address: PlatformAddress;
  readonly process: ChildProcess;
  /** What it has written so far. */
  output(): string;
  /** Stops it as Ctrl-C does and gives its exit code. */
  stop(): Promise<number | null>;
}

const root = resolve(import.meta.dirname, '..', '..');
export const startScript = join(root, 'dist', 'start.mjs');

/**
 * Ports nobody listens on, all different. They are below those the system hands out to outgoing connections, of which one
 * could take a port between now and the moment the platform listens on it.
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  while (ports.size < count) {
    const port = randomInt(20_000, 32_000);
    if (await isFree(port)) ports.add(port);
  }
  return [...ports];
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolveFree) => {
    const probe = createServer()
      .once('error', () => resolveFree(false))
      .listen(port, '127.0.0.1', () => probe.close(() => resolveFree(true)));
  });

/** Settings that give every part a port of its own. */
export async function freePortSettings(): Promise<Record<string, string>> {
  const names = ['GATEWAY_PORT', 'IDENTITY_PORT', ...serviceNames.map((name) => `${name.toUpperCase()}_PORT`)];
  const ports = await freePorts(names.length);
  return Object.fromEntries(names.map((name, index) => [name, String(ports[index])]));
}

async function addressOf(settings: Readonly<Record<string, string>>, dataDir: string): Promise<PlatformAddress> {
  const at = (name: string) => `http://127.0.0.1:${settings[`${name.toUpperCase()}_PORT`]}`;
  const services = Object.fromEntries(serviceNames.map((name) => [name, at(name)])) as PlatformAddress['services'];
  const gatewaySecret = await readFile(join(dataDir, 'gateway.secret'), 'utf8');
  return { gateway: at('gateway'), issuer: at('identity'), services, accounts: await readAccounts(dataDir), dataDir, gatewaySecret };
}

export interface StartOptions {
  readonly dataDir: string;
  readonly arguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The account to run it as, when this process may choose. */
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts the platform as `npm start` does, on ports of its own, and waits until it says it is ready. */
export async function startPlatform({ dataDir, arguments: given = [], env = {}, ...account }: StartOptions): Promise<RunningPlatform> {
  const ports = await freePortSettings();
  const child = spawn(process.execPath, [startScript, ...given], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      ...ports,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...account,
  });
  let output = '';
  const listen = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  await untilSaid(child, () => output, 'Ctrl-C');
  const address = await addressOf({ ...ports, ...env }, dataDir);
  return { address, process: child, output: () => output, stop: () => stopProcess(child) };
}

export async function untilSaid(child: ChildProcess, said: () => string, words: string): Promise<void> {
  while (!said().includes(words)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the platform ended:\n${said()}`);
    await setTimeout(50);
  }
}

/** The accounts of its own provider; none where another is asked. */
async function readAccounts(dataDir: string): Promise<PlatformAddress['accounts']> {
  const text = await readFile(join(dataDir, 'identity', 'accounts.json'), 'utf8').catch(() => '{}');
  const { users, clients } = JSON.parse(text) as Record<string, Account[]>;
  return Object.fromEntries([...(users ?? []), ...(clients ?? [])].map((account) => [account.id, account]));
}

/** Processes that hold something of a data folder: started for it, or PostgreSQL on its cluster; each as number and command. */
export async function processesOf(dataDir: string): Promise<string[]> {
  const location = (await readFile(join(dataDir, 'postgres.location'), 'utf8').catch(() => dataDir)).trim();
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const [command = '', environment = ''] = await Promise.all(
      ['cmdline', 'environ'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8').catch(() => '')),
    );
    const isOurs = environment.includes(`DATA_DIR=${dataDir}\0`) || command.includes(`${location}/`);
    if (isOurs && Number(pid) !== process.pid) found.push(`${pid} ${command.replaceAll('\0', ' ')}`);
  }
  return found;
}

async function stopProcess(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null) return child.exitCode;
  const exit = once(child, 'exit');
  child.kill('SIGINT');
  const [code] = await exit;
  return code;
}

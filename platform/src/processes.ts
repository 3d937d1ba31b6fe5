import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { endChild, hasEnded } from './child-process.ts';
import { type Program, programFile, root } from './programs.ts';

export interface Part {
  readonly name: Program;
  /** Where it answers, once it listens. */
  readonly origin: string;
  readonly env: Readonly<Record<string, string>>;
}

export interface RunningPart extends Part {
  readonly process: ChildProcess;
  /** Done when its program is loaded, or it has ended instead. */
  readonly loaded: Promise<unknown>;
  readonly logFile: string;
}

/** The deprecations are of packages, which Node does not tell apart in a bundle; logs are JSON. */
const nodeOptions = ['--enable-source-maps', '--disable-proto=delete', '--disable-warning=DEP0040', '--disable-warning=DEP0169'];

const stopMillis = 6_000;
const readyMillis = 60_000;

/**
 * Starts one part as a process of its own, in its own group, so that Ctrl-C reaches the platform alone and the parts are
 * stopped in order. Its channel to this process ends when this process does, however that happens; it stops then too.
 *
 * @param ground what it stands on: until then it only loads its program, which takes it a good part of its start.
 */
export function startPart(part: Part, dataDir: string, ground: Promise<unknown>): RunningPart {
  const logFolder = join(dataDir, 'logs');
  mkdirSync(logFolder, { recursive: true });
  const logFile = join(logFolder, `${part.name}.log`);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawn(process.execPath, [...nodeOptions, programFile(part.name), '--when-told'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile'),
      // another OpenID provider may have a certificate of the house
      ...(process.env.NODE_EXTRA_CA_CERTS ? { NODE_EXTRA_CA_CERTS: process.env.NODE_EXTRA_CA_CERTS } : {}),
      ...part.env,
    },
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  child.on('error', () => undefined); // one that cannot be started has ended, which is seen by whoever waits
  ground.then(
    () => child.connected && child.send('go on'),
    () => undefined, // it is stopped with everything else
  );
  return { ...part, process: child, loaded: Promise.race([once(child, 'message'), once(child, 'exit')]).catch(() => undefined), logFile };
}

/** Waits until a part says it is ready; one that ends instead is an error with its last words. */
export async function untilPartReady({ name, origin, process: child, logFile }: RunningPart): Promise<void> {
  const deadline = Date.now() + readyMillis;
  for (;;) {
    if (Date.now() > deadline)
      throw new Error(`${name} is not ready at ${origin} after ${readyMillis / 1_000} s:\n${await lastWords(logFile)}`);
    if (hasEnded(child)) throw new Error(`${name} ended while starting:\n${await lastWords(logFile)}`);
    const isReady = await fetch(`${origin}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await pause(40);
  }
}

const lastWords = async (logFile: string) => (await readFile(logFile, 'utf8')).trim().split('\n').slice(-10).join('\n');

/** Asks a part to stop and waits; one that does not is killed. */
export const stopPart = ({ process: child }: RunningPart): Promise<void> =>
  endChild(child, [{ signal: 'SIGTERM', patienceMillis: stopMillis }]);

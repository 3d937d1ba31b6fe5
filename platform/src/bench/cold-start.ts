import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from '../programs.ts';

/** What the two starts of a new clone took until it said it was ready, in seconds. */
export interface ColdStarts {
  /** With everything that is downloaded, built and loaded. */
  readonly first: number;
  readonly second: number;
}

/** Clones what is committed into an empty folder and runs `npm start` there twice, as a newcomer does: no package is at hand. */
export async function measureColdStarts(): Promise<ColdStarts> {
  const folder = await mkdtemp(join(tmpdir(), 'vwu-cold-'));
  try {
    const clone = join(folder, 'clone');
    execFileSync('git', ['clone', '--quiet', root, clone]);
    const first = await secondsToReady(clone, folder);
    return { first, second: await secondsToReady(clone, folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function secondsToReady(clone: string, caches: string): Promise<number> {
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: clone,
    env: {
      ...environmentOfNewcomer(),
      npm_config_cache: join(caches, 'npm'),
      XDG_DATA_HOME: join(caches, 'data'),
      XDG_CACHE_HOME: join(caches, 'cache'),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = once(child, 'exit');
  let said = '';
  for await (const chunk of child.stdout) {
    said += String(chunk);
    if (said.includes('Ctrl-C')) break;
  }
  const seconds = (performance.now() - begun) / 1_000;
  if (child.pid && child.exitCode === null) process.kill(-child.pid, 'SIGINT');
  await ended;
  if (!said.includes('Ctrl-C')) throw new Error(`npm start ended in the new clone:\n${said}`);
  return seconds;
}

/** What this process has got from `npm run bench` and from the packages of this folder is not a newcomer's. */
function environmentOfNewcomer(): Record<string, string | undefined> {
  const given = Object.entries(process.env).filter(([name]) => !/^npm_|^NODE_COMPILE_CACHE$|^DATA_DIR$/i.test(name));
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(root));
  return { ...Object.fromEntries(given), PATH: path.join(delimiter) };
}

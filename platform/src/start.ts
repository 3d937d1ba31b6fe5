import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { announcement } from './announce.ts';
import { Platform } from './platform.ts';
import { IncapableServer } from './postgres/requirements.ts';
import { readSettings } from './settings.ts';
import { StartRefused } from './start-refused.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const settings = readSettings();
const begun = performance.now();
// whoever listened may be gone, a closed terminal among them: what has been started is stopped in order all the same
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = () => `${((performance.now() - begun) / 1_000).toFixed(1).padStart(5)} s`;

const platform = new Platform({
  settings,
  contents: process.argv.includes('--empty') ? 'empty' : undefined,
  // whoever built this goes on with the page, and says when it is there
  page: process.argv.includes('--page-follows') ? once(process, 'message') : undefined,
  report: (part, step) => say(`${seconds()}  ${part.padEnd(13)} ${step}`),
});

let isStopping = false;

function stop(reason: string, code: number): void {
  if (isStopping) return;
  isStopping = true;
  say(`\n${reason}`);
  void platform.stop().finally(() => process.exit(code));
}

async function start(): Promise<void> {
  try {
    const ready = await platform.start();
    say(announcement(settings, ready));
    say(`${seconds()}  Ctrl-C để dừng / Ctrl-C to stop`);
  } catch (error) {
    // what fails because it is being stopped needs no words
    if (isStopping) return;
    const isExplained = error instanceof StartRefused || error instanceof IncapableServer;
    process.stderr.write(`${isExplained ? error.message : (error as Error).stack}\n`);
    stop('Không khởi động được / Could not start', 1);
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop('Đang dừng / Stopping', 0));
process.once('disconnect', () => stop('Đang dừng / Stopping', 0));
// whoever started this may have been killed before anybody here listened
if ('connected' in process && !process.connected) process.exit(0);
await start();

import { existsSync } from 'node:fs';
import { announcement } from './announce.ts';
import { Platform, StartRefused } from './platform.ts';
import { IncapableServer } from './postgres/requirements.ts';
import { readSettings } from './settings.ts';

if (existsSync('.env')) process.loadEnvFile('.env');
const settings = readSettings();
const begun = performance.now();
const say = (line: string) => process.stdout.write(`${line}\n`);
const seconds = () => `${((performance.now() - begun) / 1_000).toFixed(1).padStart(5)} s`;

const platform = new Platform({
  settings,
  isEmpty: process.argv.includes('--empty'),
  report: (part, step) => say(`${seconds()}  ${part.padEnd(13)} ${step}`),
});

let isStopping = false;

function stop(reason: string, code: number): void {
  if (isStopping) return;
  isStopping = true;
  say(`\n${reason}`);
  void platform.stop().finally(() => process.exit(code));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop('Đang dừng / Stopping', 0));
process.once('disconnect', () => stop('Đang dừng / Stopping', 0));

try {
  const ready = await platform.start();
  say(announcement(settings, ready));
  say(`${seconds()}  Ctrl-C để dừng / Ctrl-C to stop`);
} catch (error) {
  // what fails because it is being stopped needs no words
  if (!isStopping) {
    const isExplained = error instanceof StartRefused || error instanceof IncapableServer;
    process.stderr.write(`${isExplained ? error.message : (error as Error).stack}\n`);
    stop('Không khởi động được / Could not start', 1);
  }
}

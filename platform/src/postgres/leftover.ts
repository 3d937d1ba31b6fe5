import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandOf, startOf } from '../process-table.ts';

const patienceMillis = 30_000;

/**
 * Stops the server of a data folder whose platform is gone; what it committed is all there. A process that only inherited
 * its number is left alone, and the mark that names it is removed, because PostgreSQL itself would take it for a server.
 */
export async function stopLeftover(data: string): Promise<void> {
  const mark = join(data, 'postmaster.pid');
  const pid = Number((await readFile(mark, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  if (!(await isServerOf(data, pid))) {
    await rm(mark, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  const deadline = Date.now() + patienceMillis;
  while ((await startOf(pid)) !== undefined) {
    if (Date.now() > deadline) throw new Error(`The PostgreSQL server ${pid} of an earlier start does not stop; end it and start again.`);
    await pause(20);
  }
}

async function isServerOf(data: string, pid: number): Promise<boolean> {
  const command = await commandOf(pid);
  return command.includes('postgres') && ` ${command} `.includes(` ${data} `);
}

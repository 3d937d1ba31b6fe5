import type { ChildProcess } from 'node:child_process';

/** A signal, and how long a process is given to follow it. */
export interface Request {
  readonly signal: NodeJS.Signals;
  readonly patienceMillis: number;
}

/** Whether a child is gone, by itself or by a signal; one that could not be started is gone too. */
export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Resolves when a child is gone, with what ended it. */
export const ended = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    const tell = () => resolve(String(child.signalCode ?? child.exitCode));
    if (hasEnded(child)) tell();
    else child.once('exit', tell).once('error', tell);
  });

/** Ends a child by one signal after the other, each harder than the one before; the last one is SIGKILL. */
export async function endChild(child: ChildProcess, requests: readonly Request[]): Promise<void> {
  const gone = ended(child);
  for (const { signal, patienceMillis } of requests) {
    if (hasEnded(child)) return;
    child.kill(signal);
    await within(patienceMillis, gone);
  }
  if (hasEnded(child)) return;
  child.kill('SIGKILL');
  await gone;
}

async function within(millis: number, event: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, millis);
  });
  await Promise.race([event, late]);
  clearTimeout(timer);
}

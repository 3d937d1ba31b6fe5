import type { Logger } from './log.ts';

/**
 * Stops a process in order, once: on SIGTERM or SIGINT, and when the process that started it is gone, even if that one
 * was killed without a word (its channel closes).
 */
export function stopWithParent(log: Logger, stop: () => Promise<void>, graceMillis = 5_000): void {
  let stopping = false;
  const stopOnce = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, 'stopping');
    setTimeout(() => process.exit(1), graceMillis).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopped with an error');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', () => stopOnce('SIGTERM'));
  process.once('SIGINT', () => stopOnce('SIGINT'));
  const orphaned = () => stopOnce('parent is gone');
  process.once('disconnect', orphaned);
  // whoever started this may have been killed before anybody here listened
  if ('connected' in process && !process.connected) orphaned();
}

import { once } from 'node:events';

/**
 * Says that the program of this process is loaded, and waits until whoever started it says that what it stands on is there. A process
 * that is not started with `--when-told` goes on at once; one whose parent is gone ends.
 */
export async function untilTold(): Promise<void> {
  if (!process.argv.includes('--when-told')) return;
  const end = () => process.exit(0);
  process.once('disconnect', end);
  // whoever started this may have been killed before anybody here listened
  if (!process.connected) end();
  process.send?.('loaded');
  await once(process, 'message');
  process.off('disconnect', end);
}

import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new data folder that other accounts may pass through, as a folder in a usual clone is. */
export async function makeDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'vwu-'));
  await chmod(folder, 0o755);
  return folder;
}

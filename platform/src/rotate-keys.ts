import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { Keyring } from '@vwu/kit/keyring';
import { keyFile, readSettings } from './settings.ts';

/**
 * Adds a new key to a key file, which seals from then on; the others stay, so that what they sealed opens. Who runs takes it in
 * within a minute, and seals anew what another key sealed: nothing is stopped.
 *
 * @returns the name of the new key.
 */
export async function rotateKeys(file: string): Promise<string> {
  const rotated = Keyring.rotated(await readFile(file, 'utf8'));
  await writeFile(`${file}.new`, rotated, { mode: 0o600 });
  await rename(`${file}.new`, file); // whole, or as it was
  return Keyring.parse(rotated).current;
}

if (import.meta.main) {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const file = keyFile(readSettings());
  process.stdout.write(`${file}: ${await rotateKeys(file)}\n`);
}

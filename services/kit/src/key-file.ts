import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Keyring } from './keyring.ts';

export interface KeySource {
  /** The key file; read by its owner only. */
  readonly file: string;
  /** A program that prints the key file instead: the way to any key management system. */
  readonly command?: string | undefined;
  /** Whether something is sealed already: then keys that are not there are a fault, and never made anew. */
  hasSealed(): Promise<boolean>;
}

const run = promisify(execFile);

/**
 * The keys of this installation. They are made at the first start, when nothing is sealed yet; after that, without them nothing
 * of what is sealed can be read, and the service does not start.
 *
 * @throws {Error} that says which file or setting to look at.
 */
export async function openKeyring({ file, command, hasSealed }: KeySource): Promise<Keyring> {
  if (command !== undefined) return Keyring.parse((await run('/bin/sh', ['-c', command], { timeout: 30_000 })).stdout);
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (known !== undefined) return Keyring.parse(known);
  if (await hasSealed())
    throw new Error(`Sealed data need their keys, and ${file} is not there. / Không thấy tệp khóa ${file} của dữ liệu đã mã hóa.`);
  // who comes second takes what the first has written
  await writeFile(file, Keyring.generate(), { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return Keyring.parse(await readFile(file, 'utf8'));
}

import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, readFile, unlink, writeFile } from 'node:fs/promises';
import { Keyring } from './keyring.ts';

export interface KeySource {
  /** The key file; read by its owner only. */
  readonly file: string;
  /** A program that prints the key file instead: the way to any key management system. */
  readonly command?: string | undefined;
  /** Whether something is sealed already: then keys that are not there are a fault, and never made anew. */
  hasSealed(): Promise<boolean>;
}

/**
 * The keys of this installation. They are made at the first start, when nothing is sealed yet; after that, without them nothing
 * of what is sealed can be read, and the service does not start.
 *
 * @throws {Error} that says which file or setting to look at.
 */
export async function openKeyring({ file, command, hasSealed }: KeySource): Promise<Keyring> {
  if (command !== undefined) {
    const ask = () => execFileSync('/bin/sh', ['-c', command], { timeout: 30_000, encoding: 'utf8' });
    return Keyring.parse(ask(), ask);
  }
  const known = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const readAgain = () => readFileSync(file, 'utf8');
  if (known !== undefined) return Keyring.parse(known, readAgain);
  if (await hasSealed())
    throw new Error(`Sealed data need their keys, and ${file} is not there. / Không thấy tệp khóa ${file} của dữ liệu đã mã hóa.`);
  await makeOnce(file, Keyring.generate());
  return Keyring.parse(readAgain(), readAgain);
}

/** The file is there whole, or not at all; who comes second takes what the first has written. */
async function makeOnce(file: string, content: string): Promise<void> {
  const draft = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, content, { mode: 0o600, flag: 'wx' });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
}

import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openKeyring } from './key-file.ts';
import { Keyring } from './keyring.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vwu-keys-'));
});

afterAll(() => rm(folder, { recursive: true }));

const never = async () => false;
const always = async () => true;

test('keys are made once, for their owner alone, and read from then on; two at once agree', async () => {
  const file = join(folder, 'new.keys');
  const [one, other] = await Promise.all([openKeyring({ file, hasSealed: never }), openKeyring({ file, hasSealed: never })]);
  const sealed = one.seal('số', 'here');
  expect(other.open(sealed, 'here')).toBe('số');
  expect((await openKeyring({ file, hasSealed: always })).open(sealed, 'here')).toBe('số');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('where something is sealed already, keys that are missing are a fault, and are not made anew', async () => {
  const file = join(folder, 'lost.keys');
  await expect(openKeyring({ file, hasSealed: always })).rejects.toThrow(file);
  await expect(stat(file)).rejects.toThrow('ENOENT');
});

test('a wrong file is named by what is wrong with it', async () => {
  const file = join(folder, 'wrong.keys');
  await writeFile(file, '{"current":"k1"}');
  await expect(openKeyring({ file, hasSealed: never })).rejects.toThrow('The key file is wrong');
  expect(await readFile(file, 'utf8')).toBe('{"current":"k1"}');
});

test('a program may give the keys instead, and is asked again when they have changed', async () => {
  const file = join(folder, 'kms.keys');
  await writeFile(file, Keyring.generate());
  const keyring = await openKeyring({ file: join(folder, 'unused.keys'), command: `cat '${file}'`, hasSealed: never });
  await writeFile(file, Keyring.rotated(await readFile(file, 'utf8')));
  keyring.refresh();
  expect(keyring.current).toBe('k2');
  await expect(openKeyring({ file, command: 'exit 3', hasSealed: never })).rejects.toThrow('Command failed');
  await expect(stat(join(folder, 'unused.keys'))).rejects.toThrow('ENOENT');
});

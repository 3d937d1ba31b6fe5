import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keyring } from '@vwu/kit/keyring';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rotateKeys } from './rotate-keys.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vwu-keys-'));
});

afterAll(() => rm(folder, { recursive: true }));

test('a new key is added for its owner alone, and the old ones stay', async () => {
  const file = join(folder, 'membership.keys');
  await writeFile(file, Keyring.generate(), { mode: 0o600 });
  const sealed = Keyring.parse(await readFile(file, 'utf8')).seal('số', 'here');
  expect(await rotateKeys(file)).toBe('k2');
  const keyring = Keyring.parse(await readFile(file, 'utf8'));
  expect([keyring.current, keyring.open(sealed, 'here')]).toEqual(['k2', 'số']);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('a file that is not there, or wrong, is left as it is', async () => {
  const file = join(folder, 'wrong.keys');
  await expect(rotateKeys(file)).rejects.toThrow('ENOENT');
  await writeFile(file, '{}');
  await expect(rotateKeys(file)).rejects.toThrow('current');
  expect(await readFile(file, 'utf8')).toBe('{}');
});

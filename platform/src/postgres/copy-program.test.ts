import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyProgram } from './copy-program.ts';

const folder = await mkdtemp(join(tmpdir(), 'vwu-program-'));
const [program, open] = [join(folder, 'installed'), join(folder, 'open')];
await mkdir(join(program, 'bin'), { recursive: true });
await writeFile(join(program, 'bin', 'postgres'), 'whole');
await mkdir(open);

afterAll(() => rm(folder, { recursive: true, force: true }));

test('a copy that was cut off is made anew, and a whole one is kept', async () => {
  const name = basename(await copyProgram(program, open));
  await rm(join(open, name), { recursive: true });
  const noProcess = 2 ** 30;
  await mkdir(join(open, `${name}.new-${noProcess}`));

  const copied = await copyProgram(program, open);
  expect(await readFile(join(copied, 'bin', 'postgres'), 'utf8')).toBe('whole');
  expect(await readdir(open)).toEqual([name]);

  await writeFile(join(copied, 'bin', 'postgres'), 'kept');
  await copyProgram(program, open);
  expect(await readFile(join(copied, 'bin', 'postgres'), 'utf8')).toBe('kept');
});

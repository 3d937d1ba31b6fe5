import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimDataFolder, findEarlierRun } from './run-mark.ts';
import { StartRefused } from './start-refused.ts';

const dataDir = await mkdtemp(join(tmpdir(), 'vwu-mark-'));
const mark = join(dataDir, 'platform.run');

afterAll(() => rm(dataDir, { recursive: true, force: true }));

test('a data folder is one platform’s, until it is released', async () => {
  expect(await findEarlierRun(dataDir)).toBe('none');
  const { release } = await claimDataFolder(dataDir);
  await expect(findEarlierRun(dataDir)).rejects.toThrow(StartRefused);
  await expect(claimDataFolder(dataDir)).rejects.toThrow(`process ${process.pid}`);
  await release();
  expect(await readdir(dataDir)).toEqual([]);
});

test('the mark of a platform that was killed gives way, even when its number is another process now', async () => {
  for (const left of [`${2 ** 30}\n1\n`, `${process.pid}\n1\n`, '']) {
    await writeFile(mark, left);
    expect(await findEarlierRun(dataDir)).toBe('killed');
    const { release } = await claimDataFolder(dataDir);
    expect(await readFile(mark, 'utf8')).toMatch(new RegExp(`^${process.pid}\n`));
    await release();
  }
});

test('of two starts at the same moment one goes on', async () => {
  await writeFile(mark, `${2 ** 30}\n1\n`);
  const claims = await Promise.allSettled([claimDataFolder(dataDir), claimDataFolder(dataDir)]);
  expect(claims.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await readdir(dataDir)).toEqual(['platform.run']);
});

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, inject, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');
const { dataDir, issuer } = inject('platform');

/** What a person types, in a terminal that knows the platform's settings. */
const runToken = (account: string) =>
  promisify(execFile)('npm', ['run', 'token', '--', account], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, IDENTITY_PORT: new URL(issuer).port },
  });

test.each(['analyst', 'province', 'base', 'partner'])('npm run token -- %s prints the token alone', async (account) => {
  const { stdout } = await runToken(account);
  expect(stdout).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/);
  const claims = JSON.parse(Buffer.from(stdout.split('.')[1] ?? '', 'base64url').toString());
  expect(claims.sub).toBe(account);
});

test('npm run token -- of nobody prints no token, and says who there is', async () => {
  await expect(runToken('nobody')).rejects.toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('there are: analyst, ') });
});

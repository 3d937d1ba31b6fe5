import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { rights } from '../../web/src/session/rights.ts';
import { accountKinds } from '../access/account-kinds.ts';

const root = resolve(import.meta.dirname, '..', '..');

/** The rights the sources of the servers ask for, wherever they do. */
async function demandedRights(): Promise<Set<string>> {
  const demanded = new Set<string>();
  for (const folder of ['services', 'gateway']) {
    const files = await readdir(join(root, folder), { recursive: true });
    for (const file of files.filter((name) => /^([a-z]+\/)?src\/.*(?<!\.test)\.ts$/.test(name))) {
      const source = await readFile(join(root, folder, file), 'utf8');
      for (const [, right] of source.matchAll(/(?:\b(?:has|require)Scope\([^)]*?|\bscope: )'([a-z]+(?::[a-z]+)?)'/g))
        demanded.add(right ?? '');
    }
  }
  return demanded;
}

test('the page asks for every right an account may hold', async () => {
  const held = new Set((await accountKinds()).flatMap((kind) => kind.rights.scopes));
  expect([...rights].sort()).toEqual([...held].sort());
});

test('every right a service demands is held by some account', async () => {
  const demanded = await demandedRights();
  expect([...demanded].sort()).toEqual([...rights].sort());
});

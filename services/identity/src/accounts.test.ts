import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { allScopes, ensureAccounts } from './accounts.ts';

test('every right an account is given is one a token can carry', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'accounts-'));
  const units = {
    central: crypto.randomUUID(),
    province: crypto.randomUUID(),
    base: crypto.randomUUID(),
    partnerProvince: crypto.randomUUID(),
  };
  const { users, clients } = await ensureAccounts(join(folder, 'accounts.json'), units);
  const given = new Set([...users, ...clients].flatMap(({ scopes }) => scopes));
  expect([...given].filter((scope) => !allScopes.some((known) => known === scope))).toEqual([]);
  await rm(folder, { recursive: true });
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Accounts, ensureAccounts } from './accounts.ts';

const units = {
  central: crypto.randomUUID(),
  province: crypto.randomUUID(),
  base: crypto.randomUUID(),
  partnerProvince: crypto.randomUUID(),
};
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'accounts-'));
});

afterAll(() => rm(folder, { recursive: true }));

const write = (file: string, accounts: Accounts) => writeFile(file, JSON.stringify(accounts));

test('demonstration accounts of an earlier version keep their passwords and get the rights of now', async () => {
  const file = join(folder, 'earlier.json');
  const made = await ensureAccounts(file, units);
  const [analyst, organiser, ...others] = made.users;
  if (!analyst || !organiser) throw new Error('no users');
  await write(file, { ...made, users: [{ ...organiser, scopes: ['read'] }, analyst], clients: [] });

  const now = await ensureAccounts(file, { ...units, central: crypto.randomUUID() });

  const secrets = ({ users }: Accounts) => Object.fromEntries(users.map(({ id, secret }) => [id, secret]));
  expect(secrets(now)).toMatchObject({ analyst: analyst.secret, organiser: organiser.secret });
  expect(now.users.find(({ id }) => id === 'organiser')).toEqual(organiser);
  expect(now.users.map(({ id }) => id).sort()).toEqual([analyst, organiser, ...others].map(({ id }) => id).sort());
  expect(now.clients.map(({ id }) => id)).toEqual(['partner']);
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(now);
});

test("accounts of somebody's own are left as they are", async () => {
  const file = join(folder, 'own.json');
  const made = await ensureAccounts(join(folder, 'made.json'), units);
  const own = { ...made, notice: 'Tài khoản của đơn vị', users: made.users.map((user) => ({ ...user, scopes: ['read'] })) };
  await write(file, own);
  expect(await ensureAccounts(file, units)).toEqual(own);
});

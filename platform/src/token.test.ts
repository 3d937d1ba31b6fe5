import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Account, ensureAccounts } from '../../services/identity/src/accounts.ts';
import { ensureKeys } from '../../services/identity/src/keys.ts';
import { createProvider } from '../../services/identity/src/provider.ts';
import { addSignIn } from '../../services/identity/src/sign-in.ts';
import { freePorts } from '../../tests/support/running-platform.ts';
import { fetchToken } from './token.ts';

const app = createHttpServer({ log: createLogger('identity', 'silent'), checkReady: async () => [], readsBodies: false });
const settings = { issuer: '', dataDir: '' };
let accounts: readonly Account[];

beforeAll(async () => {
  const [port] = await freePorts(1);
  settings.issuer = `http://127.0.0.1:${port}`;
  settings.dataDir = await mkdtemp(join(tmpdir(), 'vwu-'));
  const units = { central: 'central', province: 'province', base: 'base', partnerProvince: 'partner' };
  const ids = Object.fromEntries(Object.keys(units).map((name) => [name, crypto.randomUUID()])) as typeof units;
  const made = await ensureAccounts(join(settings.dataDir, 'identity', 'accounts.json'), ids);
  accounts = [...made.users, ...made.clients];
  const keys = await ensureKeys(join(settings.dataDir, 'identity', 'keys.json'));
  const home = 'http://page.test/';
  const provider = createProvider({ issuer: settings.issuer, accounts: made, keys, pageOrigins: ['http://page.test'], home });
  addSignIn(app, { provider, accounts: made, home });
  await app.listen({ host: '127.0.0.1', port: port ?? 0 });
});

afterAll(async () => {
  await app.close();
  await rm(settings.dataDir, { recursive: true });
});

test("every account's token carries the rights of its account and no others", async () => {
  const carried: Record<string, unknown> = {};
  for (const { id } of accounts) carried[id] = scopesOf(await fetchToken(settings, id));
  expect(carried).toEqual(Object.fromEntries(accounts.map(({ id, scopes }) => [id, [...scopes].sort()])));
});

test('an account nobody made is named, with those there are', async () => {
  await expect(fetchToken(settings, 'nobody')).rejects.toThrow(
    'There is no account "nobody"; there are: analyst, organiser, presidium, province, base, partner.',
  );
});

/** What a token lets its bearer do; `openid` only says who she is. */
const scopesOf = (token: string): string[] =>
  String(JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).scope)
    .split(' ')
    .filter((scope) => scope !== 'openid')
    .sort();

import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import { exportJWK, generateKeyPair } from 'jose';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Accounts } from './accounts.ts';
import { createProvider } from './provider.ts';
import { addSignIn } from './sign-in.ts';

const home = 'http://page.test/';
const redirectUri = 'http://page.test/signed-in';
const user = {
  id: 'analyst',
  label: 'Chuyên viên',
  secret: 'đúng',
  roles: [],
  scopes: ['read'],
  unitId: crypto.randomUUID(),
  purpose: null,
};
const accounts: Accounts = { notice: '', users: [user], clients: [] };
const log = createLogger('identity', 'silent');
const app = createHttpServer({ log, checkReady: async () => [], readsBodies: false });
let origin: string;

beforeAll(async () => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig', kid: 'k' };
  const keys = { signing, cookie: 'a key for cookies' };
  const provider = createProvider({ issuer: 'http://127.0.0.1', accounts, keys, pageOrigins: ['http://page.test'], home });
  addSignIn(app, { provider, accounts, home });
  origin = await app.listen({ host: '127.0.0.1', port: 0 });
});

afterAll(() => app.close());

interface Begun {
  readonly form: string;
  readonly cookie: string;
}

/** Opens `/auth` as the page has a browser do. */
function ask(more: Record<string, string> = {}, cookie = ''): Promise<Response> {
  const question = new URLSearchParams({
    client_id: 'web',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid read',
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...more,
  });
  return fetch(`${origin}/auth?${question.toString()}`, { redirect: 'manual', headers: { cookie } });
}

async function begin(): Promise<Begun> {
  const answer = await ask();
  return { form: `${origin}${answer.headers.get('location')}`, cookie: cookiesOf(answer) };
}

const cookiesOf = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

const send = ({ form, cookie }: Begun, password = user.secret) =>
  fetch(form, { method: 'POST', body: new URLSearchParams({ name: user.id, password }), redirect: 'manual', headers: { cookie } });

const textOf = async (answer: Response) => [answer.status, await answer.text()] as const;

test('the right password leads on to the way back with a code', async () => {
  const begun = await begin();
  const answer = await send(begun);
  expect(answer.status).toBe(303);
  const back = await fetch(new URL(answer.headers.get('location') ?? '', origin), {
    redirect: 'manual',
    headers: { cookie: begun.cookie },
  });
  expect(back.headers.get('location')).toMatch(/^http:\/\/page\.test\/signed-in\?code=/);
});

test('a wrong password shows the form again with the name', async () => {
  const [status, page] = await textOf(await send(await begin(), 'sai'));
  expect([status, page.includes('chưa đúng'), page.includes('value="analyst"')]).toEqual([200, true, true]);
});

test.each(['GET', 'POST'])('%s of a sign-in nobody began says so and leads back to the page', async (method) => {
  const answer = await fetch(`${origin}/sign-in/unknown`, { method, ...(method === 'POST' ? { body: new URLSearchParams() } : {}) });
  const [status, page] = await textOf(answer);
  expect(status).toBe(400);
  expect(page).toContain('Phiên đăng nhập đã hết hạn');
  expect(page).toContain(`href="${home}"`);
  expect(page).not.toMatch(/SessionNotFound|node_modules|\bat /);
});

test('the address of one sign-in does not serve another', async () => {
  const [mine, other] = [await begin(), await begin()];
  expect((await send({ form: other.form, cookie: mine.cookie })).status).toBe(400);
});

test('a sign-in that has expired says so in English where English is asked for', async () => {
  const begun = await begin();
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
  const answer = await fetch(begun.form, {
    method: 'POST',
    body: new URLSearchParams({ name: user.id, password: user.secret }),
    headers: { cookie: begun.cookie, 'accept-language': 'en' },
  }).finally(() => vi.useRealTimers());
  const [status, page] = await textOf(answer);
  expect([status, page.includes('The sign-in has expired'), page.includes('start again')]).toEqual([400, true, true]);
});

test('going on with a sign-in that has expired shows the same page', async () => {
  const begun = await begin();
  const resume = (await send(begun)).headers.get('location') ?? '';
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
  const answer = await fetch(new URL(resume, origin), { headers: { cookie: begun.cookie } }).finally(() => vi.useRealTimers());
  const [status, page] = await textOf(answer);
  expect([status, page.includes('Phiên đăng nhập đã hết hạn'), page.includes(`href="${home}"`)]).toEqual([400, true, true]);
});

test('a question of an unknown client leads back to the page and tells nothing else', async () => {
  const [status, page] = await textOf(await fetch(`${origin}/auth?client_id=stranger&response_type=code`));
  expect([status, page.includes('Không đăng nhập được'), page.includes('stranger')]).toEqual([400, true, false]);
});

test('opening /auth again and again signs nobody out', { timeout: 60_000 }, async () => {
  const begun = await begin();
  const resume = (await send(begun)).headers.get('location') ?? '';
  const signedIn = await fetch(new URL(resume, origin), { redirect: 'manual', headers: { cookie: begun.cookie } });
  const session = cookiesOf(signedIn);
  for (let count = 0; count < 2_100; count += 1) await begin();
  const again = await ask({ prompt: 'none' }, session);
  expect(again.headers.get('location')).toMatch(/\?code=/);
});

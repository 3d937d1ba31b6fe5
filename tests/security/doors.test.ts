import { readFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { describe, expect, inject, test, vi } from 'vitest';
import { post, type Request, tokenOf } from '../support/client.ts';
import { serviceNames } from '../support/running-platform.ts';

const platform = inject('platform');
const doors: Record<string, string> = { gateway: platform.gateway, ...platform.services };
const token = (account = 'analyst') => tokenOf(platform, account);
const logOf = (name: string) => readFile(`${platform.dataDir}/logs/${name}.log`, 'utf8');

/** The states a log tells of one request; a line is written after its answer, so it may still be on its way. */
const loggedStates = (name: string, requestId: string) =>
  vi.waitUntil(
    async () => {
      const lines = (await logOf(name)).split('\n').slice(0, -1);
      const states = lines.filter((line) => line.includes(requestId)).map((line) => JSON.parse(line).status);
      return states.length > 0 && states;
    },
    { timeout: 30_000 },
  );

/** A letter no English sentence has. */
const vietnamese = /[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữự]/i;

/** What each door refuses before anything is asked: what is sent, with which status and code it is refused. */
const refusals: readonly [string, Request, number, string][] = [
  ['malformed JSON', { body: '{"query": "{' }, 400, 'REQUEST_MALFORMED'],
  ['five megabytes', { body: JSON.stringify({ query: `{ __typename }${' '.repeat(5_000_000)}` }) }, 413, 'REQUEST_TOO_LARGE'],
  ['plain text', { query: '{ __typename }', headers: { 'content-type': 'text/plain' } }, 415, 'CONTENT_TYPE_UNSUPPORTED'],
  [
    'a form',
    { body: 'query={__typename}', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'CONTENT_TYPE_UNSUPPORTED',
  ],
  [
    'another charset',
    { query: '{ __typename }', headers: { 'content-type': 'application/json; charset=cp932' } },
    415,
    'CONTENT_TYPE_UNSUPPORTED',
  ],
  ['a compressed body', { query: '{ __typename }', headers: { 'content-encoding': 'gzip' } }, 415, 'CONTENT_TYPE_UNSUPPORTED'],
  ['a batch', { body: '[{"query":"{ __typename }"}]' }, 400, 'BATCH_REFUSED'],
  ['a body with __proto__', { body: '{"query":"{ __typename }","variables":{"__proto__":{"polluted":true}}}' }, 400, 'REQUEST_MALFORMED'],
  ['a query that is no GraphQL', { query: '{ bases(' }, 400, 'GRAPHQL_PARSE_FAILED'],
  ['an alias __proto__', { query: '{ __proto__: __typename }' }, 400, 'QUERY_NAME_REFUSED'],
  [
    'too many aliases',
    { query: `{ ${Array.from({ length: 60 }, (_one, index) => `a${index}: __typename`).join(' ')} }` },
    400,
    'QUERY_TOO_MANY_ALIASES',
  ],
  ['too many directives', { query: `{ __typename ${'@include(if: true) '.repeat(60)} }` }, 400, 'QUERY_TOO_MANY_DIRECTIVES'],
  ['too many tokens', { query: `{ ${'__typename '.repeat(5_000)} }` }, 400, 'QUERY_TOO_MANY_TOKENS'],
];

describe.each(Object.entries(doors))('%s', (_name, origin) => {
  test('lets nobody in without a token, and says so as a GraphQL error', async () => {
    const answer = await post(origin, { query: '{ __typename }' });
    expect([answer.status, answer.codes]).toEqual([401, ['UNAUTHENTICATED']]);
    expect(answer.errors[0]?.message).toContain('Chưa đăng nhập');
  });

  test('refuses a token that somebody else signed, or nobody', async () => {
    const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
    const claims = { unit: platform.accounts.analyst?.unitId, scope: 'read persons schema query:free' };
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'ES256', jwk: await exportJWK(publicKey) })
      .setSubject('analyst')
      .setIssuer(platform.issuer)
      .setAudience('urn:vwu:data-platform')
      .setExpirationTime('1h')
      .sign(privateKey);
    const [, body] = (await token()).split('.');
    const unsigned = `${Buffer.from('{"alg":"none","typ":"at+jwt"}').toString('base64url')}.${body}.`;
    expect((await post(origin, { query: '{ __typename }', token: unsigned })).codes).toEqual(['TOKEN_ALGORITHM_REFUSED']);
    expect((await post(origin, { query: '{ __typename }', token: forged })).status).toBe(401);
  });

  test('answers a refusal in the language asked for', async () => {
    const { errors } = await post(origin, { query: '{ __typename }', headers: { 'accept-language': 'en' } });
    expect(errors[0]?.message).toContain('Not signed in');
  });

  test.each(refusals)('refuses %s, in the language asked for', async (_what, request, status, code) => {
    for (const language of ['vi', 'en']) {
      const headers = { ...request.headers, 'accept-language': language };
      const answer = await post(origin, { ...request, headers, token: await token() });
      expect(answer.codes).toContain(code);
      expect(answer.status).toBe(status);
      expect(JSON.stringify(answer.errors)).not.toMatch(/node_modules|\bat .*:\d+:\d+|select |stacktrace/);
      const refusal = answer.errors.find(({ extensions }) => extensions.code === code);
      expect([refusal?.message, vietnamese.test(refusal?.message ?? '')]).toEqual([expect.any(String), language === 'vi']);
    }
  });

  test('shows its schema to analysts and to nobody else', async () => {
    const query = '{ schema: __schema { queryType { name } } }';
    for (const { id, roles } of Object.values(platform.accounts)) {
      const { data, codes } = await post(origin, {
        query,
        token: await token(id),
        headers: { 'x-gateway-secret': platform.gatewaySecret },
      });
      const refusal = origin === platform.gateway && id !== 'partner' ? 'QUERY_NOT_REGISTERED' : 'INTROSPECTION_REFUSED';
      const expected = roles.includes('CENTRAL_ANALYST') ? [[], 'Query'] : [[refusal], undefined];
      expect([codes, data?.schema.queryType.name]).toEqual(expected);
    }
    const { errors } = await post(origin, { query: '{ __typenam }', token: await token('partner') });
    expect(errors[0]?.message).not.toContain('Did you mean');
  });

  test('takes POST only', async () => {
    const response = await fetch(`${origin}/graphql?query={__typename}`, {
      headers: { authorization: `Bearer ${await token()}`, accept: 'application/json' },
    });
    expect(response.ok && (await response.text()).includes('"__typename"')).toBe(false);
  });

  test('survives a bomb of fragments', async () => {
    const levels = 30;
    const fragments = Array.from(
      { length: levels },
      (_one, index) => `fragment f${index} on Query { ...f${index + 1} ...f${index + 1} }`,
    ).join(' ');
    const begun = performance.now();
    const { codes } = await post(origin, {
      query: `{ ...f0 } ${fragments} fragment f${levels} on Query { __typename }`,
      token: await token(),
    });
    expect(codes.length).toBeGreaterThan(0);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });

  test('says whether it lives and is ready, and measures itself', async () => {
    expect(await (await fetch(`${origin}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${origin}/health/ready`)).json()).toEqual({ status: 'ready', missing: [] });
    expect(await (await fetch(`${origin}/metrics`)).text()).toContain('process_cpu_user_seconds_total');
  });
});

/** Every account of the platform, and whether the issue counts it among those who ask in their own words (decision 8). */
const everybody = Object.values(platform.accounts).map(({ id, roles }) => ({
  id,
  asksFreely: roles.includes('CENTRAL_ANALYST') || roles.includes('PARTNER'),
}));

describe('free text at the gateway', () => {
  test.each(everybody)('is for analysts and partners only: $id', async ({ id, asksFreely }) => {
    const { codes } = await post(platform.gateway, { query: '{ __typename }', token: await token(id) });
    expect(codes).toEqual(asksFreely ? [] : ['QUERY_NOT_REGISTERED']);
  });

  test('is nothing most accounts may send', () => {
    expect(everybody.filter(({ asksFreely }) => asksFreely).map(({ id }) => id)).toEqual(['analyst', 'organiser', 'partner']);
  });

  test('cannot be registered by whoever sends it', async () => {
    const query = '{ __typename }';
    const sha256Hash = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(query))).toString('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const body = JSON.stringify({ query, extensions });
    expect((await post(platform.gateway, { body, token: await token('analyst') })).codes).toEqual([]);
    expect((await post(platform.gateway, { body, token: await token('province') })).codes).toEqual(['QUERY_NOT_REGISTERED']);
    expect((await post(platform.gateway, { body: JSON.stringify({ extensions }), token: await token('province') })).codes).toEqual([
      'PERSISTED_QUERY_NOT_FOUND',
    ]);
  });
});

describe.each(serviceNames)('free text at %s itself', (name) => {
  const ask = async (account: string, headers: Record<string, string> = {}) =>
    post(platform.services[name], { query: '{ __typename }', token: await token(account), headers });

  test.each(everybody)('is for analysts and partners, and from others by way of the gateway only: $id', async ({ id, asksFreely }) => {
    for (const secret of ['', 'x'.repeat(43)]) {
      const { status, codes } = await ask(id, { 'x-gateway-secret': secret });
      expect([status, codes]).toEqual(asksFreely ? [200, []] : [403, ['DIRECT_QUERY_REFUSED']]);
    }
    expect((await ask(id, { 'x-gateway-secret': platform.gatewaySecret })).codes).toEqual([]);
  });
});

test('a request id travels from the gateway to the subgraphs and into their logs', async () => {
  const requestId = `trace-${Date.now()}`;
  const { headers } = await post(platform.gateway, {
    query: '{ bases(period: "2026H1", first: 1) { edges { node { unit { fullName mentors { id } } } } } }',
    token: await token(),
    headers: { 'x-request-id': requestId },
  });
  expect(headers.get('x-request-id')).toBe(requestId);
  for (const name of ['gateway', 'insights', 'organisation', 'cadre']) expect(await loggedStates(name, requestId)).toContain(200);
});

test('no log holds a token, a password or a name', async () => {
  const requestId = `names-${Date.now()}`;
  const names = await post(platform.services.cadre, {
    query: '{ cadres(first: 5) { edges { node { fullName } } } }',
    token: await token(),
    headers: { 'x-request-id': requestId },
  });
  await loggedStates('cadre', requestId);
  const secrets = [
    ...Object.values(platform.accounts).map(({ secret }) => secret),
    (await token()).split('.')[2] ?? '',
    platform.gatewaySecret,
    ...names.data.cadres.edges.map(({ node }: { node: { fullName: string } }) => node.fullName),
  ];
  for (const name of ['gateway', 'identity', ...serviceNames]) {
    const log = await logOf(name);
    for (const secret of secrets) expect(log.includes(secret)).toBe(false);
  }
});

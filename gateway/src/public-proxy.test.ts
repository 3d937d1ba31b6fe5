import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import { expect, onTestFinished, test } from 'vitest';
import { deadOrigin, startFakeSubgraph } from '../test/fake-subgraph.ts';
import { gatewayMark } from './gateway-mark.ts';
import { addPublicProxy } from './public-proxy.ts';

const log = createLogger('gateway', 'silent');
const secret = 'the-secret-of-this-gateway';

async function startProxy(origin: string, perMinute?: number): Promise<string> {
  const app = createHttpServer({ log, checkReady: async () => [] });
  addPublicProxy(app, { origin, mark: gatewayMark(secret), log, ...(perMinute === undefined ? {} : { perMinute }) });
  onTestFinished(() => app.close());
  return app.listen({ host: '127.0.0.1', port: 0 });
}

const codeOf = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  return [answer.status, errors[0]?.extensions.code];
};

test('anybody is answered, by a service that gets the question, the mark of the gateway, and nothing else of the request', async () => {
  const membership = await startFakeSubgraph((_request, response) => response.setHeader('set-cookie', 'x=1').end('{"data":{}}'));
  const answer = await fetch(`${await startProxy(membership.origin)}/public/honorary-members?search=an`, {
    headers: { authorization: 'Bearer t', cookie: 'a=b', 'x-gateway-secret': 'forged', 'accept-language': 'en' },
  });
  expect([answer.status, await answer.text(), answer.headers.get('set-cookie')]).toEqual([200, '{"data":{}}', null]);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
  const [asked] = membership.asked;
  expect([asked?.method, asked?.url]).toEqual(['GET', '/public/honorary-members?search=an']);
  expect(asked?.headers).toMatchObject({ 'x-gateway-secret': secret, 'accept-language': 'en' });
  expect([asked?.headers.authorization, asked?.headers.cookie]).toEqual([undefined, undefined]);
});

test('a refusal comes back as it is and is kept nowhere', async () => {
  const membership = await startFakeSubgraph((_request, response) =>
    response.writeHead(400).end('{"errors":[{"message":"x","extensions":{"code":"BAD_USER_INPUT"}}]}'),
  );
  const answer = await fetch(`${await startProxy(membership.origin)}/public/honorary-members?first=x`);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await codeOf(answer)).toEqual([400, 'BAD_USER_INPUT']);
});

test('whoever asks too often waits, and the service is not asked', async () => {
  const membership = await startFakeSubgraph((_request, response) => response.end('{}'));
  const origin = await startProxy(membership.origin, 2);
  const ask = () => fetch(`${origin}/public/honorary-members`);
  await (await ask()).text();
  await (await ask()).text();
  expect(await codeOf(await ask())).toEqual([429, 'TOO_MANY_REQUESTS']);
  expect(membership.asked).toHaveLength(2);
});

test('nothing else is open, and nothing may be sent to it', async () => {
  const membership = await startFakeSubgraph((_request, response) => response.end('{}'));
  const origin = await startProxy(membership.origin);
  const post = await fetch(`${origin}/public/honorary-members`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  expect([post.status, (await fetch(`${origin}/public/members`)).status]).toEqual([404, 404]);
  expect(membership.asked).toEqual([]);
});

test('a service that is down is a 503 that names it', async () => {
  expect(await codeOf(await fetch(`${await startProxy(await deadOrigin())}/public/honorary-members`))).toEqual([
    503,
    'SUBGRAPH_UNAVAILABLE',
  ]);
});

import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import { Unauthenticated, type Viewer } from '@vwu/kit/viewer';
import { expect, onTestFinished, test } from 'vitest';
import { deadOrigin, startFakeSubgraph } from '../test/fake-subgraph.ts';
import { addDownloadProxy } from './download-proxy.ts';
import { gatewayMark } from './gateway-mark.ts';

const log = createLogger('gateway', 'silent');
const viewer: Viewer = { subject: 'x', roles: [], unitId: 'u', scopes: ['read'], purpose: null };

async function startProxy(keeper: string): Promise<string> {
  const app = createHttpServer({ log, checkReady: async () => [] });
  const verifyToken = async (authorization: string | undefined) => {
    if (authorization !== 'Bearer t') throw new Unauthenticated();
    return viewer;
  };
  addDownloadProxy(app, { keeper, mark: gatewayMark('the-secret-of-this-gateway'), verifyToken, log });
  onTestFinished(() => app.close());
  return app.listen({ host: '127.0.0.1', port: 0 });
}

const download = (origin: string, headers: Record<string, string> = { authorization: 'Bearer t' }) =>
  fetch(`${origin}/exports/1`, { headers });

test('a file comes back with its name, its rows and what its bytes come to', async () => {
  const told = {
    'content-disposition': "attachment; filename*=UTF-8''a",
    'x-row-count': '2',
    'x-content-sha256': 'ab',
    'cache-control': 'no-store',
  };
  const keeper = await startFakeSubgraph((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/csv', ...told }).end('x;y'),
  );
  const answer = await download(await startProxy(keeper.origin), { authorization: 'Bearer t', 'accept-language': 'en' });
  expect([answer.status, await answer.text(), Object.fromEntries(answer.headers)]).toMatchObject([200, 'x;y', told]);
  expect(keeper.asked[0]).toMatchObject({
    url: '/exports/1',
    headers: { authorization: 'Bearer t', 'accept-language': 'en', 'x-gateway-secret': 'the-secret-of-this-gateway' },
  });
});

test('what the service refuses is refused', async () => {
  const keeper = await startFakeSubgraph((_request, response) =>
    response.writeHead(410, { 'content-type': 'application/json' }).end('{"errors":[{"extensions":{"code":"EXPORT_EXPIRED"}}]}'),
  );
  const answer = await download(await startProxy(keeper.origin));
  expect([answer.status, await answer.text()]).toEqual([410, '{"errors":[{"extensions":{"code":"EXPORT_EXPIRED"}}]}']);
});

test('a stranger asks the service nothing, and one that is down is named', async () => {
  const keeper = await startFakeSubgraph((_request, response) => response.end());
  const refused = await download(await startProxy(keeper.origin), {});
  expect([refused.status, keeper.asked]).toEqual([401, []]);
  const down = await download(await startProxy(await deadOrigin()));
  expect([down.status, (await down.text()).includes('SUBGRAPH_UNAVAILABLE')]).toEqual([503, true]);
});

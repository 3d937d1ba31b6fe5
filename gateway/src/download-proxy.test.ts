import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import { Unauthenticated, type Viewer } from '@vwu/kit/viewer';
import { expect, onTestFinished, test, vi } from 'vitest';
import { deadOrigin, startFakeSubgraph } from '../test/fake-subgraph.ts';
import { addDownloadProxy } from './download-proxy.ts';
import { gatewayMark } from './gateway-mark.ts';

const log = createLogger('gateway', 'silent');
const viewer: Viewer = { subject: 'x', roles: [], unitId: 'u', scopes: ['read'], purpose: null };

async function startProxy(keeper: string, longestQueueMillis?: number): Promise<string> {
  const app = createHttpServer({ log, checkReady: async () => [] });
  const verifyToken = async (authorization: string | undefined) => {
    if (authorization !== 'Bearer t') throw new Unauthenticated();
    return viewer;
  };
  addDownloadProxy(app, {
    keeper,
    mark: gatewayMark('the-secret-of-this-gateway'),
    verifyToken,
    log,
    ...(longestQueueMillis === undefined ? {} : { longestQueueMillis }),
  });
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

/** A service that begins as many files as it is asked for and goes on with none before it is told. */
async function startSlowKeeper() {
  const begun: (() => void)[] = [];
  let left = 0;
  const keeper = await startFakeSubgraph((_request, response) => {
    response.on('close', () => {
      left += 1;
    });
    response.writeHead(200, { 'content-type': 'text/csv' }).write('x');
    begun.push(() => response.end(';y'));
  });
  return { keeper: { ...keeper, left: () => left }, begun };
}

test.each([
  ['vi', 'Hãy thử lại sau ít phút'],
  ['en', 'Try again in a few minutes'],
])('whom no connection is free for is refused after a while, and told what to do (%s)', async (language, sentence) => {
  const { keeper, begun } = await startSlowKeeper();
  const origin = await startProxy(keeper.origin, 300);
  const downloads = await Promise.all(Array.from({ length: 8 }, () => download(origin)));
  const asked = performance.now();
  const refused = await download(origin, { authorization: 'Bearer t', 'accept-language': language });
  expect(performance.now() - asked).toBeLessThan(5_000);
  const text = await refused.text();
  expect([refused.status, text.includes('"code":"FILES_BUSY"'), text.includes(sentence), keeper.asked.length]).toEqual([
    503,
    true,
    true,
    8,
  ]);
  for (const end of begun) end();
  // who had a connection is not cut off, however long it took
  expect(await Promise.all(downloads.map((answer) => answer.text()))).toEqual(Array.from({ length: 8 }, () => 'x;y'));
  const again = download(origin);
  await vi.waitFor(() => expect(begun).toHaveLength(9));
  begun.at(-1)?.();
  expect(await (await again).text()).toBe('x;y');
});

test('who waits for a connection gets the first that is free', async () => {
  const { keeper, begun } = await startSlowKeeper();
  const origin = await startProxy(keeper.origin, 10_000);
  const downloads = await Promise.all(Array.from({ length: 8 }, () => download(origin)));
  const waiting = download(origin);
  begun[0]?.();
  await vi.waitFor(() => expect(begun).toHaveLength(9));
  for (const end of begun) end();
  expect(await (await waiting).text()).toBe('x;y');
  await Promise.all(downloads.map((answer) => answer.text()));
});

test('whoever finds nobody there leaves her turn to the next', async () => {
  const dead = await startProxy(await deadOrigin(), 300);
  for (let asked = 0; asked < 10; asked += 1) expect(await (await download(dead)).text()).toContain('SUBGRAPH_UNAVAILABLE');
});

test('whoever goes away leaves her turn to the next', async () => {
  const { keeper, begun } = await startSlowKeeper();
  const origin = await startProxy(keeper.origin, 300);
  for (let asked = 0; asked < 10; asked += 1) {
    const answer = await download(origin);
    expect(answer.status).toBe(200);
    await answer.body?.cancel();
    await vi.waitFor(() => expect(keeper.left()).toBe(asked + 1));
  }
  expect(begun).toHaveLength(10);
});

import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import { Unauthenticated, type Viewer } from '@vwu/kit/viewer';
import { expect, onTestFinished, test, vi } from 'vitest';
import { deadOrigin, startFakeSubgraph } from '../test/fake-subgraph.ts';
import { gatewayMark } from './gateway-mark.ts';
import { addImportProxy } from './import-proxy.ts';

const log = createLogger('gateway', 'silent');
const viewer: Viewer = { subject: 'x', roles: [], unitId: 'u', scopes: ['read'], purpose: null };

async function startProxy(importer: string, longestQueueMillis?: number): Promise<string> {
  const app = createHttpServer({ log, checkReady: async () => [] });
  const verifyToken = async (authorization: string | undefined) => {
    if (authorization !== 'Bearer t') throw new Unauthenticated();
    return viewer;
  };
  addImportProxy(app, {
    importer,
    mark: gatewayMark('the-secret-of-this-gateway'),
    verifyToken,
    log,
    ...(longestQueueMillis === undefined ? {} : { longestQueueMillis }),
  });
  onTestFinished(() => app.close());
  return app.listen({ host: '127.0.0.1', port: 0 });
}

const send = (origin: string, body: Uint8Array<ArrayBuffer>, headers: Record<string, string> = { authorization: 'Bearer t' }) =>
  fetch(`${origin}/import/members?unit=u`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv', 'idempotency-key': 'k', ...headers },
    body,
  });

test('a list larger than a question may be reaches the service byte by byte, with its key', async () => {
  const received: Buffer[] = [];
  const importer = await startFakeSubgraph((request, response) => {
    request
      .on('data', (piece: Buffer) => received.push(piece))
      .on('end', () => response.writeHead(202, { 'content-type': 'application/json' }).end('{"id":"1"}'));
  });
  const list = new Uint8Array(3 * 1024 * 1024).map((_none, place) => place % 251);
  const answer = await send(await startProxy(importer.origin), list);
  expect([answer.status, await answer.json()]).toEqual([202, { id: '1' }]);
  expect(Buffer.concat(received).equals(list)).toBe(true);
  expect(importer.asked[0]).toMatchObject({
    url: '/import/members?unit=u',
    headers: { 'idempotency-key': 'k', 'content-type': 'text/csv', 'x-gateway-secret': 'the-secret-of-this-gateway' },
  });
});

test('a template comes back as a file', async () => {
  const importer = await startFakeSubgraph((_request, response) =>
    response.writeHead(200, { 'content-disposition': 'attachment; filename="a.xlsx"', 'cache-control': 'no-store' }).end('PK'),
  );
  const answer = await fetch(`${await startProxy(importer.origin)}/import/members/template.xlsx?unit=u`, {
    headers: { authorization: 'Bearer t' },
  });
  expect([answer.headers.get('content-disposition'), answer.headers.get('cache-control'), await answer.text()]).toEqual([
    'attachment; filename="a.xlsx"',
    'no-store',
    'PK',
  ]);
});

test('a stranger sends nothing, and a service that is down is named', async () => {
  const importer = await startFakeSubgraph((_request, response) => response.end());
  const refused = await send(await startProxy(importer.origin), new Uint8Array(10), {});
  expect([refused.status, importer.asked]).toEqual([401, []]);
  const down = await send(await startProxy(await deadOrigin()), new Uint8Array(10));
  expect([down.status, (await down.text()).includes('SUBGRAPH_UNAVAILABLE')]).toEqual([503, true]);
});

test('a list no connection is free for is refused unread, and one that comes slowly is not', async () => {
  const received: number[] = [];
  const importer = await startFakeSubgraph((request, response) => {
    request.on('end', () => received.push(1));
    request.on('end', () => response.writeHead(202).end('{}'));
  });
  const origin = await startProxy(importer.origin, 300);
  const begun: ReadableStreamDefaultController<Uint8Array>[] = [];
  const slowly = () =>
    fetch(`${origin}/import/members?unit=u`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', authorization: 'Bearer t' },
      body: new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new Uint8Array(10));
          begun.push(controller);
        },
      }),
      duplex: 'half',
    });
  const lists = Array.from({ length: 8 }, slowly);
  await vi.waitFor(() => expect(importer.asked).toHaveLength(8));
  const refused = await send(origin, new Uint8Array(3 * 1024 * 1024));
  expect([refused.status, (await refused.text()).includes('"code":"FILES_BUSY"'), importer.asked.length]).toEqual([503, true, 8]);
  for (const controller of begun) controller.close();
  const answers = await Promise.all(lists.map(async (list) => [(await list).status, await (await list).text()]));
  expect(answers).toEqual(Array.from({ length: 8 }, () => [202, '{}']));
  expect(received).toHaveLength(8);
});

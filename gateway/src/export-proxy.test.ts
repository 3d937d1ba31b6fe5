import { createHttpServer } from '@vwu/kit/http-server';
import { createLogger } from '@vwu/kit/log';
import { Unauthenticated, type Viewer } from '@vwu/kit/viewer';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { deadOrigin, startFakeSubgraph } from '../test/fake-subgraph.ts';
import { addExportProxy } from './export-proxy.ts';
import { gatewayMark } from './gateway-mark.ts';

const log = createLogger('gateway', 'silent');
const viewer: Viewer = { subject: 'x', roles: [], unitId: 'u', scopes: ['read'], purpose: null };

afterEach(() => {
  vi.restoreAllMocks();
});

async function startProxy(exporter: string, secret?: string): Promise<string> {
  const app = createHttpServer({ log, checkReady: async () => [] });
  const verifyToken = async (authorization: string | undefined) => {
    if (authorization !== 'Bearer t') throw new Unauthenticated();
    return viewer;
  };
  addExportProxy(app, { exporter, mark: gatewayMark(secret), verifyToken, log });
  onTestFinished(() => app.close());
  return app.listen({ host: '127.0.0.1', port: 0 });
}

const ask = (origin: string, headers: Record<string, string> = { authorization: 'Bearer t' }, body = '{"period":"2026H1"}') =>
  fetch(`${origin}/export/bases.csv`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });

const codeOf = async (answer: Response) => {
  const { errors } = (await answer.json()) as { errors: { message: string; extensions: { code: string } }[] };
  return [answer.status, errors[0]?.extensions.code];
};

test('the file and its row count come back as they are', async () => {
  const exporter = await startFakeSubgraph((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/csv', 'x-row-count': 2, 'x-inner': 'no' }).end('a\nb\nc\n'),
  );
  const answer = await ask(await startProxy(exporter.origin));
  expect([answer.status, answer.headers.get('x-row-count'), answer.headers.get('x-inner')]).toEqual([200, '2', null]);
  expect(await answer.text()).toBe('a\nb\nc\n');
});

test('a stranger is refused before her body is read, and the exporter is not asked', async () => {
  const exporter = await startFakeSubgraph((_request, response) => response.end());
  expect(await codeOf(await ask(await startProxy(exporter.origin), {}, '{"period": broken'))).toEqual([401, 'UNAUTHENTICATED']);
  expect(exporter.asked).toEqual([]);
});

test('the exporter gets the secret of the gateway and never that of a client', async () => {
  const exporter = await startFakeSubgraph((_request, response) => response.end());
  const headers = { authorization: 'Bearer t', 'x-gateway-secret': 'forged' };
  await ask(await startProxy(exporter.origin, 'the-secret-of-this-gateway'), headers);
  await ask(await startProxy(exporter.origin), headers);
  expect(exporter.asked.map((request) => request.headers['x-gateway-secret'])).toEqual(['the-secret-of-this-gateway', undefined]);
});

test('an exporter that is down is a 503 that names it in the language asked for, and is logged', async () => {
  const warn = vi.spyOn(log, 'warn');
  const answer = await ask(await startProxy(await deadOrigin()), { authorization: 'Bearer t', 'accept-language': 'en' });
  const [status, text] = [answer.status, await answer.text()];
  expect([status, text.includes('SUBGRAPH_UNAVAILABLE'), text.includes('The service \\"insights\\" does not answer')]).toEqual([
    503,
    true,
    true,
  ]);
  const requestId = answer.headers.get('x-request-id');
  expect(warn.mock.calls[0]?.[0]).toMatchObject({ subgraph: 'insights', requestId, error: 'Error', code: 'ECONNREFUSED' });
});

test('an exporter that says nothing is given up after five seconds', { timeout: 15_000 }, async () => {
  const exporter = await startFakeSubgraph(() => undefined);
  const begun = performance.now();
  expect(await codeOf(await ask(await startProxy(exporter.origin)))).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
  expect(performance.now() - begun).toBeLessThan(7_000);
});

test('an exporter that dies before it answers is a 503', async () => {
  const exporter = await startFakeSubgraph((request) => request.socket.destroy());
  expect(await codeOf(await ask(await startProxy(exporter.origin)))).toEqual([503, 'SUBGRAPH_UNAVAILABLE']);
});

test('a file whose exporter dies half-way breaks off, and the log says so', async () => {
  const warn = vi.spyOn(log, 'warn');
  const exporter = await startFakeSubgraph((request, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' }).write('a\n');
    setTimeout(() => request.socket.destroy(), 50);
  });
  const answer = await ask(await startProxy(exporter.origin));
  await expect(answer.text()).rejects.toThrow('terminated');
  expect(warn.mock.calls.map(([line]) => line)).toContainEqual(expect.objectContaining({ subgraph: 'insights', error: 'SocketError' }));
});

test('a reader who goes away frees the exporter and is nobody’s failure', async () => {
  const warn = vi.spyOn(log, 'warn');
  let isFreed = false;
  const exporter = await startFakeSubgraph((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/csv' }).write('a\n');
    response.on('close', () => {
      isFreed = true;
    });
  });
  const answer = await ask(await startProxy(exporter.origin));
  await answer.body?.cancel();
  await vi.waitFor(() => expect(isFreed).toBe(true), 5_000);
  expect(warn.mock.calls.filter(([line]) => 'subgraph' in (line as object))).toEqual([]);
});

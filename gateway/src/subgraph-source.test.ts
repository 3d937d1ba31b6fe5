import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { createLogger } from '@vwu/kit/log';
import type { Viewer } from '@vwu/kit/viewer';
import type { FastifyRequest } from 'fastify';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { deadOrigin, startFakeSubgraph } from '../test/fake-subgraph.ts';
import { commandPatienceMillis, createGatewayContext, type GatewayContext, Patience, patienceMillis } from './gateway-context.ts';
import { gatewayMark } from './gateway-mark.ts';
import { SubgraphSource } from './subgraph-source.ts';

const log = createLogger('gateway', 'silent');
const viewer: Viewer = { subject: 'x', roles: [], unitId: 'u', scopes: ['read'], purpose: null };
const variables = { search: 'Nguyễn Thị Hoa' };

afterEach(() => {
  vi.restoreAllMocks();
});

/** Calls the subgraph at `origin` as the gateway does for a client that sent `headers`. */
async function call(origin: string, { headers = {}, secret }: { headers?: FastifyRequest['headers']; secret?: string } = {}) {
  const source = new SubgraphSource({ name: 'cadre', origin, mark: gatewayMark(secret), log });
  const context = createGatewayContext(viewer, { headers, id: 'request-1' });
  const request = { query: 'query ($search: String) { cadres(search: $search) { id } }', variables };
  const answer = await source.process({ request, context } as unknown as GraphQLDataSourceProcessOptions<GatewayContext>);
  await source.close();
  return answer;
}

const answering = (text: string) => startFakeSubgraph((_request, response) => response.end(text));

test('every call carries the secret of the gateway and never that of a client', async () => {
  const subgraph = await answering('{"data":{}}');
  const headers = { 'x-gateway-secret': 'forged', authorization: 'Bearer t' };
  await call(subgraph.origin, { headers, secret: 'the-secret-of-this-gateway' });
  await call(subgraph.origin, { headers });
  expect(subgraph.asked.map((request) => [request.headers.authorization, request.headers['x-gateway-secret']])).toEqual([
    ['Bearer t', 'the-secret-of-this-gateway'],
    ['Bearer t', undefined],
  ]);
});

test.each([
  ['is down', deadOrigin, { error: 'Error', code: 'ECONNREFUSED' }],
  ['answers what is no JSON', async () => (await answering('Nguyễn Thị Hoa')).origin, { error: 'SyntaxError' }],
  ['answers what is no GraphQL', async () => (await answering('{"name":"Nguyễn Thị Hoa"}')).origin, { error: 'AnswerNotUnderstood' }],
])('a subgraph that %s is named, and the log says how it failed whom', async (_what, start, how) => {
  const warn = vi.spyOn(log, 'warn');
  const { errors } = await call(await start(), { secret: 'the-secret-of-this-gateway' });
  expect(errors?.map(({ extensions, message }) => [extensions?.code, message.includes('cadre')])).toEqual([['SUBGRAPH_UNAVAILABLE', true]]);
  expect(warn.mock.calls[0]?.[0]).toMatchObject({ subgraph: 'cadre', requestId: 'request-1', ...how });
  expect(JSON.stringify(warn.mock.calls)).not.toMatch(/Hoa|the-secret/);
});

test('a question is given up after five seconds, a command and what it led to are waited for', { timeout: 20_000 }, async () => {
  const slow = await startFakeSubgraph((_request, response) => {
    setTimeout(() => response.end('{"data":{"done":true}}'), 6_000);
  });
  const quick = await answering('{"data":{"told":true}}');
  const context = createGatewayContext(viewer, { headers: {}, id: 'request-1' });
  const [command, question, outcome] = [slow, slow, quick].map(({ origin }) => {
    const source = new SubgraphSource({ name: 'organisation', origin, mark: gatewayMark(undefined), log });
    onTestFinished(() => source.close());
    return (query: string) => source.process({ request: { query }, context } as unknown as GraphQLDataSourceProcessOptions<GatewayContext>);
  });
  const begun = performance.now();
  const acting = command?.('mutation Merge__organisation__0 { mergeUnits { done } }');
  const answer = await question?.('query { units { id } }');
  expect(performance.now() - begun).toBeLessThan(5_500);
  expect(answer?.errors?.map(({ extensions }) => extensions?.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
  expect(await acting).toEqual({ data: { done: true } });
  expect(await outcome?.('{ told }')).toEqual({ data: { told: true } });
});

test('a command is waited for thirty seconds, many of one request no longer', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const patience = new Patience();
  expect([patience.left(false), patience.left(true)]).toEqual([patienceMillis, commandPatienceMillis]);
  vi.setSystemTime(Date.now() + 10_000);
  expect([patience.left(false) < 0, patience.left(true)]).toEqual([true, commandPatienceMillis - 10_000]);
  patience.beginAgain();
  expect([patience.left(false), patience.left(true)]).toEqual([patienceMillis, commandPatienceMillis - 10_000]);
});

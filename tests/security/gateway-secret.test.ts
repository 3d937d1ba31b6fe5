import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { post, tokenOf } from '../support/client.ts';

const platform = inject('platform');
const secret = 'the-secret-of-this-gateway';
const forged = { 'x-gateway-secret': 'forged-by-a-client' };
const variables = { search: 'Nguyễn Thị Hoa' };
const asked: IncomingMessage[] = [];

/** Stands where `insights` would and shows what a subgraph is told; `cadre` is at an address nobody answers at. */
const insights = createServer((request, response) => {
  asked.push(request);
  request.resume();
  if (request.url === '/graphql') response.end('{"data":{"bases":{"totalCount":7}}}');
  else response.writeHead(200, { 'content-type': 'text/csv' }).end('a\n');
});
let running: ChildProcess;
let gateway: string;
let output = '';

beforeAll(async () => {
  const [insightsPort, gatewayPort, cadrePort] = [await listen(insights), await freePort(), await freePort()];
  gateway = `http://127.0.0.1:${gatewayPort}`;
  // as the platform starts it: deprecations of packages are no lines of the log (decision 20)
  const options = ['--disable-warning=DEP0040', '--disable-warning=DEP0169'];
  running = spawn(process.execPath, [...options, resolve(import.meta.dirname, '..', '..', 'dist', 'gateway.mjs')], {
    env: {
      GATEWAY_PORT: String(gatewayPort),
      INSIGHTS_PORT: String(insightsPort),
      CADRE_PORT: String(cadrePort),
      OIDC_ISSUER: platform.issuer,
      GATEWAY_SECRET: secret,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [running.stdout, running.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  await vi.waitUntil(() => output.includes('listening'), 20_000);
});

afterAll(async () => {
  const gone = once(running, 'exit');
  running.kill('SIGTERM');
  await gone;
  insights.closeAllConnections();
  insights.close();
});

async function listen(server: Server): Promise<number> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return (server.address() as AddressInfo).port;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await once(server.close(), 'close');
  return port;
}

const lastSecret = () => asked.at(-1)?.headers['x-gateway-secret'];

test('a question reaches a subgraph with the secret of the gateway, whatever the client sent', async () => {
  const { data } = await post(gateway, {
    query: '{ bases(period: "2026H1", first: 1) { totalCount } }',
    token: await tokenOf(platform, 'analyst'),
    headers: forged,
  });
  expect([data, lastSecret()]).toEqual([{ bases: { totalCount: 7 } }, secret]);
});

test('an export reaches its service with the secret of the gateway, whatever the client sent', async () => {
  const authorization = `Bearer ${await tokenOf(platform, 'province')}`;
  const headers = { authorization, 'content-type': 'application/json', ...forged };
  const answer = await fetch(`${gateway}/export/bases.csv`, { method: 'POST', headers, body: '{"period":"2026H1"}' });
  expect([await answer.text(), lastSecret()]).toEqual(['a\n', secret]);
});

test('the log names the subgraph that failed, how and for whom, and holds neither variables nor the secret', async () => {
  const { codes } = await post(gateway, {
    query: 'query ($search: String) { cadres(filter: { search: $search }, first: 1) { totalCount } }',
    variables,
    token: await tokenOf(platform, 'analyst'),
    headers: { 'x-request-id': 'the-one-that-failed' },
  });
  expect(codes).toEqual(['SUBGRAPH_UNAVAILABLE']);
  const lines = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines).toContainEqual(
    expect.objectContaining({ requestId: 'the-one-that-failed', subgraph: 'cadre', error: 'Error', code: 'ECONNREFUSED' }),
  );
  expect(output).not.toMatch(/Hoa|the-secret-of-this-gateway|forged-by-a-client/);
});

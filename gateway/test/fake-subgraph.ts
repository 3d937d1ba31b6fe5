import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface FakeSubgraph {
  readonly origin: string;
  /** Requests it has had so far. */
  readonly asked: readonly IncomingMessage[];
}

/** Something outside that answers as told where a subgraph would, until the test is over. */
export async function startFakeSubgraph(answer: RequestListener): Promise<FakeSubgraph> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request.resume(), response);
  });
  const origin = await listen(server);
  onTestFinished(() => stop(server));
  return { origin, asked };
}

/** An address nobody answers at. */
export async function deadOrigin(): Promise<string> {
  const server = createServer();
  const origin = await listen(server);
  await stop(server);
  return origin;
}

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await once(server.close(), 'close');
}

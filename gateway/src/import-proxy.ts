import { requireViewer } from '@vwu/kit/graphql-endpoint';
import type { Logger } from '@vwu/kit/log';
import type { VerifyToken } from '@vwu/kit/verify-token';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Dispatcher, Pool } from 'undici';
import { passBack } from './export-proxy.ts';
import { logFailedCall, SubgraphUnavailable } from './failed-call.ts';
import type { Headers } from './gateway-mark.ts';

export interface ImportProxyOptions {
  /** Origin of the service that takes lists in. */
  readonly importer: string;
  /** Sent with every call, beside what the request carries. */
  readonly mark: Headers;
  readonly verifyToken: VerifyToken;
  readonly log: Logger;
}

const importerName = 'membership';
/** A list of a whole province takes as long to come in as a request may; its check is not waited for. */
const answerMillis = 20_000;
const passedOn = ['authorization', 'accept-language', 'content-type', 'content-length', 'content-encoding', 'idempotency-key'] as const;

/**
 * Passes lists of members on to the service that takes them in, as they come, and its files back: the gateway keeps nothing of
 * either. Strangers are refused before their body is read.
 */
export function addImportProxy(app: FastifyInstance, { importer, mark, verifyToken, log }: ImportProxyOptions): void {
  const pool = new Pool(importer, { connections: 8, connect: { timeout: 1_000 }, headersTimeout: answerMillis, bodyTimeout: answerMillis });
  app.addHook('onClose', () => pool.close());
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.route({
      method: ['GET', 'POST'],
      url: '/import/*',
      onRequest: requireViewer(verifyToken),
      config: { takesFile: true },
      handler: async (request, reply) => {
        const failed = (error: unknown) => logFailedCall(log, { subgraph: importerName, requestId: request.id, error });
        const answer = await send(pool, request, mark).catch((error: unknown) => {
          failed(error);
          throw new SubgraphUnavailable(importerName, 503);
        });
        return passBack(answer, reply, failed);
      },
    });
  });
}

function send(pool: Pool, request: FastifyRequest, mark: Headers): Promise<Dispatcher.ResponseData> {
  const headers = Object.fromEntries(
    passedOn.flatMap((name) => (request.headers[name] === undefined ? [] : [[name, request.headers[name]]])),
  );
  return pool.request({
    path: request.url,
    method: request.method,
    headers: { ...headers, 'x-request-id': request.id, ...mark },
    body: request.method === 'POST' ? request.raw : null,
  });
}

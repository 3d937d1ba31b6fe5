import { requireViewer } from '@vwu/kit/graphql-endpoint';
import type { Logger } from '@vwu/kit/log';
import type { VerifyToken } from '@vwu/kit/verify-token';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { FilePassage } from './file-passage.ts';
import type { Headers } from './gateway-mark.ts';

export interface ImportProxyOptions {
  /** Origin of the service that takes lists in. */
  readonly importer: string;
  /** Sent with every call, beside what the request carries. */
  readonly mark: Headers;
  readonly verifyToken: VerifyToken;
  readonly log: Logger;
  /** How long a file waits for others to have passed; as long as a question is waited for, unless said. */
  readonly longestQueueMillis?: number;
}

/** A list of a whole province takes as long to come in as a request may; its check is not waited for. */
const answerMillis = 20_000;
const passedOn = ['authorization', 'accept-language', 'content-type', 'content-length', 'content-encoding', 'idempotency-key'] as const;

/**
 * Passes lists of members on to the service that takes them in, as they come, and its files back: the gateway keeps nothing of
 * either. Strangers are refused before their body is read.
 */
export function addImportProxy(app: FastifyInstance, { importer, mark, verifyToken, log, longestQueueMillis }: ImportProxyOptions): void {
  const passage = new FilePassage(app, {
    service: 'membership',
    origin: importer,
    log,
    headersTimeout: answerMillis,
    bodyTimeout: answerMillis,
    longestQueueMillis,
  });
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.route({
      method: ['GET', 'POST'],
      url: '/import/*',
      onRequest: requireViewer(verifyToken),
      config: { takesFile: true },
      handler: (request, reply) =>
        passage.pass(request, reply, {
          method: request.method === 'POST' ? 'POST' : 'GET',
          headers: { ...headersOf(request), 'x-request-id': request.id, ...mark },
          body: request.method === 'POST' ? request.raw : null,
        }),
    });
  });
}

const headersOf = ({ headers }: FastifyRequest) =>
  Object.fromEntries(passedOn.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));

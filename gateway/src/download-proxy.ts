import { requireViewer } from '@vwu/kit/graphql-endpoint';
import type { Logger } from '@vwu/kit/log';
import type { VerifyToken } from '@vwu/kit/verify-token';
import type { FastifyInstance } from 'fastify';
import { FilePassage } from './file-passage.ts';
import type { Headers } from './gateway-mark.ts';

export interface DownloadProxyOptions {
  /** Origin of the service that keeps the files. */
  readonly keeper: string;
  /** Sent with every call, beside what the request carries. */
  readonly mark: Headers;
  readonly verifyToken: VerifyToken;
  readonly log: Logger;
  /** How long a file waits for others to have passed; as long as a question is waited for, unless said. */
  readonly longestQueueMillis?: number;
}

/** Until a file begins, and between two pieces of it. */
const longestPauseMillis = 15_000;

/**
 * Passes files that were made and are kept back as they come: whose they are the service that keeps them knows. The gateway keeps
 * nothing of them.
 */
export function addDownloadProxy(app: FastifyInstance, { keeper, mark, verifyToken, log, longestQueueMillis }: DownloadProxyOptions): void {
  const passage = new FilePassage(app, {
    service: 'membership',
    origin: keeper,
    log,
    headersTimeout: longestPauseMillis,
    bodyTimeout: longestPauseMillis,
    longestQueueMillis,
  });
  app.get('/exports/:id', { onRequest: requireViewer(verifyToken) }, (request, reply) => {
    const { authorization, 'accept-language': language } = request.headers;
    const headers = { authorization, 'accept-language': language ?? 'vi', 'x-request-id': request.id, ...mark };
    return passage.pass(request, reply, { method: 'GET', headers });
  });
}

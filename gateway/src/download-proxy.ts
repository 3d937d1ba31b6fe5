import { requireViewer } from '@vwu/kit/graphql-endpoint';
import type { Logger } from '@vwu/kit/log';
import type { VerifyToken } from '@vwu/kit/verify-token';
import type { FastifyInstance } from 'fastify';
import { Pool } from 'undici';
import { passBack } from './export-proxy.ts';
import { logFailedCall, SubgraphUnavailable } from './failed-call.ts';
import type { Headers } from './gateway-mark.ts';

export interface DownloadProxyOptions {
  /** Origin of the service that keeps the files. */
  readonly keeper: string;
  /** Sent with every call, beside what the request carries. */
  readonly mark: Headers;
  readonly verifyToken: VerifyToken;
  readonly log: Logger;
}

const keeperName = 'membership';
/** Until a file begins, and between two pieces of it. */
const longestPauseMillis = 15_000;

/**
 * Passes files that were made and are kept back as they come: whose they are the service that keeps them knows. The gateway keeps
 * nothing of them.
 */
export function addDownloadProxy(app: FastifyInstance, { keeper, mark, verifyToken, log }: DownloadProxyOptions): void {
  const pool = new Pool(keeper, {
    connections: 8,
    connect: { timeout: 1_000 },
    headersTimeout: longestPauseMillis,
    bodyTimeout: longestPauseMillis,
  });
  app.addHook('onClose', () => pool.close());
  app.get('/exports/:id', { onRequest: requireViewer(verifyToken) }, async (request, reply) => {
    const failed = (error: unknown) => logFailedCall(log, { subgraph: keeperName, requestId: request.id, error });
    const { authorization, 'accept-language': language } = request.headers;
    const headers = { authorization, 'accept-language': language ?? 'vi', 'x-request-id': request.id, ...mark };
    const answer = await pool.request({ path: request.url, method: 'GET', headers }).catch((error: unknown) => {
      failed(error);
      throw new SubgraphUnavailable(keeperName, 503);
    });
    return passBack(answer, reply, failed);
  });
}

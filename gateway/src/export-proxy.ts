import { requireViewer } from '@vwu/kit/graphql-endpoint';
import type { Logger } from '@vwu/kit/log';
import type { VerifyToken } from '@vwu/kit/verify-token';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Dispatcher, Pool } from 'undici';
import { logFailedCall, SubgraphUnavailable } from './failed-call.ts';
import { patienceMillis } from './gateway-context.ts';
import type { Headers } from './gateway-mark.ts';

export interface ExportProxyOptions {
  /** Origin of the service that makes the files. */
  readonly exporter: string;
  /** Sent with every call, beside what the request carries. */
  readonly mark: Headers;
  readonly verifyToken: VerifyToken;
  readonly log: Logger;
}

const exporterName = 'insights';
/** A file that has begun may pause this long between two pieces. */
const longestPauseMillis = 15_000;
const passedBack = ['content-type', 'content-disposition', 'cache-control', 'x-row-count', 'x-content-sha256'];

/**
 * Passes the exports of the page on to the service that makes them, and the files back as they come. Strangers are
 * refused before their body is read; a service that is down is a 503 that names it, never a hang.
 */
export function addExportProxy(app: FastifyInstance, { exporter, mark, verifyToken, log }: ExportProxyOptions): void {
  const pool = new Pool(exporter, {
    connections: 8,
    connect: { timeout: 1_000 },
    headersTimeout: patienceMillis,
    bodyTimeout: longestPauseMillis,
  });
  app.addHook('onClose', () => pool.close());
  app.post('/export/bases.csv', { onRequest: requireViewer(verifyToken) }, async (request, reply) => {
    const failed = (error: unknown) => logFailedCall(log, { subgraph: exporterName, requestId: request.id, error });
    const answer = await send(pool, request, mark).catch((error: unknown) => {
      failed(error);
      throw new SubgraphUnavailable(exporterName, 503);
    });
    return passBack(answer, reply, failed);
  });
}

/** Waits for the head of the answer, also where every connection is taken by another file. */
async function send(pool: Pool, request: FastifyRequest, mark: Headers): Promise<Dispatcher.ResponseData> {
  const { authorization, 'accept-language': language } = request.headers;
  const waiting = new AbortController();
  const impatience = setTimeout(() => waiting.abort(new DOMException('no answer', 'TimeoutError')), patienceMillis);
  const answer = pool.request({
    path: request.url,
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-request-id': request.id,
      ...(authorization ? { authorization } : {}),
      ...(language ? { 'accept-language': language } : {}),
      ...mark,
    },
    body: JSON.stringify(request.body),
    signal: waiting.signal,
  });
  return answer.finally(() => clearTimeout(impatience));
}

/** Gives an answer of a service to the caller as it comes. */
export function passBack({ statusCode, headers, body }: Dispatcher.ResponseData, reply: FastifyReply, failed: (error: unknown) => void) {
  for (const name of passedBack) if (headers[name] !== undefined) void reply.header(name, headers[name]);
  body.once('error', (error) => {
    // a reader who went away ends the file too; that is nobody's failure
    if (!reply.raw.destroyed) failed(error);
  });
  return reply.code(statusCode).send(body);
}

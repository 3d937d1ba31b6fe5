import { requireViewer } from '@vwu/kit/graphql-endpoint';
import type { Logger } from '@vwu/kit/log';
import type { VerifyToken } from '@vwu/kit/verify-token';
import type { FastifyInstance } from 'fastify';
import { FilePassage } from './file-passage.ts';
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

/** A file that has begun may pause this long between two pieces. */
const longestPauseMillis = 15_000;

/**
 * Passes the exports of the page on to the service that makes them, and the files back as they come. Strangers are
 * refused before their body is read; a service that is down is a 503 that names it, never a hang.
 */
export function addExportProxy(app: FastifyInstance, { exporter, mark, verifyToken, log }: ExportProxyOptions): void {
  const passage = new FilePassage(app, {
    service: 'insights',
    origin: exporter,
    log,
    headersTimeout: patienceMillis,
    bodyTimeout: longestPauseMillis,
  });
  app.post('/export/bases.csv', { onRequest: requireViewer(verifyToken) }, (request, reply) => {
    const { authorization, 'accept-language': language } = request.headers;
    const headers = {
      'content-type': 'application/json',
      'x-request-id': request.id,
      ...(authorization ? { authorization } : {}),
      ...(language ? { 'accept-language': language } : {}),
      ...mark,
    };
    return passage.pass(request, reply, { method: 'POST', headers, body: JSON.stringify(request.body) }, patienceMillis);
  });
}

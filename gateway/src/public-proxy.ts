import type { Logger } from '@vwu/kit/log';
import { createRateLimit } from '@vwu/kit/rate-limit';
import type { FastifyInstance } from 'fastify';
import { Pool } from 'undici';
import { logFailedCall, SubgraphUnavailable } from './failed-call.ts';
import { patienceMillis } from './gateway-context.ts';
import type { Headers } from './gateway-mark.ts';

export interface PublicProxyOptions {
  /** Origin of the service that answers. */
  readonly origin: string;
  /** Sent with every call: the service answers the gateway alone. */
  readonly mark: Headers;
  readonly log: Logger;
  /** Questions an address may ask a minute. */
  readonly perMinute?: number;
}

const service = 'membership';

/**
 * Lets anybody ask what the guidance makes public (HON-022), so many times a minute. The one address there is for it; neither a token nor
 * anything else of the request but its question goes on, and no cookie comes back.
 */
export function addPublicProxy(app: FastifyInstance, { origin, mark, log, perMinute = 60 }: PublicProxyOptions): void {
  const pool = new Pool(origin, {
    connections: 4,
    connect: { timeout: 1_000 },
    headersTimeout: patienceMillis,
    bodyTimeout: patienceMillis,
  });
  const countQuestion = createRateLimit(perMinute);
  app.addHook('onClose', () => pool.close());
  app.get('/public/honorary-members', async (request, reply) => {
    countQuestion(request.ip);
    const { 'accept-language': language } = request.headers;
    const headers = { 'x-request-id': request.id, ...(language ? { 'accept-language': language } : {}), ...mark };
    const answer = await pool
      .request({ path: request.url, method: 'GET', headers })
      .then(async ({ statusCode, body }) => ({ statusCode, text: await body.text() }))
      .catch((error: unknown) => {
        logFailedCall(log, { subgraph: service, requestId: request.id, error });
        throw new SubgraphUnavailable(service, 503);
      });
    // a list of people who may take their consent back is kept by nobody for longer than a minute
    const keeping = answer.statusCode === 200 ? 'public, max-age=60' : 'no-store';
    return reply.code(answer.statusCode).header('cache-control', keeping).type('application/json; charset=utf-8').send(answer.text);
  });
}

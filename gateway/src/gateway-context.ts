import type { Freshness } from '@vwu/kit/freshness';
import type { Viewer } from '@vwu/kit/viewer';
import type { FastifyRequest } from 'fastify';
import type { Headers } from './gateway-mark.ts';

/** What one request carries on its way to the subgraphs. */
export interface GatewayContext {
  readonly viewer: Viewer;
  /** Headers every subgraph gets: the caller's own token, so that it decides for itself, the request id, the language. */
  readonly forwarded: Headers;
  /** When the gateway stops waiting, whatever is still missing. */
  readonly deadline: number;
  /** How far each source had been applied where it was asked; the oldest answer counts. */
  readonly freshness: Map<string, Freshness>;
}

/** An answer is given after this time at the latest, with what is there by then. */
export const patienceMillis = 4_500;

/** What a new request carries: of its headers only those named here. */
export const createGatewayContext = (viewer: Viewer, { headers, id }: Pick<FastifyRequest, 'headers' | 'id'>): GatewayContext => ({
  viewer,
  forwarded: {
    authorization: headers.authorization ?? '',
    'x-request-id': id,
    'accept-language': headers['accept-language'] ?? 'vi',
  },
  deadline: Date.now() + patienceMillis,
  freshness: new Map(),
});

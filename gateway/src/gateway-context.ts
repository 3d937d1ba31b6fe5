import type { Freshness } from '@vwu/kit/freshness';
import type { Viewer } from '@vwu/kit/viewer';
import type { FastifyRequest } from 'fastify';
import type { Headers } from './gateway-mark.ts';

/** What one request carries on its way to the subgraphs. */
export interface GatewayContext {
  readonly viewer: Viewer;
  /** Headers every subgraph gets: the caller's own token, so that it decides for itself, the request id, the language. */
  readonly forwarded: Headers;
  /** How long the gateway still waits, whatever is missing then. */
  readonly patience: Patience;
  /** How far each source had been applied where it was asked; the oldest answer counts. */
  readonly freshness: Map<string, Freshness>;
}

/** A question is answered after this time at the latest, with what is there by then. */
export const patienceMillis = 4_500;

/**
 * Commands are waited for longer: a reorganisation of a hundred bases moves twenty thousand branches and groups in one
 * transaction. Who is told that nobody answered, of what is then recorded all the same, does it twice.
 */
export const commandPatienceMillis = 30_000;

/** How long one request is waited for: all its commands together, and from then on what is asked of their outcome. */
export class Patience {
  readonly #commandsUntil = Date.now() + commandPatienceMillis;
  #questionsUntil = Date.now() + patienceMillis;

  /** Milliseconds a call may still take. */
  left(isCommand: boolean): number {
    return (isCommand ? this.#commandsUntil : this.#questionsUntil) - Date.now();
  }

  /** A command is over: what is asked of its outcome has the time of a question, however long the command took. */
  beginAgain(): void {
    this.#questionsUntil = Date.now() + patienceMillis;
  }
}

/** What a new request carries: of its headers only those named here. */
export const createGatewayContext = (viewer: Viewer, { headers, id }: Pick<FastifyRequest, 'headers' | 'id'>): GatewayContext => ({
  viewer,
  forwarded: {
    authorization: headers.authorization ?? '',
    'x-request-id': id,
    'accept-language': headers['accept-language'] ?? 'vi',
  },
  patience: new Patience(),
  freshness: new Map(),
});

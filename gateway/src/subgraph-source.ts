import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Freshness } from '@vwu/kit/freshness';
import type { Logger } from '@vwu/kit/log';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import { logFailedCall, SubgraphUnavailable } from './failed-call.ts';
import type { GatewayContext } from './gateway-context.ts';
import type { Headers } from './gateway-mark.ts';
import { keepOldest } from './pass-freshness-on.ts';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  extensions?: { freshness?: Freshness[] };
}

export interface SubgraphSourceOptions {
  readonly name: string;
  readonly origin: string;
  /** Sent with every call, beside what the request carries. */
  readonly mark: Headers;
  readonly log: Logger;
}

/** Something answered, but not as a subgraph does. */
class AnswerNotUnderstood extends Error {
  override readonly name = 'AnswerNotUnderstood';
}

/**
 * Calls one subgraph over connections that are kept and re-used. A subgraph that is down, slow or talks nonsense gives
 * an error that names it, never a hang: what the others answer still arrives.
 */
export class SubgraphSource implements GraphQLDataSource<GatewayContext> {
  readonly #name: string;
  readonly #mark: Headers;
  readonly #log: Logger;
  readonly #pool: Pool;

  constructor({ name, origin, mark, log }: SubgraphSourceOptions) {
    this.#name = name;
    this.#mark = mark;
    this.#log = log;
    this.#pool = new Pool(origin, { connections: 64, keepAliveTimeout: 60_000, connect: { timeout: 1_000 } });
  }

  async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<Answer> {
    // composition asks without a context; nobody else does
    const { forwarded = {}, patience, freshness } = context as Partial<GatewayContext>;
    try {
      const { query, variables, operationName } = request;
      const isCommand = query?.startsWith('mutation') ?? false;
      const answer = await this.#send(JSON.stringify({ query, variables, operationName }), forwarded, patience?.left(isCommand) ?? 0);
      if (isCommand) patience?.beginAgain();
      if (freshness) keepOldest(freshness, answer.extensions?.freshness ?? []);
      return {
        ...(answer.data === undefined ? {} : { data: answer.data }),
        ...(answer.errors ? { errors: answer.errors.map(asGraphqlError) } : {}),
      };
    } catch (error) {
      logFailedCall(this.#log, { subgraph: this.#name, requestId: forwarded['x-request-id'], error });
      return { data: null, errors: [new SubgraphUnavailable(this.#name)] };
    }
  }

  async #send(body: string, forwarded: Headers, patience: number): Promise<SubgraphResponse> {
    const timeout = Math.max(1, patience);
    const response = await this.#pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { ...forwarded, 'content-type': 'application/json', ...this.#mark },
      body,
      headersTimeout: timeout,
      bodyTimeout: timeout,
      signal: AbortSignal.timeout(timeout),
    });
    const answer = await response.body.json();
    if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) throw new AnswerNotUnderstood();
    return answer as SubgraphResponse;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

const asGraphqlError = ({ message, path, extensions }: NonNullable<SubgraphResponse['errors']>[number]) =>
  new GraphQLError(message, { ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) });

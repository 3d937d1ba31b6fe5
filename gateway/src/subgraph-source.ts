import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import type { Freshness } from '@vwu/kit/freshness';
import type { Sentence } from '@vwu/kit/language';
import { requestContext } from '@vwu/kit/request-context';
import { GraphQLError } from 'graphql';
import { Pool } from 'undici';
import type { GatewayContext } from './gateway-context.ts';
import { keepOldest } from './pass-freshness-on.ts';

type Answer = Awaited<ReturnType<GraphQLDataSource['process']>>;

interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  extensions?: { freshness?: Freshness[] };
}

/**
 * Calls one subgraph over connections that are kept and re-used. A subgraph that is down, slow or talks nonsense gives
 * an error that names it, never a hang: what the others answer still arrives.
 */
export class SubgraphSource implements GraphQLDataSource<GatewayContext> {
  readonly #name: string;
  readonly #pool: Pool;

  constructor(name: string, origin: string, connections = 64) {
    this.#name = name;
    this.#pool = new Pool(origin, { connections, keepAliveTimeout: 60_000, connect: { timeout: 1_000 } });
  }

  async process({ request, context }: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<Answer> {
    // composition asks without a context; nobody else does
    const { forwarded = {}, deadline = Date.now(), freshness } = context as Partial<GatewayContext>;
    try {
      const { query, variables, operationName } = request;
      const answer = await this.#send(JSON.stringify({ query, variables, operationName }), forwarded, deadline - Date.now());
      if (freshness) keepOldest(freshness, answer.extensions?.freshness ?? []);
      return {
        ...(answer.data === undefined ? {} : { data: answer.data }),
        ...(answer.errors ? { errors: answer.errors.map(asGraphqlError) } : {}),
      };
    } catch {
      return { data: null, errors: [unavailable(this.#name)] };
    }
  }

  async #send(body: string, forwarded: Readonly<Record<string, string>>, patience: number): Promise<SubgraphResponse> {
    const timeout = Math.max(1, patience);
    const response = await this.#pool.request({
      path: '/graphql',
      method: 'POST',
      headers: { ...forwarded, 'content-type': 'application/json' },
      body,
      headersTimeout: timeout,
      bodyTimeout: timeout,
      signal: AbortSignal.timeout(timeout),
    });
    const answer = await response.body.json();
    if (typeof answer !== 'object' || answer === null || !('data' in answer || 'errors' in answer)) throw new Error('not a GraphQL answer');
    return answer as SubgraphResponse;
  }

  close(): Promise<void> {
    return this.#pool.close();
  }
}

const asGraphqlError = ({ message, path, extensions }: NonNullable<SubgraphResponse['errors']>[number]) =>
  new GraphQLError(message, { ...(path ? { path } : {}), ...(extensions ? { extensions } : {}) });

function unavailable(name: string): GraphQLError {
  const language = requestContext.getStore()?.language ?? 'vi';
  const sentence: Sentence = {
    vi: `Dịch vụ «${name}» chưa trả lời; phần này tạm thiếu. Hãy thử lại sau ít phút.`,
    en: `The service "${name}" does not answer; this part is missing for now. Try again in a few minutes.`,
  };
  return new GraphQLError(sentence[language], { extensions: { code: 'SUBGRAPH_UNAVAILABLE' } });
}

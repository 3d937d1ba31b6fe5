import { fetchToken } from '../../platform/src/token.ts';
import type { PlatformAddress } from './running-platform.ts';

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever shape it asked for
  readonly data: any;
  readonly errors: readonly { message: string; path?: readonly (string | number)[]; extensions: Record<string, unknown> }[];
  readonly extensions: Record<string, unknown>;
  /** Codes of the errors, in order. */
  readonly codes: readonly unknown[];
}

const tokens = new Map<string, Promise<string>>();

/** An access token of a demonstration account, got as `npm run token` gets it. */
export function tokenOf({ issuer, dataDir }: PlatformAddress, account: string): Promise<string> {
  const key = `${issuer}/${account}`;
  const known = tokens.get(key) ?? fetchToken({ issuer, dataDir }, account);
  tokens.set(key, known);
  return known;
}

export interface Request {
  readonly query?: string;
  readonly variables?: Record<string, unknown>;
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
  /** Sent instead of `query` and `variables`, as it is. */
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** Posts to a GraphQL address as any program would. */
export async function post(origin: string, { query, variables, token, headers = {}, body }: Request): Promise<GraphqlAnswer> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    body: body ?? JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as Partial<GraphqlAnswer>;
  const errors = answer.errors ?? [];
  return {
    status: response.status,
    headers: response.headers,
    data: answer.data,
    errors,
    extensions: answer.extensions ?? {},
    codes: errors.map(({ extensions }) => extensions.code),
  };
}

/** Asks as one of the demonstration accounts, at the gateway or, as the gateway would, at a subgraph. */
export const createAsker = (platform: PlatformAddress) => ({
  gateway: async (account: string, query: string, variables: Record<string, unknown> = {}) =>
    post(platform.gateway, { query, variables, token: await tokenOf(platform, account) }),
  service: async (name: keyof PlatformAddress['services'], account: string, query: string, variables: Record<string, unknown> = {}) =>
    post(platform.services[name], {
      query,
      variables,
      token: await tokenOf(platform, account),
      headers: { 'x-gateway-secret': platform.gatewaySecret },
    }),
});

import { readFile } from 'node:fs/promises';
import type { ApolloServerPlugin } from '@apollo/server';
import { QueryRefused } from '@vwu/kit/limits';
import { hasScope } from '@vwu/kit/viewer';
import type { GatewayContext } from './gateway-context.ts';

/** The operations of the web page, by the SHA-256 of their text: the manifest the page was built with. */
export type RegisteredOperations = ReadonlyMap<string, string>;

/** Reads the manifest; without one (no page built) nothing is registered. */
export async function readRegisteredOperations(file: string): Promise<RegisteredOperations> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  const manifest: Record<string, string> = JSON.parse(text);
  return new Map(Object.entries(manifest).map(([hash, operation]) => [hash.replace(/^sha256:/, ''), operation]));
}

/** What Apollo Server asks for a hash: only what is registered, and nothing is ever added. */
export const operationCache = (operations: RegisteredOperations) => ({
  get: async (key: string) => operations.get(key.replace(/^apq:/, '')),
  set: async () => undefined,
  delete: async () => false,
});

/** Lets only those with the scope `query:free` ask in their own words; everybody else asks what the page was built with. */
export const refuseFreeText = (operations: RegisteredOperations): ApolloServerPlugin<GatewayContext> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ queryHash, contextValue: { viewer } }) => {
      if (operations.has(queryHash) || hasScope(viewer, 'query:free')) return;
      throw new QueryRefused('QUERY_NOT_REGISTERED', {
        vi: 'Tài khoản này chỉ chạy các câu hỏi của trang web. Hãy dùng trang web, hoặc xin quyền truy vấn tự do.',
        en: 'This account runs only the queries of the web page. Use the page, or ask for the right to query freely.',
      });
    },
  }),
});

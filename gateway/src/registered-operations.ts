import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { QueryRefused } from '@vwu/kit/limits';
import { hasScope } from '@vwu/kit/viewer';
import type { FastifyRequest } from 'fastify';

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

/**
 * A hook that lets only those with the scope `query:free` ask in their own words; everybody else asks what the page was
 * built with. It stands before GraphQL: a text that is refused costs neither parsing nor validation.
 */
export const refuseFreeText =
  (operations: RegisteredOperations) =>
  async ({ viewer, body }: FastifyRequest): Promise<void> => {
    const text = (body as { query?: unknown } | null | undefined)?.query;
    if (typeof text !== 'string' || !viewer || hasScope(viewer, 'query:free') || operations.has(hashOf(text))) return;
    throw new QueryRefused('QUERY_NOT_REGISTERED', {
      vi: 'Tài khoản này chỉ chạy các câu hỏi của trang web. Hãy dùng trang web, hoặc xin quyền truy vấn tự do.',
      en: 'This account runs only the queries of the web page. Use the page, or ask for the right to query freely.',
    });
  };

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

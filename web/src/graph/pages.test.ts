import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { createPages, type PageAnswer } from './pages.ts';

/** A list of numbers, and every page that was asked for. */
function listOf(length: number, failing: readonly number[] = []) {
  const asked: { first: number; after: string | null }[] = [];
  const ask = async ({ first, after }: { first: number; after: string | null }): Promise<PageAnswer<number>> => {
    asked.push({ first, after });
    if (failing.includes(asked.length)) return { page: null, error: new CombinedError({ networkError: new Error('offline') }) };
    const from = after === null ? 0 : Number(after) + 1;
    const rows = Array.from({ length: Math.min(first, length - from) }, (_, index) => from + index);
    const last = rows.at(-1) ?? null;
    const pageInfo = { endCursor: last === null ? null : String(last), hasNextPage: from + rows.length < length };
    return { page: { totalCount: length, pageInfo, edges: rows.map((node) => ({ node })) }, error: undefined };
  };
  return { asked, pages: createPages(ask) };
}

test('a list is read as far as somebody looks, and each row once', async () => {
  const { asked, pages } = listOf(500);
  await pages.loadTo(1);
  expect(pages.state.get()).toMatchObject({ total: 500, hasMore: true, isLoading: false });
  await Promise.all([pages.loadTo(61), pages.loadTo(200)]);
  expect(asked).toEqual([
    { first: 60, after: null },
    { first: 200, after: '59' },
  ]);
  await pages.loadTo(10_000);
  expect(pages.state.get().rows).toEqual(Array.from({ length: 500 }, (_, index) => index));
  expect(pages.state.get().hasMore).toBe(false);
});

test('nothing is asked for once all is there', async () => {
  const { asked, pages } = listOf(3);
  await pages.loadTo(100);
  await pages.loadTo(200);
  expect(asked).toHaveLength(1);
});

test('what failed half-way goes on from there', async () => {
  const { pages } = listOf(100, [2]);
  await pages.loadTo(100);
  expect(pages.state.get()).toMatchObject({ total: 100, isLoading: false });
  expect(pages.state.get().failure).not.toBeNull();
  expect(pages.state.get().rows).toHaveLength(60);
  await pages.loadTo(100);
  expect(pages.state.get().failure).toBeNull();
  expect(pages.state.get().rows).toHaveLength(100);
});

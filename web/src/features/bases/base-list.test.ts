import type { Client } from 'urql';
import { expect, test } from 'vitest';
import { noFilter } from '../../address/view.ts';
import { createBaseList } from './base-list.ts';

const question = { period: '2026H1', asOf: '2026-06-30', filter: noFilter, sort: 'RATE_ASC' } as const;

/** A server with this many bases, whose cursors are the number of rows before them; it fails as often as told first. */
function serverOf(count: number, failures = 0) {
  const asked: number[] = [];
  let left = failures;
  const query = async (_document: unknown, { first, after }: { first: number; after: string | null }) => {
    asked.push(first);
    if (left-- > 0) return { error: { graphQLErrors: [{ message: 'Dịch vụ chưa trả lời.' }] } };
    const from = Number(after ?? 0);
    const edges = Array.from({ length: Math.min(first, count - from) }, (_, index) => ({
      node: { name: `Xã ${from + index}`, unit: { id: String(from + index) }, mentorCount: 0 },
    }));
    const end = from + edges.length;
    return { data: { bases: { totalCount: count, edges, pageInfo: { endCursor: String(end), hasNextPage: end < count } } } };
  };
  return { asked, client: { query } as unknown as Pick<Client, 'query'> };
}

test('the first page is small and later ones are whole', async () => {
  const { asked, client } = serverOf(500);
  const list = createBaseList(client, question);
  await list.loadTo(1);
  await list.loadTo(40);
  expect([list.state.get().rows.length, list.state.get().total]).toEqual([60, 500]);
  await list.loadTo(300);
  expect([list.state.get().rows.length, asked]).toEqual([460, [60, 200, 200]]);
});

test('rows asked for while others are on their way come with them', async () => {
  const { asked, client } = serverOf(500);
  const list = createBaseList(client, question);
  await Promise.all([list.loadTo(1), list.loadTo(250), list.loadTo(100)]);
  expect([list.state.get().rows.length, asked.length]).toEqual([260, 2]);
});

test('asking for all rows ends with the last one', async () => {
  const { client } = serverOf(130);
  const list = createBaseList(client, question);
  await list.loadTo(Number.POSITIVE_INFINITY);
  expect(list.state.get()).toMatchObject({ total: 130, isLoading: false });
  expect(list.state.get().rows.at(-1)?.name).toBe('Xã 129');
});

test('a failure is told, and trying again goes on', async () => {
  const { client } = serverOf(10, 1);
  const list = createBaseList(client, question);
  await list.loadTo(1);
  expect(list.state.get()).toMatchObject({ failure: { vi: 'Dịch vụ chưa trả lời.' }, isLoading: false, total: null });
  await list.loadTo(1);
  expect(list.state.get()).toMatchObject({ failure: null, total: 10 });
});

test('a changed row is shown where it stands', async () => {
  const { client } = serverOf(3);
  const list = createBaseList(client, question);
  await list.loadTo(1);
  const [, second] = list.state.get().rows;
  if (second) list.replaceRow({ ...second, mentorCount: 1 });
  expect(list.state.get().rows.map(({ mentorCount }) => mentorCount)).toEqual([0, 1, 0]);
});

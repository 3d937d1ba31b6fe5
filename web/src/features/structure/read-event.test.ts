import { CombinedError } from 'urql';
import { expect, test } from 'vitest';
import { readToEnd } from './read-event.ts';

const page = (nodes: readonly number[], endCursor: string | null) => ({
  data: { recorded: { pageInfo: { hasNextPage: endCursor !== null, endCursor }, edges: nodes.map((node) => ({ node })) } },
});

test('a list is read to its last page, each from where the one before ended', async () => {
  const pages = new Map([
    [null, page([1, 2], 'hai')],
    ['hai', page([3, 4], 'bốn')],
    ['bốn', page([5], null)],
  ]);
  const asked: (string | null)[] = [];
  const { nodes } = await readToEnd((after) => {
    asked.push(after);
    return Promise.resolve(pages.get(after) ?? page([], null));
  });
  expect(nodes).toEqual([1, 2, 3, 4, 5]);
  expect(asked).toEqual([null, 'hai', 'bốn']);
});

test('a page that fails fails the whole: half of an event is no form', async () => {
  const error = new CombinedError({ networkError: new Error('đứt mạng') });
  const answers = [page([1], 'một'), { error }];
  await expect(readToEnd(() => Promise.resolve(answers.shift() ?? { error }))).rejects.toBe(error);
});

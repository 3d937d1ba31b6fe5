import { expect, test } from 'vitest';
import { listsIn } from './tables.ts';

const page = (nodes: readonly object[]) => ({
  totalCount: 9,
  pageInfo: { hasNextPage: true, endCursor: 'c' },
  edges: nodes.map((node) => ({ node })),
});

test('a connection is read by its nodes, with where its page stands', () => {
  expect(listsIn({ bases: page([{ name: 'A' }]) })).toEqual([
    { path: ['bases'], rows: [{ name: 'A' }], isConnection: true, totalCount: 9, pageInfo: { hasNextPage: true, endCursor: 'c' } },
  ]);
});

test('every list is found that does not lie within a row', () => {
  const data = { unit: { fullName: 'X', rateHistory: [{ period: '2025Y' }], tags: ['A'] }, basesSummary: [{ mentors: [{ from: '1' }] }] };
  expect(listsIn(data).map(({ path, isConnection }) => [path.join('.'), isConnection])).toEqual([
    ['unit.rateHistory', false],
    ['basesSummary', false],
  ]);
});

test('what is missing is an empty row, and an answer without lists has none', () => {
  expect(listsIn({ list: [null, { id: '1' }] })[0]?.rows).toEqual([{}, { id: '1' }]);
  expect(listsIn({ bases: { edges: [{ cursor: 'c' }, { node: null }] } })[0]?.rows).toEqual([{ cursor: 'c' }, {}]);
  expect(listsIn({ unit: null })).toEqual([]);
  expect(listsIn(null)).toEqual([]);
});

import { expect, test } from 'vitest';
import { countedRows } from './counted-rows.ts';

const exact = { isCoarse: false };
const cut = { isCoarse: true };

test('the largest count is read first, and what nobody belongs to is not there', () => {
  const counts = [
    { group: 'ELDERLY', count: 3, ...exact },
    { group: 'WORKER', count: 0, ...exact },
    { group: 'MIGRANT', count: 12, ...exact },
  ];
  expect(countedRows(counts, ({ group }) => group)).toEqual({
    rows: [
      { code: 'MIGRANT', count: 12, isCoarse: false },
      { code: 'ELDERLY', count: 3, isCoarse: false },
    ],
    hidden: 0,
    isCoarse: false,
  });
});

test('what is left out as too small is told by how many, and not by which', () => {
  const counts = [
    { group: 'POOR', count: null, ...cut },
    { group: 'DISABLED', count: null, ...cut },
    { group: 'ELDERLY', count: 7, ...exact },
  ];
  expect(countedRows(counts, ({ group }) => group)).toEqual({
    rows: [{ code: 'ELDERLY', count: 7, isCoarse: false }],
    hidden: 2,
    isCoarse: true,
  });
});

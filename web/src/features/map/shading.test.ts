import { expect, test } from 'vitest';
import { compareShares, type Province } from './provinces.ts';
import { shadeOf } from './shading.ts';

test.each([
  [0, 45, 'none'],
  [8, 98, 'low'],
  [10, 100, 'middle'],
  [199, 1_000, 'middle'],
  [20, 100, 'high'],
  [30, 100, 'most'],
  [100, 100, 'most'],
  [0, 0, null],
])('%i of %i falls into the class %s', (notAbove, counted, shade) => {
  expect(shadeOf({ notAbove, counted })).toBe(shade);
});

test('provinces without figures are not ranked', () => {
  const province = (name: string, notAbove: number, counted: number): Province => ({
    id: name,
    name,
    code: null,
    bases: counted,
    counted,
    notAbove,
    noData: 0,
    mentorRequiredMissing: 0,
    isEstimate: false,
  });
  const sorted = [province('C', 0, 0), province('A', 1, 10), province('B', 2, 10)].sort(compareShares);
  expect(sorted.map(({ name }) => name)).toEqual(['B', 'A', 'C']);
});

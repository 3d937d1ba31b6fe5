import { expect, test } from 'vitest';
import { sumOf } from './away-table.tsx';

test('a sum of what is left out in part is left out: it would tell the part', () => {
  expect(sumOf(10, 25)).toBe(35);
  expect(sumOf(10, null)).toBeNull();
  expect(sumOf(0, 0)).toBe(0);
});

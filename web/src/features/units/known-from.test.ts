import { expect, test } from 'vitest';
import { knownFromOf } from './known-from.ts';

const roots = [{ structureKnownFrom: '2025-03-01' }, { structureKnownFrom: null }, {}];

test('a day before the lists begin is told since when they are known', () => {
  expect(knownFromOf(roots, '2013-12-31')).toBe('2025-03-01');
});

test('nothing is said of a day that is known, nor of units whose first day is recorded', () => {
  expect(knownFromOf(roots, '2025-03-01')).toBeNull();
  expect(knownFromOf([{ structureKnownFrom: null }], '2013-12-31')).toBeNull();
});

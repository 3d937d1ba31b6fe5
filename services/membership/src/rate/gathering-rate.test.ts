import { describe, expect, test } from 'vitest';
import { gatheringStatus, membersNeeded, percentOf } from './gathering-rate.ts';

const term = { id: 'VN-2022-2027', thresholdPercent: 60, comparator: 'GT' } as const;
const inclusive = { thresholdPercent: 60, comparator: 'GTE' } as const;
const of = (numerator: number | null, denominator: number | null) => ({ numerator, denominator });

describe('percentages (CATALOGUE B.2)', () => {
  test.each([
    [161_360, 191_323, 84.3],
    [101, 159, 63.5],
    [115, 159, 72.3],
    [50, 159, 31.4],
    [23, 159, 14.5],
    [109, 159, 68.6],
    [136, 159, 85.5],
    [58, 159, 36.5],
    [44, 159, 27.7],
    [33, 159, 20.8],
    [126, 159, 79.2],
    [125, 697, 17.9],
    [750, 759, 98.8],
    [3_000, 5_000, 60],
    [3_001, 5_000, 60],
    [2_999, 5_000, 60],
    [5_100, 5_000, 102],
  ])('%i of %i shows as %f', (numerator, denominator, shown) => {
    expect(percentOf(of(numerator, denominator), 1)).toBe(shown);
  });

  test('nothing of nothing has no percentage', () => {
    expect(percentOf(of(0, 0), 1)).toBeNull();
  });

  test('two decimals tell apart what one decimal hides', () => {
    expect([2_999, 3_000, 3_001].map((members) => percentOf(of(members, 5_000), 2))).toEqual([59.98, 60, 60.02]);
  });
});

describe('status', () => {
  test.each([
    [2_999, 5_000, 'BELOW'],
    [3_000, 5_000, 'AT_THRESHOLD'],
    [3_001, 5_000, 'MET'],
    [29_998, 49_990, 'MET'],
    [5_100, 5_000, 'MET'],
    [0, 0, 'NO_DATA'],
  ] as const)('%i of %i is %s', (numerator, denominator, status) => {
    expect(gatheringStatus(of(numerator, denominator), term, true)).toBe(status);
  });

  test.each([
    [2_999, 5_000, 'BELOW', 1],
    [3_000, 5_000, 'MET', 0],
    [3_001, 5_000, 'MET', 0],
    [2_999, 4_999, 'BELOW', 1],
  ] as const)('where the threshold itself is enough, %i of %i is %s and needs %i more (F-2)', (numerator, denominator, status, needed) => {
    expect(gatheringStatus(of(numerator, denominator), inclusive, true)).toBe(status);
    expect(membersNeeded(of(numerator, denominator), inclusive)).toBe(needed);
  });

  test('a base without figures has no data', () => {
    expect(gatheringStatus(of(null, 5_000), term, true)).toBe('NO_DATA');
  });

  test('the target does not apply to a special base, whatever its counts', () => {
    expect(gatheringStatus(of(10, 5_000), term, false)).toBe('NOT_APPLICABLE');
  });
});

describe('members needed to pass', () => {
  test.each([
    [2_700, 5_000, 301],
    [3_000, 5_000, 1],
    [3_001, 5_000, 0],
    [2_999, 4_999, 1],
  ])('%i of %i need %i', (numerator, denominator, needed) => {
    expect(membersNeeded(of(numerator, denominator), term)).toBe(needed);
  });

  test('without a denominator nobody can say', () => {
    expect(membersNeeded(of(100, null), term)).toBeNull();
  });
});

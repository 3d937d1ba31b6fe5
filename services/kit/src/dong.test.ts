import { expect, test } from 'vitest';
import { DongScalar } from './dong.ts';

test.each([
  ['0', 0n],
  ['2000000', 2_000_000n],
  ['-6000', -6_000n],
  ['9007199254740993', 9_007_199_254_740_993n],
  [1000, 1_000n],
])('%s is an amount, and is written as it was read', (given, amount) => {
  expect(DongScalar.parseValue(given)).toBe(amount);
  expect(DongScalar.serialize(amount)).toBe(String(given));
});

test.each([['1000.5'], [1000.5], ['1e3'], ['99999999999999999'], [2 ** 60], [' 1000'], ['01'], ['-0'], [''], ['1.000'], [null], [true]])(
  '%s is none',
  (given) => {
    expect(() => DongScalar.parseValue(given)).toThrow(/digits alone/);
  },
);

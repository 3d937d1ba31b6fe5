import { expect, test } from 'vitest';
import { nextTerm } from './next-term.ts';

test('a term follows the one before without a gap, and lasts ten periods', () => {
  expect(nextTerm({ lastEndsOn: '2027-06-30' })).toEqual({ firstPeriod: '2027Y', lastPeriod: '2032H1' });
  expect(nextTerm({ lastEndsOn: '2027-12-31' })).toEqual({ firstPeriod: '2028H1', lastPeriod: '2032Y' });
});

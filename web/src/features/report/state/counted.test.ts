import { expect, test } from 'vitest';
import { totalOf } from './counted.ts';

const counts = { residential: 10, club: 2, specialBase: 3, tradeUnion: 4, armedForces: 5, memberOrganisation: 6, honorary: 100 };

test('the six categories come to the members; honorary members are none of them', () => {
  expect(totalOf(counts)).toBe(30);
});

test('those counted already are subtracted; while one of them is no number there is no sum (F-7)', () => {
  expect(totalOf(counts, { tradeUnion: 4, armedForces: 0, memberOrganisation: 1 })).toBe(25);
  expect(totalOf(counts, { tradeUnion: null, armedForces: 0, memberOrganisation: 1 })).toBeNull();
});

test('while one category is no number there is no sum', () => {
  expect(totalOf({ ...counts, club: null })).toBeNull();
  expect(totalOf({ ...counts, honorary: null })).toBe(30);
});

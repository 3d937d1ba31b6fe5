import { expect, test } from 'vitest';
import { basesRated, changeInTenths, classesShown, fairIn, formatChange, ratedIn, shareOf } from './shares.ts';

const groups: Parameters<typeof ratedIn>[0] = [
  {
    bases: 100,
    classified: 90,
    classes: [
      { class: 'EXCELLENT', bases: 30 },
      { class: 'GOOD', bases: 45 },
      { class: 'NOT_COMPLETED', bases: 15 },
      { class: null, bases: 10 },
    ],
  },
  { bases: 1, classified: 1, classes: [{ class: 'EXCELLENT', bases: 1 }] },
];

test('bases are summed over groups by class, and those without one apart', () => {
  expect([basesRated(groups, 'EXCELLENT'), basesRated(groups, 'AVERAGE'), basesRated(groups, 'NONE')]).toEqual([31, 0, 10]);
  expect(ratedIn(groups)).toEqual({ part: 91, whole: 101 });
});

test('shares are of the rated bases (EMU-004)', () => {
  expect(fairIn(groups)).toEqual({ part: 76, whole: 91 });
  expect(shareOf(groups, 'NOT_COMPLETED')).toEqual({ part: 15, whole: 91 });
});

test('a change comes from the counts, not from rounded shares', () => {
  // 74,95 % and 74,85 % would be shown as 75,0 and 74,9 either way
  expect(changeInTenths({ part: 1_499, whole: 2_000 }, { part: 1_497, whole: 2_000 })).toBe(1);
  expect(changeInTenths({ part: 1, whole: 2 }, { part: 751, whole: 1_500 })).toBe(-1);
  expect(changeInTenths({ part: 1, whole: 3 }, { part: 3_321, whole: 9_963 })).toBe(0);
  expect(changeInTenths({ part: 0, whole: 0 }, { part: 1, whole: 3 })).toBeNull();
});

test('a change is written with its sign, in the language of the reader', () => {
  expect([formatChange(8, 'vi'), formatChange(-12, 'en'), formatChange(0, 'vi')]).toEqual(['+0,8', '−1.2', '0,0']);
});

test('the classes of the scheme have columns, and any other that a base has', () => {
  expect(classesShown(['EXCELLENT', 'GOOD', 'AVERAGE'], groups)).toEqual(['EXCELLENT', 'GOOD', 'AVERAGE', 'NOT_COMPLETED']);
});

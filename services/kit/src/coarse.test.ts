import { expect, test } from 'vitest';
import { coarse } from './coarse.ts';

test('no count below five is shown, and the others down to the last five', () => {
  expect([0, 1, 4, 5, 9, 10, 2_999].map(coarse)).toEqual([null, null, null, 5, 5, 10, 2_995]);
});

/** All the counts there may be of a small branch and a larger one, on two days. */
function* everyCountry() {
  const small = [0, 1, 2, 3, 4, 5, 6];
  const large = Array.from({ length: 12 }, (_each, index) => 14 + index);
  for (const first of small)
    for (const second of small) for (const before of large) for (const after of large) yield { first, second, before, after };
}

/** Takes from one another whatever may be asked for: the parts, the whole, on both days, and on the map on which the two are one. */
test('whatever is taken from whatever, a count below five may always have been another', () => {
  const possible = new Map<string, Set<number>>();
  for (const { first, second, before, after } of everyCountry()) {
    const shown = [first, second, before, after, first + before, second + after, second + before].map(coarse).join();
    possible.set(shown, (possible.get(shown) ?? new Set()).add(first));
  }
  const told = [...possible.values()].filter((counts) => counts.size === 1).map((counts) => [...counts][0] ?? 0);
  expect(possible.size).toBeGreaterThan(100);
  expect(told.filter((count) => count > 0 && count < 5)).toEqual([]);
});

/** A group in a branch, everybody else there, and the group in the branch beside it: two ways to take the small count from larger ones. */
function* everyGroup() {
  // whole steps, so that no count is told by where this country ends
  const large = Array.from({ length: 20 }, (_each, index) => 10 + index);
  for (const group of [0, 1, 2, 3, 4, 5, 6]) for (const others of large) for (const beside of large) yield { group, others, beside };
}

test('taken from all members of its branch, and from the group of the base, a count of a group below five may always have been another', () => {
  const possible = new Map<string, Set<number>>();
  for (const { group, others, beside } of everyGroup()) {
    const shown = [group, others, group + others, beside, group + beside, group + others + beside].map(coarse).join();
    possible.set(shown, (possible.get(shown) ?? new Set()).add(group));
  }
  const told = [...possible.values()].filter((counts) => counts.size === 1).map((counts) => [...counts][0] ?? 0);
  expect(possible.size).toBeGreaterThan(20);
  expect(told.filter((count) => count > 0 && count < 5)).toEqual([]);
});

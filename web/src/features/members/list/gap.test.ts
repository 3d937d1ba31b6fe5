import { expect, test } from 'vitest';
import { gapOf, sumOf } from './gap.ts';

const unit = (members: number | null, reported: number, women18Plus: number | null) => ({
  memberCounts: { members },
  figures: { members: reported, women18Plus },
});

test('women who are not members yet are women less members, and never fewer than none', () => {
  expect(gapOf({ members: 2_700, women18Plus: 5_000 })).toBe(2_300);
  expect(gapOf({ members: 120, women18Plus: 100 })).toBe(0);
  expect(gapOf({ members: 120, women18Plus: null })).toBeNull();
  expect(gapOf(null)).toBeNull();
});

test('a base with more members than women takes nothing from the sum, and one that says nothing is not in it', () => {
  expect(sumOf([unit(10, 60, 100), unit(5, 120, 100), unit(null, 50, null)])).toEqual({ members: 15, gap: 40 });
  expect(sumOf([unit(null, 50, null)])).toEqual({ members: null, gap: null });
});

import { expect, test } from 'vitest';
import { HouseholdCoverage } from './household-coverage.entity.ts';

const coverage = (covered: number, households: number | null) =>
  Object.assign(new HouseholdCoverage(), { withMember: covered, covered, households, basesCounted: 1, isCoarse: false });

test.each([
  [840, 1_000, 84, false],
  [850, 1_000, 85, true],
  [84_999, 100_000, 84.9, false],
  [849, 999, 84.9, false],
  [0, 10, 0, false],
])('%i of %i households is %s per cent; met: %s (MEM-031)', (covered, households, percent, isMet) => {
  expect(coverage(covered, households)).toMatchObject({ coveragePercent: percent, isTargetMet: isMet });
});

test('without households there is no share, and none of what is cut', () => {
  for (const households of [null, 0]) expect(coverage(3, households)).toMatchObject({ coveragePercent: null, isTargetMet: null });
  const cut = coverage(47, 50);
  cut.cut();
  expect(cut).toMatchObject({ withMember: 45, covered: 45, coveragePercent: null, isTargetMet: null });
});

import { expect, test } from 'vitest';
import { type CountingUnit, isBelowBases, isCounting, whoCounted } from './counting-unit.ts';

const unit = (told: Partial<CountingUnit>): CountingUnit => ({
  __typename: 'Unit',
  id: '0197c348-8800-761b-9bd1-e7e88e7b71bd',
  fullName: 'Xã Một',
  level: 'BASE',
  gatheringTargetApplies: true,
  counts: null,
  householdCoverage: null,
  dues: null,
  baseCountSums: null,
  evaluationTotal: null,
  baseCounts: [],
  ...told,
});
const ownCount = {
  __typename: 'BaseCount',
  id: '1',
  kind: 'HOUSEHOLDS',
  asOf: '2026-03-01',
  count: 9,
  source: 'Công an xã',
  origin: 'RECORDED',
} as const;

test('a sum says of how many bases it is', () => {
  const province = unit({ level: 'PROVINCE', counts: { __typename: 'UnitCounts', bases: 1_078 } });
  expect(whoCounted(province, 'HOUSEHOLDS', 12)).toEqual({ vi: '12/1.078 cơ sở đã thống kê', en: 'counted by 12 of 1,078 bases' });
});

test('a base says when a count is that of what went into it, for each kind by itself', () => {
  expect(whoCounted(unit({}), 'HOUSEHOLDS', 1)?.vi).toContain('đơn vị cũ');
  expect(whoCounted(unit({}), 'HOUSEHOLDS', 0)).toBe(null);
  expect(whoCounted(unit({ baseCounts: [ownCount] }), 'HOUSEHOLDS', 1)).toBe(null);
  expect(whoCounted(unit({ baseCounts: [ownCount] }), 'LOAN_NEED_UNMET', 1)?.vi).toContain('đơn vị cũ');
});

test('bases of communes count, special ones do not, nor does what is above or below', () => {
  expect(
    [unit({}), unit({ gatheringTargetApplies: false }), unit({ level: 'PROVINCE' }), unit({ level: 'BRANCH' })].map(isCounting),
  ).toEqual([true, false, false, false]);
  expect((['CENTRAL', 'PROVINCE', 'BASE', 'BRANCH', 'GROUP'] as const).map(isBelowBases)).toEqual([false, false, false, true, true]);
});

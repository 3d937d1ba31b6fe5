import { expect, test } from 'vitest';
import { MemberCounts } from './count.entity.ts';

test.each([
  [980, 1_000, 98, false],
  [9_996, 10_000, 99.9, false],
  [9_999_999, 10_000_000, 99.9, false],
  [10_000, 10_000, 100, true],
  [0, 3, 0, false],
])('%i cards of %i members are %s per cent; all have one: %s (MEM-020)', (withCard, members, percent, isMet) => {
  const counts = Object.assign(new MemberCounts(), { members, withCard, isCoarse: false });
  expect(counts).toMatchObject({ cardCoverage: percent, isCardTargetMet: isMet });
});

test('of nobody there is no share, and of counts that are cut none either', () => {
  expect(Object.assign(new MemberCounts(), { members: 0, withCard: 0, isCoarse: false })).toMatchObject({ cardCoverage: null });
  expect(Object.assign(new MemberCounts(), { members: 20, withCard: 20, isCoarse: true })).toMatchObject({
    cardCoverage: null,
    isCardTargetMet: null,
  });
});

import { expect, test } from 'vitest';
import { UnitDues } from './unit-dues.entity.ts';

const dues = (payers: number, members: number, exempt = 0) => Object.assign(new UnitDues(), { members, exempt, payers, isCoarse: false });

test.each([
  [8_000, 10_000, 80, true],
  [7_999, 10_000, 79.9, false],
  [7_990, 10_000, 79.9, false],
  [79_999, 100_000, 79.9, false],
  [790, 1_000, 79, false],
  [4, 5, 80, true],
  [0, 5, 0, false],
])('%i of %i is %s per cent; met: %s (FEE-003)', (payers, members, percent, isMet) => {
  expect(dues(payers, members)).toMatchObject({ payingPercent: percent, isPayingTargetMet: isMet });
});

test.each([
  [790, 1_000, 79, false],
  [799, 1_000, 79.9, false],
  [7_999, 10_000, 79.9, false],
  [800, 1_000, 80, true],
])('%i of %i take part and pay: %s per cent; met: %s (MEM-034)', (attending, members, percent, isMet) => {
  const all = Object.assign(dues(members, members), { attending });
  expect(all).toMatchObject({ payingPercent: 100, attendingPercent: percent, isAttendingTargetMet: isMet });
});

test('who is exempt is a member all the same: 790 of 1,000, 100 of them exempt, are 79.0, not 87.7 (MEM-034, F08b)', () => {
  const all = Object.assign(dues(790, 1_000, 100), { attending: 790 });
  expect(all).toMatchObject({ owing: 900, payingPercent: 87.7, attendingPercent: 79, isAttendingTargetMet: false });
});

test('who is exempt is not among those who owe, and of nobody there is no share', () => {
  expect(dues(8, 12, 2)).toMatchObject({ owing: 10, payingPercent: 80, isPayingTargetMet: true });
  expect(dues(0, 2, 2)).toMatchObject({ owing: 0, payingPercent: null, isPayingTargetMet: null });
});

test('what is cut is counts down to five, and money down to what five pay, beyond 2⁵³ too', () => {
  const all = { ...{ reduced: 4, fullVnd: 1_000n, hasRates: true, attending: 9 }, expectedVnd: 9_007_199_254_740_993n, paidVnd: 4_999n };
  const told = Object.assign(dues(9, 23), all);
  told.cut();
  expect(told).toMatchObject({
    members: 20,
    payers: 5,
    reduced: null,
    expectedVnd: 9_007_199_254_740_000n,
    paidVnd: null,
    payingPercent: null,
    attendingPercent: null,
    isAttendingTargetMet: null,
  });
});

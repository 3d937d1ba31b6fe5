import { expect, test } from 'vitest';
import { answerOf, type StatusGroup, totalsOf } from './totals.ts';

const group = (key: string, bases: number, more: Partial<StatusGroup> = {}): StatusGroup => ({
  __typename: 'BaseGroup',
  key,
  bases,
  members: bases * 100,
  women18Plus: bases * 200,
  membersNeeded: 0,
  mentored: 0,
  mentorRequiredMissing: 0,
  demonstration: false,
  estimated: false,
  ...more,
});
const groups = [group('BELOW', 3, { mentored: 2, demonstration: true }), group('AT_THRESHOLD', 1), group('MET', 6), group('NO_DATA', 2)];

test('bases without figures are not among those counted', () => {
  expect(answerOf(groups)).toEqual({ notAbove: 4, counted: 10, all: 12 });
});

test('totals hold for the chosen statuses only', () => {
  expect(totalsOf(groups, ['BELOW', 'AT_THRESHOLD'])).toMatchObject({ bases: 4, members: 400, mentored: 2, isDemonstration: true });
  expect(totalsOf(groups, ['MET'])).toMatchObject({ bases: 6, isDemonstration: false });
});

test('without a chosen status totals hold for all bases', () => {
  expect(totalsOf(groups, []).bases).toBe(12);
});

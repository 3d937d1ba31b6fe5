import { expect, test } from 'vitest';
import { mentorStatusOf } from './mentor-status.ts';

const difficult = [{ tag: 'SPECIAL_DIFFICULT' }] as const;

test('a difficult base not above 60 % must have a mentor, exactly 60 % too (F-48)', () => {
  for (const status of ['BELOW', 'AT_THRESHOLD'] as const)
    expect(mentorStatusOf({ gatheringRate: { status }, areaTags: difficult, mentors: [] })).toBe('REQUIRED_MISSING');
});

test('any other base may have one', () => {
  expect(mentorStatusOf({ gatheringRate: { status: 'MET' }, areaTags: difficult, mentors: [] })).toBe('OPTIONAL_MISSING');
  expect(mentorStatusOf({ gatheringRate: { status: 'BELOW' }, areaTags: [], mentors: [] })).toBe('OPTIONAL_MISSING');
  expect(mentorStatusOf({ gatheringRate: null, areaTags: null, mentors: null })).toBe('OPTIONAL_MISSING');
});

test('one that has a mentor has one', () => {
  expect(mentorStatusOf({ gatheringRate: { status: 'BELOW' }, areaTags: difficult, mentors: [{}] })).toBe('ASSIGNED');
});

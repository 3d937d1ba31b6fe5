import { expect, test } from 'vitest';
import { today } from './clock.ts';
import { addDays, DateScalar, daysBetween, isDay, openDay } from './date.ts';

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2024-02-29', true],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['31/12/2026', false],
  ['2026-06-30T00:00:00Z', false],
])('%s is a day: %s', (text, answer) => {
  expect(isDay(text)).toBe(answer);
});

test('a day that does not exist is refused as input', () => {
  expect(() => DateScalar.parseValue('2026-02-30')).toThrow(/YYYY-MM-DD/);
  expect(() => DateScalar.parseValue(20260101)).toThrow(/YYYY-MM-DD/);
});

test('today is the day in Việt Nam, seven hours ahead of Greenwich', () => {
  expect(today(new Date('2026-06-09T16:59:59Z'))).toBe('2026-06-09');
  expect(today(new Date('2026-06-09T17:00:00Z'))).toBe('2026-06-10');
});

test('days are counted across months and leap years', () => {
  expect(addDays('2025-07-01', -1)).toBe('2025-06-30');
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect([
    daysBetween('2026-05-02', '2026-05-04'),
    daysBetween('2024-02-28', '2024-03-01'),
    daysBetween('2025-07-01', '2025-06-30'),
  ]).toEqual([2, 2, -1]);
});

test('an open end of a validity is shown as nothing', () => {
  expect([openDay('-infinity'), openDay('infinity'), openDay('2025-06-30')]).toEqual([null, null, '2025-06-30']);
});

import { expect, test } from 'vitest';
import { formatDate, lastDayOf, lastPeriodOver, parseDate, periodName, todayInVietnam } from './dates.ts';

test.each([
  ['10/06/2026', '2026-06-10'],
  ['1/7/2025', '2025-07-01'],
  ['31/02/2026', null],
  ['2026-06-10', null],
  ['hôm nay', null],
])('typed «%s» is the day %s', (text, day) => {
  expect(parseDate(text)).toBe(day);
});

test('a day is written the way each language reads it', () => {
  expect([formatDate('2026-06-10', 'vi'), formatDate('2026-06-10', 'en')]).toEqual(['10/06/2026', '10 Jun 2026']);
});

test('today is the day in Vietnam, seven hours ahead', () => {
  expect([todayInVietnam(new Date('2026-06-10T16:59:59Z')), todayInVietnam(new Date('2026-06-10T17:00:00Z'))]).toEqual([
    '2026-06-10',
    '2026-06-11',
  ]);
});

test('a period ends with its half-year or its year', () => {
  expect([lastDayOf('2025H1'), lastDayOf('2025Y')]).toEqual(['2025-06-30', '2025-12-31']);
  expect([periodName('2025H1').vi, periodName('2025Y').vi]).toEqual(['6 tháng đầu năm 2025', 'Năm 2025']);
});

test.each([
  ['2025-06-29', '2024Y'],
  ['2025-06-30', '2025H1'],
  ['2025-12-30', '2025H1'],
  ['2025-12-31', '2025Y'],
])('on %s the last period over is %s', (day, period) => {
  expect(lastPeriodOver(day)).toBe(period);
});

import { expect, test } from 'vitest';
import { areOnOneMap, dayOfYear, settleYear } from './rating-year.ts';

const today = '2026-11-28';

test('the latest year that is over and was rated is shown first', () => {
  expect(settleYear(null, [2026, 2025, 2024], today)).toBe(2025);
  expect(settleYear(null, [2024], today)).toBe(2024);
});

test('where only the year that is not over was rated, it is shown', () => {
  expect(settleYear(null, [2026], today)).toBe(2026);
});

test('where nothing was rated the last year over is shown, with nothing in it', () => {
  expect(settleYear(null, [], today)).toBe(2025);
});

test('a year that was asked for stands', () => {
  expect(settleYear(2023, [2025], today)).toBe(2023);
});

test('a year that is not over is counted on the bases of today', () => {
  expect([dayOfYear(2025, today), dayOfYear(2026, today), dayOfYear(2026, '2026-12-31')]).toEqual(['2025-12-31', today, '2026-12-31']);
});

test('the reform of 2025 lies between the maps of 2024 and 2025', () => {
  expect([areOnOneMap(2025, 2024), areOnOneMap(2024, 2023), areOnOneMap(2026, 2025)]).toEqual([false, true, true]);
});

import { expect, test } from 'vitest';
import { formatMonths, monthOf, spanOf } from './dues-words.ts';

test('a month is written by any of its days, and read as month and year', () => {
  expect(monthOf('2026-03-17')).toBe('2026-03-01');
  expect(monthOf('')).toBe('');
  expect(formatMonths('2026-03-01', '2026-03-01')).toBe('03/2026');
  expect(formatMonths('2025-12-01', '2026-06-01')).toBe('12/2025 – 06/2026');
});

test('the running year is looked at to today, others whole', () => {
  expect(spanOf(2026, '2026-11-28')).toEqual({ from: '2026-01-01', to: '2026-11-28' });
  expect(spanOf(2025, '2026-11-28')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  expect(spanOf(2027, '2026-11-28')).toEqual({ from: '2027-01-01', to: '2027-12-31' });
});

import { expect, test } from 'vitest';
import { dayScale, daysAfter, dayToNumber, numberToDay } from './day-scale.ts';

test('the scale reaches from before the reform to a year ahead', () => {
  const { first, last, placeOf } = dayScale('2026-05-01', '2026-05-01');
  expect([first, last]).toEqual(['2024-07-01', '2027-05-01']);
  expect([placeOf(first), placeOf(last)]).toEqual([0, 100]);
});

test('it widens for a day outside', () => {
  expect(dayScale('2013-12-31', '2026-05-01').first).toBe('2013-12-31');
  expect(dayScale('2030-01-01', '2026-05-01').last).toBe('2030-01-01');
});

test('both reforms and today are stops, in their order', () => {
  expect(dayScale('2026-05-01', '2025-12-01').stops.map(({ day }) => day)).toEqual([
    '2025-06-30',
    '2025-07-01',
    '2025-12-01',
    '2026-04-30',
  ]);
});

test('a day goes to a number and back, over leap days too', () => {
  expect(numberToDay(dayToNumber('2024-02-29'))).toBe('2024-02-29');
  expect(daysAfter('2024-02-28', 2)).toBe('2024-03-01');
});

import { expect, test } from 'vitest';
import { leftUntil, nextDeadlines } from './deadlines.ts';

/** As the calendar of a term may have them: one was put off. */
const periods = [
  { code: '2026H1', deadline: '2026-06-10' },
  { code: '2026Y', deadline: '2026-12-02' },
  { code: '2027H1', deadline: '2027-06-10' },
];

const told = (today: string) => nextDeadlines(periods, today).map(({ period, day, daysLeft }) => [period, day, daysLeft]);

test('the next two deadlines are those of the calendar (REP-001)', () => {
  expect(told('2026-01-01')).toEqual([
    ['2026H1', '2026-06-10', 160],
    ['2026Y', '2026-12-02', 335],
  ]);
  expect(told('2026-11-26')).toEqual([
    ['2026Y', '2026-12-02', 6],
    ['2027H1', '2027-06-10', 196],
  ]);
});

test('the day itself still counts as the next one; the day after does not', () => {
  expect(told('2026-12-02')[0]).toEqual(['2026Y', '2026-12-02', 0]);
  expect(told('2026-12-03')).toEqual([['2027H1', '2027-06-10', 189]]);
  expect(told('2027-06-11')).toEqual([]);
});

test('days left are told in words', () => {
  expect(leftUntil({ daysLeft: 1 })).toEqual({ vi: 'còn 1 ngày', en: '1 day left' });
  expect(leftUntil({ daysLeft: 0 }).vi).toBe('hôm nay là ngày hạn');
});

import { expect, test } from 'vitest';
import { leftUntil, nextDeadlines } from './deadlines.ts';

const told = (today: string) => nextDeadlines(today).map(({ day, daysLeft }) => [day, daysLeft]);

test('figures are due before 10 June and 25 November of every year (REP-001)', () => {
  expect(told('2026-01-01')).toEqual([
    ['2026-06-10', 160],
    ['2026-11-25', 328],
  ]);
  expect(told('2026-06-11')).toEqual([
    ['2026-11-25', 167],
    ['2027-06-10', 364],
  ]);
});

test('the day itself still counts as the next one; the day after does not', () => {
  expect(told('2026-11-25')[0]).toEqual(['2026-11-25', 0]);
  expect(told('2026-11-26')[0]).toEqual(['2027-06-10', 196]);
});

test('days left are told in words', () => {
  const [first] = nextDeadlines('2026-06-09');
  const [today] = nextDeadlines('2026-06-10');
  expect(first && leftUntil(first)).toEqual({ vi: 'còn 1 ngày', en: '1 day left' });
  expect(today && leftUntil(today).vi).toBe('hôm nay là ngày hạn');
});

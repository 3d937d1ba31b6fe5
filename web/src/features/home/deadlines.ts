import type { KnownPeriod } from '../../address/settle.ts';
import type { Sentence } from '../../language/language.ts';

export interface Deadline {
  readonly period: string;
  readonly day: string;
  /** Days from today to it; on the day itself 0. */
  readonly daysLeft: number;
}

const millisInDay = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / millisInDay);

/** The next two deadlines of the calendar from a day on, counted in Vietnamese days (MEM-005, REP-001); fewer where it knows no more. */
export const nextDeadlines = (periods: readonly Pick<KnownPeriod, 'code' | 'deadline'>[], today: string): readonly Deadline[] =>
  periods
    .filter(({ deadline }) => deadline >= today)
    .toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1))
    .slice(0, 2)
    .map(({ code, deadline }) => ({ period: code, day: deadline, daysLeft: daysBetween(today, deadline) }));

/** «Hoàn thành trước» the day: on the day itself it is the deadline day, the day before is the last sure one (F-12). */
export function leftUntil({ daysLeft }: Pick<Deadline, 'daysLeft'>): Sentence {
  if (daysLeft === 0) return { vi: 'hôm nay là ngày hạn', en: 'due today' };
  return { vi: `còn ${daysLeft} ngày`, en: daysLeft === 1 ? '1 day left' : `${daysLeft} days left` };
}

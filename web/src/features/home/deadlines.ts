import type { Sentence } from '../../language/language.ts';

/** Figures are to be complete before these days, every year (MEM-005, REP-001). */
const yearly: readonly { readonly monthDay: string; readonly name: Sentence }[] = [
  { monthDay: '06-10', name: { vi: 'Số liệu 6 tháng đầu năm', en: 'Figures of the first half of the year' } },
  { monthDay: '11-25', name: { vi: 'Số liệu cả năm', en: 'Figures of the whole year' } },
];

export interface Deadline {
  readonly day: string;
  readonly name: Sentence;
  /** Days from today to it; on the day itself 0. */
  readonly daysLeft: number;
}

const millisInDay = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / millisInDay);

/** The next two deadlines from a day on, counted in Vietnamese days. */
export function nextDeadlines(today: string): readonly Deadline[] {
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .flatMap((one) => yearly.map(({ monthDay, name }) => ({ day: `${one}-${monthDay}`, name })))
    .filter(({ day }) => day >= today)
    .slice(0, 2)
    .map((deadline) => ({ ...deadline, daysLeft: daysBetween(today, deadline.day) }));
}

/** «Hoàn thành trước» the day: on the day itself it is the deadline day, the day before is the last sure one (F-12). */
export function leftUntil({ daysLeft }: Deadline): Sentence {
  if (daysLeft === 0) return { vi: 'hôm nay là ngày hạn', en: 'due today' };
  return { vi: `còn ${daysLeft} ngày`, en: daysLeft === 1 ? '1 day left' : `${daysLeft} days left` };
}

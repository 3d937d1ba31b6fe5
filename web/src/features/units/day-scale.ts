import { reformDay } from '../../language/dates.ts';
import type { Sentence } from '../../language/language.ts';

const millisInDay = 86_400_000;
const number = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / millisInDay);

/** A day as a whole number, for a slider. */
export const dayToNumber = number;
export const numberToDay = (days: number): string => new Date(days * millisInDay).toISOString().slice(0, 10);
export const daysAfter = (day: string, count: number): string => numberToDay(number(day) + count);

/** A day the slider stops at. */
interface Stop {
  readonly day: string;
  readonly name: Sentence;
  /** Written at the slider itself: what the reader looks for first. */
  readonly isReform?: boolean;
}

const marked: readonly Stop[] = [
  { day: '2025-06-30', name: { vi: 'ngày cuối 63 tỉnh', en: 'last day of 63 provinces' } },
  { day: reformDay, name: { vi: 'sắp xếp 34 tỉnh', en: 'reform, 34 provinces' }, isReform: true },
  { day: '2026-04-30', name: { vi: 'sắp xếp tiếp', en: 'further changes' } },
];

export interface DayScale {
  readonly first: string;
  readonly last: string;
  readonly stops: readonly Stop[];
  /** Where a day stands between the first and the last, in percent. */
  readonly placeOf: (day: string) => number;
}

/** From before the reform to a year ahead, where planned changes are; wider where the day shown lies outside. */
export function dayScale(shown: string, today: string): DayScale {
  const [first = shown] = ['2024-07-01', shown].toSorted();
  const last = [daysAfter(today, 365), shown].toSorted().at(-1) ?? shown;
  const stops = [...marked, { day: today, name: { vi: 'hôm nay', en: 'today' } }].toSorted((a, b) => a.day.localeCompare(b.day));
  return { first, last, stops, placeOf: (day) => (100 * (number(day) - number(first))) / (number(last) - number(first)) };
}

import { addDays } from '@vwu/kit/date';
import type { SubjectRequestKind } from './subject-request.entity.ts';

/**
 * Days to carry a request out, from the day it is received: Decree 356/2025/NĐ-CP, art. 5, on the rights of Law 91/2025/QH15,
 * art. 4. Each is the term of a controller who does it alone; it is longer where a processor or a third party has to act too, and the
 * Union gives nobody a member's data. The decree allows one extension, which is not offered here.
 */
const carryOutDays: Readonly<Record<SubjectRequestKind, number>> = {
  ACCESS: 10,
  CORRECTION: 10,
  RESTRICTION: 15,
  OBJECTION: 15,
  WITHDRAWAL: 15,
  ERASURE: 20,
};

/** The same article: whoever asks is answered, and told how it goes on, within two working days. */
const answerWorkingDays = 2;

/** More days than any run of days off and the term together. */
export const daysLookedAt = 30;

export interface Terms {
  readonly answerDueOn: string;
  readonly carryOutDueOn: string;
}

/** The last days of both terms. The day of receipt does not count (Civil Code 2015, art. 147). */
export const termsOf = (kind: SubjectRequestKind, receivedOn: string, holidays: ReadonlySet<string>): Terms => ({
  answerDueOn: addWorkingDays(receivedOn, answerWorkingDays, holidays),
  carryOutDueOn: addDays(receivedOn, carryOutDays[kind]),
});

/** The working day `count` working days after `from`: Monday to Friday, but for holidays. */
export function addWorkingDays(from: string, count: number, holidays: ReadonlySet<string>): string {
  let day = from;
  for (let left = count; left > 0; ) {
    day = addDays(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  return day;
}

function isWorkingDay(day: string, holidays: ReadonlySet<string>): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

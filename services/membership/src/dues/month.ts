import { today } from '@vwu/kit/clock';

/** Months are named by their first day, as days are everywhere else. */
export const isMonth = (day: string): boolean => day.endsWith('-01');

/** The month a day is of. */
export const monthOf = (day: string): string => `${day.slice(0, 8)}01`;

/** Nobody pays further ahead than to the end of the next year. */
export const lastPayableMonth = (now = today()): string => `${Number(now.slice(0, 4)) + 1}-12-01`;

/** How many months there are from one to another, both counted; less than one if the second comes first. */
export const monthsBetween = (first: string, last: string): number => monthNumber(last) - monthNumber(first) + 1;

const monthNumber = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));

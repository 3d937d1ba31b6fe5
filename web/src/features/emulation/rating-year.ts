import { isBeforeReform } from '../../language/dates.ts';

/**
 * The year to show: the one asked for, else the latest that is over and in which bases were rated. Of a year that is not over the
 * first ratings come while all others have none: it is not what a page begins with.
 *
 * @param classified the years in which bases were rated, latest first; empty where there are none or nobody knows.
 */
export function settleYear(asked: number | null, classified: readonly number[], today: string): number {
  const thisYear = Number(today.slice(0, 4));
  return asked ?? classified.find((year) => year < thisYear) ?? classified[0] ?? thisYear - 1;
}

/** The bases of a year are those of its last day; of one that is not over, those of today. */
export function dayOfYear(year: number, today: string): string {
  const end = `${year}-12-31`;
  return end < today ? end : today;
}

/** The period whose list has the bases of the year with their classes. */
export const periodOfYear = (year: number): string => `${year}Y`;

/** Whether units of both years stand on one map, so that a province of one is the same province in the other. */
export const areOnOneMap = (year: number, other: number): boolean => isBeforeReform(`${year}-12-31`) === isBeforeReform(`${other}-12-31`);

/** A month as a number, so that months are counted without a text made. */
export const monthNumber = (day: string): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;

/** The first day of a month. */
export const monthText = (month: number): string => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** The first month whose first day is not before a day: what is owed is asked of that day (decision 28). */
export const monthFrom = (day: string): number => monthNumber(day) + (day.endsWith('-01') ? 0 : 1);

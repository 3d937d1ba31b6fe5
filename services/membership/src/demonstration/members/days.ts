import { BEGINNING } from '@vwu/kit/date';

const dayMillis = 86_400_000;

/** A day as a number, so that days are drawn and compared without a text made; -∞ for the beginning of all time. */
export const dayNumber = (day: string): number => (day === BEGINNING ? Number.NEGATIVE_INFINITY : Date.parse(day) / dayMillis);

const texts = new Map<number, string>();

/** The day of a number: there are some ten thousand, each written once. */
export function dayText(number: number): string {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const text = new Date(number * dayMillis).toISOString().slice(0, 10);
  texts.set(number, text);
  return text;
}

/** The four years of which movements are told; what is generated knows of no later day. */
export const firstDay = dayNumber('2022-07-01');
export const lastDay = dayNumber('2026-06-30');

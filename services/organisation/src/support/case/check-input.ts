import { today } from '@vwu/kit/clock';
import { SupportDayInvalid, SupportListInvalid, SupportNumberInvalid, SupportTextMissing } from './support-case.errors.ts';

/** What an amount of đồng may be: a thousand billion, far within what a double holds exactly. */
export const maxVnd = 1_000_000_000_000;

/** @throws {SupportTextMissing} when nothing is said. @returns the text in NFC, without blanks around it. */
export function requireText(field: string, text: string): string {
  const trimmed = text.normalize('NFC').trim();
  if (trimmed === '') throw new SupportTextMissing(field);
  return trimmed;
}

/** @throws {SupportDayInvalid} before `notBefore`, or later than today. */
export function requirePast(on: string, notBefore: string): void {
  if (on < notBefore || on > today()) throw new SupportDayInvalid(on, notBefore, today());
}

/** @throws {SupportNumberInvalid} unless it is a whole number within the bounds. */
export function requireWhole(field: string, value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) throw new SupportNumberInvalid(field, min, max);
}

/** @throws {SupportListInvalid} when the list is empty, or names something twice. */
export function requireDistinct(field: string, names: readonly (string | number)[]): void {
  if (names.length === 0 || new Set(names).size < names.length) throw new SupportListInvalid(field);
}

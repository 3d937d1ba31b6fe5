import { CitizenIdInvalid, PhoneInvalid } from './member.errors.ts';

/** Spaces, dots and dashes between digits are how people write long numbers. */
const withoutGaps = (text: string): string => text.replaceAll(/[\s.\-\u00a0]/g, '');

/** MEM-002, MEM-003: twelve digits (CCCD), or nine of the older card (CMND). @throws {CitizenIdInvalid} */
export function citizenIdOf(text: string): string {
  const digits = withoutGaps(text);
  if (!/^(\d{9}|\d{12})$/.test(digits)) throw new CitizenIdInvalid();
  return digits;
}

/** Ten digits with a leading 0; +84 is the same number. @throws {PhoneInvalid} */
export function phoneOf(text: string): string {
  const digits = withoutGaps(text).replace(/^\(?\+?84\)?/, '0');
  if (!/^0\d{9}$/.test(digits)) throw new PhoneInvalid();
  return digits;
}

/** All but the last three digits hidden (SEC-003). */
export const masked = (digits: string): string => '*'.repeat(digits.length - 3) + digits.slice(-3);

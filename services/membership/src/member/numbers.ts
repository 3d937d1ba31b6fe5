import { CitizenIdInvalid, CitizenIdNotOfWoman, CitizenIdYearDiffers, PhoneInvalid } from './member.errors.ts';

/** Spaces, dots and dashes between digits are how people write long numbers. */
const withoutGaps = (text: string): string => text.replaceAll(/[\s.\-\u00a0]/g, '');

/** MEM-002, MEM-003: twelve digits (CCCD), or nine of the older card (CMND). @throws {CitizenIdInvalid} */
export function citizenIdOf(text: string): string {
  const digits = withoutGaps(text);
  if (!/^(\d{9}|\d{12})$/.test(digits)) throw new CitizenIdInvalid();
  return digits;
}

/** What the twelve digits of a citizen id say of whoever bears it. */
interface Said {
  readonly isWoman: boolean;
  readonly birthYear: number;
}

/**
 * The fourth digit is the century and the sex, 0 and 1 of the twentieth, odd of women; the two after it the year. An older card of nine
 * digits says neither. Nor does a number of no province: codes of provinces are 001 to 096, and the numbers of demonstration and of
 * tests, which are to be nobody's, begin with 998 and 999.
 */
export function saidBy(citizenId: string): Said | null {
  const [, century, year] = /^0\d{2}(\d)(\d{2})\d{6}$/.exec(citizenId) ?? [];
  if (century === undefined) return null;
  return { isWoman: Number(century) % 2 === 1, birthYear: 1900 + 100 * Math.floor(Number(century) / 2) + Number(year) };
}

/** @throws {CitizenIdYearDiffers} if a number says another year of birth. */
export function requireYearOf(citizenId: string, birthYear: number): void {
  const said = saidBy(citizenId);
  if (said && said.birthYear !== birthYear) throw new CitizenIdYearDiffers();
}

/** Members are women (000 §I). @throws {CitizenIdNotOfWoman} if a number says it is a man's. */
export function requireWomanOf(citizenId: string): void {
  if (saidBy(citizenId)?.isWoman === false) throw new CitizenIdNotOfWoman();
}

/** Ten digits with a leading 0; +84 is the same number. @throws {PhoneInvalid} */
export function phoneOf(text: string): string {
  const digits = withoutGaps(text).replace(/^\(?\+?84\)?/, '0');
  if (!/^0\d{9}$/.test(digits)) throw new PhoneInvalid();
  return digits;
}

/** All but the last three digits hidden (SEC-003). */
export const masked = (digits: string): string => '*'.repeat(digits.length - 3) + digits.slice(-3);

import { isDay } from '@vwu/kit/date';
import { dayOfSerial } from '../sheet/sheet-reader.ts';
import { dayAmbiguous, dayInvalid } from './import.errors.ts';

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/;
const vietnamese = /^(\d{1,2})[-/.\s](\d{1,2})[-/.\s](\d{4})$/;
const twoDigits = /^\d{1,2}[-/.\s]\d{1,2}[-/.\s]\d{2}$/;
/** Days from 1902 to 2100, as a spreadsheet counts them where a cell has lost its format. */
const serial = /^\d{3,5}$/;
const [firstSerial, lastSerial] = [732, 73_415];

/**
 * A day as people write it: dd/mm/yyyy with any of the usual signs between, yyyy-mm-dd, or the number a spreadsheet has for it.
 *
 * @throws {RowFault} CELL_DAY_AMBIGUOUS for years of two digits, CELL_DAY_INVALID for what no calendar has.
 */
export function readDay(text: string): string {
  const written = text.trim();
  if (twoDigits.test(written)) throw dayAmbiguous();
  const day = dayWritten(written);
  if (day === undefined || !isDay(day)) throw dayInvalid();
  return day;
}

function dayWritten(text: string): string | undefined {
  const two = (digits = '') => digits.padStart(2, '0');
  const [, year, month, date] = iso.exec(text) ?? [];
  if (year) return `${year}-${two(month)}-${two(date)}`;
  const [, day, ofMonth, ofYear] = vietnamese.exec(text) ?? [];
  if (ofYear) return `${ofYear}-${two(ofMonth)}-${two(day)}`;
  return serial.test(text) && Number(text) >= firstSerial && Number(text) <= lastSerial ? dayOfSerial(Number(text)) : undefined;
}

/** Of many older women no more is known than the year. */
export const readBirth = (text: string): { readonly bornOn: string } | { readonly birthYear: number } => {
  const year = /^(19|20)\d{2}$/.test(text.trim());
  return year ? { birthYear: Number(text.trim()) } : { bornOn: readDay(text) };
};

import { SheetRefused, sheetEmpty, sheetEncoding, sheetLocked, sheetOldExcel, sheetTooLarge, sheetUnknown } from './sheet.errors.ts';
import { type SheetFormat, sheetLimits } from './sheet.ts';

const startsWith = (file: Buffer, ...bytes: number[]): boolean => bytes.every((byte, place) => file[place] === byte);

/** Some files begin with words that tell what they are. */
const otherTexts = /^\s*(<\?xml|<!doctype|<html|<table|%PDF|\{\\rtf)/i;

/**
 * What a file is, by what it holds and never by its name.
 *
 * @throws {SheetRefused} SHEET_EMPTY, SHEET_TOO_LARGE, SHEET_OLD_EXCEL, SHEET_PASSWORD, SHEET_FORMAT_UNKNOWN, SHEET_ENCODING.
 */
export function recognise(file: Buffer): SheetFormat {
  if (file.length > sheetLimits.bytes) throw sheetTooLarge();
  if (startsWith(file, 0x50, 0x4b, 0x03, 0x04)) return 'XLSX';
  // a compound file: what Excel wrote until 2007, and what it puts around a workbook that has a password
  if (startsWith(file, 0xd0, 0xcf, 0x11, 0xe0))
    throw file.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? sheetLocked() : sheetOldExcel();
  const text = textOf(file);
  if (text.trim() === '') throw sheetEmpty();
  if (otherTexts.test(text.slice(0, 200))) throw sheetUnknown();
  return 'CSV';
}

/** The text of a CSV: UTF-8, or UTF-16 as Excel's «Unicode Text» has it. @throws {SheetRefused} */
export function textOf(file: Buffer): string {
  const encoding = encodingOf(file);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(file);
    if (text.includes('\u0000')) throw sheetUnknown();
    return text;
  } catch (error) {
    if (error instanceof SheetRefused) throw error;
    throw looksLikeText(file) ? sheetEncoding() : sheetUnknown();
  }
}

function encodingOf(file: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (startsWith(file, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(file, 0xfe, 0xff)) return 'utf-16be';
  const head = file.subarray(0, 200);
  const zeros = (odd: 0 | 1) => head.filter((byte, place) => byte === 0 && place % 2 === odd).length;
  if (zeros(1) > head.length / 4) return 'utf-16le';
  return zeros(0) > head.length / 4 ? 'utf-16be' : 'utf-8';
}

/** In an older Vietnamese encoding there are lines and separators, and hardly anything that is not shown. */
function looksLikeText(file: Buffer): boolean {
  const head = file.subarray(0, 4_096);
  return head.filter((byte) => byte < 9 || (byte > 13 && byte < 32)).length === 0 && /[;,\t\n]/.test(head.toString('latin1'));
}

import type { ExportColumn, ExportRow, ExportValue } from '../export-content/export-column.ts';

/** Codes of one value are parted by this, in every format. */
const between = ';';

/** A code, or several, in words; what is no code stays. */
const worded = (value: string, words: Readonly<Record<string, string>>): string =>
  value
    .split(between)
    .map((code) => words[code] ?? code)
    .join('; ');

/** A text of a table for people. */
export const textOf = (value: string, { words }: ExportColumn): string => (words ? worded(value, words) : value);

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '.');
/** A day as a Vietnamese reader writes it. */
export const dayOf = (day: string): string => day.split('-').toReversed().join('/');

/** REP-010: 1.234.567, 59,98 and 10/06/2026. */
const shown: Readonly<Record<ExportColumn['kind'], (value: NonNullable<ExportValue>, column: ExportColumn) => string>> = {
  TEXT: (value, column) => textOf(String(value), column),
  COUNT: (value) => grouped(Number(value)),
  PERCENT: (value) => Number(value).toFixed(2).replace('.', ','),
  YEAR: String,
  DAY: (value) => dayOf(String(value)),
};

/** A row as a Vietnamese reader writes it; nothing is an empty cell. */
export const shownRow = (columns: readonly ExportColumn[], row: ExportRow): string[] =>
  columns.map((column) => {
    const value = row[column.name] ?? null;
    return value === null ? '' : shown[column.kind](value, column);
  });

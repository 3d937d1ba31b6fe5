import { isOfOldFont } from '../sheet/old-font.ts';
import { columnMissing, columnRepeated, columnUnknown, headerMissing, sheetOldFont } from '../sheet/sheet.errors.ts';
import { letterOf, type SheetRow } from '../sheet/sheet.ts';
import { plainWord } from './cell-words.ts';
import { faultTitles, type ImportColumn, importColumns, requiredColumns, titleOf } from './columns.ts';

/** Which cell of a row is which column; undefined for what is not read. */
export type Heading = readonly (ImportColumn | undefined)[];

const known = new Map<string, ImportColumn | null>([
  ...importColumns.flatMap((column) => [[plainWord(titleOf(column)), column] as const, [column.toLowerCase(), column] as const]),
  ...faultTitles.map((title) => [plainWord(title), null] as const),
]);

/** A title, with or without the star of what is required. */
const columnNamed = (cell: string): ImportColumn | null | undefined => known.get(plainWord(cell.replace(/\*$/, '')));

/** Titles may stand above the heading of the table; so many rows are looked at. */
export const headingRows = 10;

/** Whether a row is a heading: at least half of the required columns are named in it. */
export const isHeading = ({ cells }: SheetRow): boolean => {
  const named = new Set(cells.map(columnNamed));
  return requiredColumns.filter((column) => named.has(column)).length * 2 >= requiredColumns.length;
};

/**
 * The heading among the first rows of a file, by the technical names of the template or by its titles.
 *
 * @throws {SheetRefused} SHEET_HEADER_MISSING, SHEET_OLD_FONT, SHEET_COLUMN_UNKNOWN, SHEET_COLUMN_REPEATED, SHEET_COLUMN_MISSING; a
 *   column is named by its letter, for where a heading is missing a person stands.
 */
export function findHeading(rows: readonly SheetRow[]): Heading {
  const row = rows.slice(0, headingRows).find(isHeading);
  if (!row) throw rows.slice(0, headingRows).some(({ cells }) => cells.some(isOfOldFont)) ? sheetOldFont() : headerMissing();
  const columns = row.cells.map((cell) => (cell.trim() === '' ? null : columnNamed(cell)));
  const unknown = columns.flatMap((column, place) => (column === undefined ? [letterOf(place)] : []));
  if (unknown.length > 0) throw columnUnknown({ columns: unknown });
  const named = columns.map((column) => column ?? undefined);
  const repeated = named.filter((column, place) => column !== undefined && named.indexOf(column) < place);
  if (repeated.length > 0) throw columnRepeated({ columns: repeated.map((column) => column && titleOf(column)) });
  const missing = requiredColumns.filter((column) => !named.includes(column));
  if (missing.length > 0) throw columnMissing({ columns: missing.map(titleOf) });
  return named;
}

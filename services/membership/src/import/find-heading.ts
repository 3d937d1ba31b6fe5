import { isOfOldFont } from '../sheet/old-font.ts';
import { columnMissing, columnRepeated, columnUnknown, headerMissing, sheetOldFont } from '../sheet/sheet.errors.ts';
import { letterOf, type SheetRow } from '../sheet/sheet.ts';
import type { Columns } from './columns.ts';

/** Which cell of a row is which column; undefined for what is not read. */
export type Heading<Column extends string = string> = readonly (Column | undefined)[];

/** Titles may stand above the heading of the table; so many rows are looked at. */
export const headingRows = 10;

/** Whether a row is a heading: at least half of the required columns are named in it. */
export const isHeading = (columns: Columns<string>, { cells }: SheetRow): boolean => {
  const named = new Set(cells.map((cell) => columns.named(cell)));
  return columns.required.filter((column) => named.has(column)).length * 2 >= columns.required.length;
};

/**
 * The heading among the first rows of a file, by the technical names of the template or by its titles.
 *
 * @throws {SheetRefused} SHEET_HEADER_MISSING, SHEET_OLD_FONT, SHEET_COLUMN_UNKNOWN, SHEET_COLUMN_REPEATED, SHEET_COLUMN_MISSING; a
 *   column is named by its letter, for where a heading is missing a person stands.
 */
export function findHeading<Column extends string>(columns: Columns<Column>, rows: readonly SheetRow[]): Heading<Column> {
  const first = rows.slice(0, headingRows);
  const row = first.find((one) => isHeading(columns, one));
  if (!row) throw first.some(({ cells }) => cells.some(isOfOldFont)) ? sheetOldFont() : headerMissing();
  const found = row.cells.map((cell) => (cell.trim() === '' ? null : columns.named(cell)));
  const unknown = found.flatMap((column, place) => (column === undefined ? [letterOf(place)] : []));
  if (unknown.length > 0) throw columnUnknown({ columns: unknown });
  const named = found.map((column) => column ?? undefined);
  const repeated = named.filter((column, place) => column !== undefined && named.indexOf(column) < place);
  if (repeated.length > 0) throw columnRepeated({ columns: repeated.map((column) => column && columns.titleOf(column)) });
  const missing = columns.required.filter((column) => !named.includes(column));
  if (missing.length > 0) throw columnMissing({ columns: missing.map((column) => columns.titleOf(column)) });
  return named;
}

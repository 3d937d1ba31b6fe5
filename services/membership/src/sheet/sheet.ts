/** A row of a table somebody sent: its number as the spreadsheet shows it, and its cells as text, from the first column on. */
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns, from 0, whose value is worked out by a formula: what it gives may differ tomorrow. */
  readonly formulas: readonly number[];
}

export type SheetFormat = 'XLSX' | 'CSV';

/**
 * What a file may be at most. A list of 100,000 members with every column is a tenth of it; what unfolds to more was not made by a
 * spreadsheet.
 */
export const sheetLimits = {
  bytes: 32 * 1024 * 1024,
  unfoldedBytes: 384 * 1024 * 1024,
  /** Texts of a workbook that are kept while its rows are read. */
  textBytes: 96 * 1024 * 1024,
  /** A workbook of equal rows unfolds to thirty times its size. */
  ratio: 120,
  entries: 400,
  rows: 200_000,
  columns: 100,
  cellLength: 500,
} as const;

/** The letters a spreadsheet has for a column, from 0: A, B, …, AA. */
export const letterOf = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letterOf(Math.floor(column / 26) - 1) + letterOf(column % 26);

/** The column of a cell's name, from 0: of `AB12` 27. */
export function columnOf(cell: string): number {
  let column = 0;
  for (const letter of cell) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column - 1;
}

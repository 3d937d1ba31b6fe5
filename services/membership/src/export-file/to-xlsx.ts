import type { Readable } from 'node:stream';
import type { ExportColumn, ExportRow } from '../export-content/export-column.ts';
import { type WrittenCell, writeXlsx } from '../sheet/write-xlsx.ts';
import { dayOf, textOf } from './cells.ts';

/** A workbook of one sheet, in which counts are counts and days are days. */
export const toXlsx = (columns: readonly ExportColumn[], rows: AsyncIterable<ExportRow>): Readable =>
  writeXlsx([{ name: 'Dữ liệu', heading: [columns.map(({ title }) => title)], rows: linesOf(columns, rows) }]);

async function* linesOf(columns: readonly ExportColumn[], rows: AsyncIterable<ExportRow>): AsyncGenerator<readonly WrittenCell[]> {
  for await (const row of rows) yield columns.map((column) => cellOf(column, row));
}

function cellOf(column: ExportColumn, row: ExportRow): WrittenCell {
  const value = row[column.name] ?? null;
  if (value === null) return '';
  if (column.kind === 'TEXT') return textOf(String(value), column);
  if (column.kind !== 'DAY') return { shown: column.kind, value: Number(value) };
  const serial = serialOf(String(value));
  return serial < firstSerial ? dayOf(String(value)) : { shown: column.kind, value: serial };
}

/** Spreadsheets count days from 1900, which they take for a leap year: what was before its March they show wrongly, or not. */
const firstSerial = 61;
const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000 + 25_569;

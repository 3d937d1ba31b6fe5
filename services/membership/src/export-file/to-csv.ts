import type { Readable } from 'node:stream';
import type { ExportColumn, ExportRow } from '../export-content/export-column.ts';
import { writeCsv } from '../sheet/write-csv.ts';
import { shownRow } from './cells.ts';

/** For a Vietnamese spreadsheet (REP-010): what it would run as a formula is text. */
export const toCsv = (columns: readonly ExportColumn[], rows: AsyncIterable<ExportRow>): Readable => writeCsv(linesOf(columns, rows));

async function* linesOf(columns: readonly ExportColumn[], rows: AsyncIterable<ExportRow>): AsyncGenerator<readonly string[]> {
  yield columns.map(({ title }) => title);
  for await (const row of rows) yield shownRow(columns, row);
}

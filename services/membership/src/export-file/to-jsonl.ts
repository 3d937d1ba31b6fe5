import { Readable } from 'node:stream';
import type { ExportColumn, ExportRow } from '../export-content/export-column.ts';

const pieceLength = 64 * 1024;

/** One object a line, for programs: names of fields, codes, numbers and days as the graph has them. */
export const toJsonl = (columns: readonly ExportColumn[], rows: AsyncIterable<ExportRow>): Readable =>
  Readable.from(piecesOf(columns, rows));

async function* piecesOf(columns: readonly ExportColumn[], rows: AsyncIterable<ExportRow>): AsyncGenerator<Buffer> {
  let text = '';
  for await (const row of rows) {
    text += `${JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null])))}\n`;
    if (text.length < pieceLength) continue;
    yield Buffer.from(text);
    text = '';
  }
  if (text) yield Buffer.from(text);
}

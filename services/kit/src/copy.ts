import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';

export type Cell = string | number | boolean | null | readonly string[];

/** A row by its columns; all rows of one load name the same columns in the same order. */
export type CopyRow = Readonly<Record<string, Cell>>;

/**
 * Loads rows with `COPY … FROM STDIN`, as fast as the server takes them and never all in memory at once.
 *
 * @param table qualified name, `schema.table`.
 * @returns the number of rows loaded.
 */
export async function copyInto(db: pg.Client, table: string, source: Iterable<CopyRow>): Promise<number> {
  const rows = source[Symbol.iterator]();
  const first = rows.next();
  if (first.done) return 0;
  const quote = (names: readonly string[], between: string) => names.map((name) => pg.escapeIdentifier(name)).join(between);
  const columns = Object.keys(first.value);
  const stream = db.query(from(`copy ${quote(table.split('.'), '.')} (${quote(columns, ', ')}) from stdin`));
  await pipeline(Readable.from(chunks(first.value, rows)), stream);
  return stream.rowCount;
}

const chunkLength = 64 * 1024;

function* chunks(first: CopyRow, others: Iterator<CopyRow>): Generator<string> {
  let text = lineOf(first);
  for (let next = others.next(); !next.done; next = others.next()) {
    text += lineOf(next.value);
    if (text.length >= chunkLength) {
      yield text;
      text = '';
    }
  }
  if (text) yield text;
}

const lineOf = (row: CopyRow) => `${Object.values(row).map(cellText).join('\t')}\n`;

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escapeText = (text: string) => text.replace(/[\\\t\n\r]/g, (one) => escapes[one] ?? one);

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (Array.isArray(cell)) return escapeText(`{${cell.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return escapeText(String(cell));
}

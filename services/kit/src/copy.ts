import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from } from 'pg-copy-streams';

export type Cell = string | number | boolean | null | Buffer | readonly string[];

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
  return copyTexts(db, { table, columns: Object.keys(first.value) }, chunks(first.value, rows));
}

/**
 * Loads what is text already: lines as {@link copyLine} makes them, so that they are made while others are being loaded.
 *
 * @returns the number of rows loaded.
 */
export async function copyTexts(
  db: pg.Client,
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  texts: Iterable<string>,
): Promise<number> {
  const quote = (names: readonly string[], between: string) => names.map((name) => pg.escapeIdentifier(name)).join(between);
  const stream = db.query(from(`copy ${quote(table.split('.'), '.')} (${quote(columns, ', ')}) from stdin`));
  await pipeline(Readable.from(texts), stream);
  return stream.rowCount;
}

const chunkLength = 64 * 1024;

function* chunks(first: CopyRow, others: Iterator<CopyRow>): Generator<string> {
  let text = copyLine(first);
  for (let next = others.next(); !next.done; next = others.next()) {
    text += copyLine(next.value);
    if (text.length >= chunkLength) {
      yield text;
      text = '';
    }
  }
  if (text) yield text;
}

/** A row as a line of `COPY`. */
export function copyLine(row: CopyRow): string {
  let line = '';
  for (const cell of Object.values(row)) line += `${cellText(cell)}\t`;
  return `${line.slice(0, -1)}\n`;
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escapeText = (text: string) => (special.test(text) ? text.replace(/[\\\t\n\r]/g, (one) => escapes[one] ?? one) : text);

function cellText(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return escapeText(cell);
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`;
  if (Array.isArray(cell)) return escapeText(`{${cell.map((one) => `"${one.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return String(cell);
}

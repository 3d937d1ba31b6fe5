import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { ExportColumn, ExportKind, ExportRow, ExportValue } from '../export-content/export-column.ts';

/** Rows of a group: what is in memory of a file, whatever its length. */
export const groupRows = 5_000;

/** Like {@link toJsonl}, as Parquet: a group of rows is written, and gone, before the next is read. */
export const toParquet = (columns: readonly ExportColumn[], rows: AsyncIterable<ExportRow>): Readable =>
  Readable.from(piecesOf(columns, rows));

async function* piecesOf(columns: readonly ExportColumn[], rows: AsyncIterable<ExportRow>): AsyncGenerator<Uint8Array> {
  const writer = new ByteWriter();
  const take = (): Uint8Array => {
    const written = writer.getBytes().slice();
    writer.index = 0; // where it stands in the file goes on: `offset` says that
    return written;
  };
  const file = new ParquetWriter({ writer, schema: schemaOf(columns), createdBy: 'vwu-membership' });
  for await (const group of groupsOf(rows)) {
    await file.write({ columnData: columns.map((column) => dataOf(column, group)), rowGroupSize: group.length });
    yield take();
    await breathe();
  }
  await file.finish();
  yield take();
}

async function* groupsOf(rows: AsyncIterable<ExportRow>): AsyncGenerator<readonly ExportRow[]> {
  let group: ExportRow[] = [];
  for await (const row of rows) {
    group.push(row);
    if (group.length < groupRows) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

const types: Readonly<Record<ExportKind, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  TEXT: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  COUNT: { type: 'INT32' },
  PERCENT: { type: 'DOUBLE' },
  YEAR: { type: 'INT32' },
  DAY: { type: 'INT32', converted_type: 'DATE' },
};

const schemaOf = (columns: readonly ExportColumn[]): SchemaElement[] => [
  { name: 'root', num_children: columns.length },
  ...columns.map(({ name, kind }): SchemaElement => ({ name, repetition_type: 'OPTIONAL', ...types[kind] })),
];

const dayMillis = 86_400_000;

/** Parquet counts days from 1970. */
const storedOf = (kind: ExportKind, value: ExportValue): ExportValue =>
  kind === 'DAY' && value !== null ? Date.parse(`${value}T00:00:00Z`) / dayMillis : value;

const dataOf = ({ name, kind }: ExportColumn, group: readonly ExportRow[]) => ({
  name,
  data: group.map((row) => storedOf(kind, row[name] ?? null)),
});

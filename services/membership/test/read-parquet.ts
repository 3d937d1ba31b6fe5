import { parquetMetadata, parquetReadObjects } from 'hyparquet';

const bufferOf = (file: Buffer): ArrayBuffer => new Uint8Array(file).buffer;

/** The rows of a Parquet file, days as they are written; read by another library than wrote it. */
export async function rowsOfParquet(file: Buffer): Promise<Record<string, unknown>[]> {
  const rows = await parquetReadObjects({ file: bufferOf(file) });
  return rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
}

const plain = (value: unknown): unknown => (value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null));

/** How many rows each of its groups has. */
export const groupsOfParquet = (file: Buffer): number[] =>
  parquetMetadata(bufferOf(file)).row_groups.map(({ num_rows: rows }) => Number(rows));

/** The columns it declares: name and type. */
export const columnsOfParquet = (file: Buffer): [string, string | undefined][] =>
  parquetMetadata(bufferOf(file))
    .schema.slice(1)
    .map(({ name, type, converted_type: converted }) => [name, converted ?? type]);

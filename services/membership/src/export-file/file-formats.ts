import type { Readable } from 'node:stream';
import type { ExportFormat } from '../export/export.enums.ts';
import type { ExportColumn, ExportRow } from '../export-content/export-column.ts';
import { toCsv } from './to-csv.ts';
import { toJsonl } from './to-jsonl.ts';
import { toParquet } from './to-parquet.ts';
import { toXlsx } from './to-xlsx.ts';

export interface FileFormat {
  readonly ending: string;
  readonly type: string;
  /** Rows the format itself can hold. */
  readonly mostRows?: number;
  /** The file, written as it is read. */
  write(columns: readonly ExportColumn[], rows: AsyncIterable<ExportRow>): Readable;
}

export const fileFormats: Readonly<Record<ExportFormat, FileFormat>> = {
  CSV: { ending: 'csv', type: 'text/csv; charset=utf-8', write: toCsv },
  XLSX: {
    ending: 'xlsx',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    // a sheet ends at 1,048,576, with its heading
    mostRows: 1_048_575,
    write: toXlsx,
  },
  JSONL: { ending: 'jsonl', type: 'application/x-ndjson; charset=utf-8', write: toJsonl },
  PARQUET: { ending: 'parquet', type: 'application/vnd.apache.parquet', write: toParquet },
};

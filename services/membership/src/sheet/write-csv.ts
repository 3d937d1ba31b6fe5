import { pipeline, Readable } from 'node:stream';
import { stringify } from 'csv-stringify';

/**
 * A CSV for a Vietnamese spreadsheet (REP-010): UTF-8 with BOM, semicolons. What a spreadsheet would run as a formula begins with an
 * apostrophe, which {@link readCsv} takes off again.
 */
export function writeCsv(rows: Iterable<readonly string[]> | AsyncIterable<readonly string[]>): Readable {
  const csv = stringify({ bom: true, delimiter: ';', escape_formulas: true });
  pipeline(Readable.from(rows), csv, () => {});
  return csv;
}

import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { recognise } from './recognise.ts';
import { sheetTooManyRows } from './sheet.errors.ts';
import { type SheetRow, sheetLimits } from './sheet.ts';

/**
 * The rows of a file that say anything, some at a time and never all of them in memory; texts in NFC.
 *
 * @throws {SheetRefused} also on the way: what was read before is then worth nothing.
 */
export async function* readSheet(file: Buffer): AsyncGenerator<readonly SheetRow[]> {
  let rows = 0;
  for await (const some of recognise(file) === 'XLSX' ? readXlsx(file) : readCsv(file)) {
    rows += some.length;
    if (rows > sheetLimits.rows) throw sheetTooManyRows();
    yield some;
  }
}

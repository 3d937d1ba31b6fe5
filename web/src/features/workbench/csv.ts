import type { Language } from '../../language/language.ts';
import { fileValue } from './cell-text.ts';
import type { FlatTable } from './flatten.ts';

/**
 * A table as a file for a spreadsheet, written as the exports of the services are (REP-010): UTF-8 with BOM, semicolons, and what a
 * spreadsheet would run as a formula is text. Numbers are not grouped, so that programs read them too; in Vietnamese they have a comma.
 */
export async function csvOf({ columns, rows }: FlatTable, language: Language): Promise<Blob> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const lines = [columns, ...rows.map((row) => columns.map((column) => fileValue(row.get(column))))];
  const text = stringify(lines, {
    bom: true,
    delimiter: ';',
    escape_formulas: true,
    cast: { number: (value) => (language === 'vi' ? String(value).replace('.', ',') : String(value)) },
  });
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

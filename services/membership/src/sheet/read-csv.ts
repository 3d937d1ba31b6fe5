import { setImmediate as breathe } from 'node:timers/promises';
import { CsvError, type Parser, parse } from 'csv-parse';
import { textOf } from './recognise.ts';
import { sheetBroken } from './sheet.errors.ts';
import { type SheetRow, sheetLimits } from './sheet.ts';

const atOnce = 500;
const pieceLength = 64 * 1024;

/** The rows of a CSV, whichever of the usual separators it has. */
export async function* readCsv(file: Buffer): AsyncGenerator<readonly SheetRow[]> {
  const text = textOf(file);
  const parser = parse({
    bom: true,
    delimiter: separatorOf(text),
    relax_column_count: true,
    max_record_size: sheetLimits.cellLength * sheetLimits.columns,
  });
  feed(parser, text);
  let number = 0;
  let rows: SheetRow[] = [];
  try {
    for await (const record of parser) {
      number += 1;
      const cells = (record as string[]).map(plain);
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ number, cells, formulas: formulasOf(cells) });
      if (rows.length < atOnce) continue;
      yield rows;
      rows = [];
      await breathe();
    }
  } catch (error) {
    if (error instanceof CsvError) throw sheetBroken();
    throw error;
  }
  if (rows.length > 0) yield rows;
}

/** As it is read, so that no second copy of the file waits in memory. */
function feed(parser: Parser, text: string): void {
  let at = 0;
  const more = () => {
    while (at < text.length) {
      const piece = text.slice(at, at + pieceLength);
      at += pieceLength;
      if (!parser.write(piece)) {
        parser.once('drain', more);
        return;
      }
    }
    parser.end();
  };
  more();
}

/** The separator the first line has most of; Vietnamese spreadsheets write semicolons. */
function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const outsideQuotes = line.replaceAll(/"[^"]*"/g, '');
  const often = (separator: string) => outsideQuotes.split(separator).length;
  return [';', ',', '\t'].toSorted((a, b) => often(b) - often(a))[0] ?? ';';
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
const plain = (cell: string): string => cell.normalize('NFC').replace(/^'(?=[=+\-@\t\r])/, '');

/** What a spreadsheet would run when it opened the file; a number or a telephone that begins with a sign is none. */
const formula = /^\s*(=|[@+-](?![\d\s(]))/u;

const formulasOf = (cells: readonly string[]): number[] => cells.flatMap((cell, column) => (formula.test(cell) ? [column] : []));

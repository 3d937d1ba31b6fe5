import type { Workbook } from './read-workbook.ts';
import { sheetMerged } from './sheet.errors.ts';
import { columnOf, type SheetRow, sheetLimits } from './sheet.ts';

type Attributes = Readonly<Record<string, string>>;

/** Takes the elements of a sheet as they are parsed, and makes rows of them. */
export class SheetReader {
  readonly #book: Workbook;
  #rows: SheetRow[] = [];
  #number = 0;
  #cells: string[] = [];
  #formulas: number[] = [];
  #column = -1;
  #type = 'n';
  #style = 0;
  #text = '';
  #isText = false;
  #isMerged = false;

  constructor(book: Workbook) {
    this.#book = book;
  }

  /** The rows that are whole since it was asked last. */
  take(): readonly SheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v' || name === 't') this.#isText = true;
    else if (name === 'f') this.#formulas.push(this.#column);
    else if (name === 'mergeCell') this.#isMerged ||= isWithinList(attributes.ref ?? '');
  }

  text(piece: string): void {
    if (this.#isText && this.#text.length <= sheetLimits.cellLength) this.#text += piece;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.#isText = false;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
  }

  /** Told after the last row: spreadsheets write there what is merged. @throws {SheetRefused} SHEET_MERGED_CELLS */
  requireUnmerged(): void {
    if (this.#isMerged) throw sheetMerged();
  }

  #openRow({ r }: Attributes): void {
    this.#number = r === undefined ? this.#number + 1 : Number(r);
    this.#cells = [];
    this.#formulas = [];
    this.#column = -1;
  }

  #openCell({ r, t = 'n', s = '0' }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : columnOf(r);
    this.#type = t;
    this.#style = Number(s);
    this.#text = '';
  }

  #closeCell(): void {
    if (this.#column < 0 || this.#column >= sheetLimits.columns) return;
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = this.#told();
  }

  #told(): string {
    const text = this.#text;
    if (this.#type === 's') return this.#book.texts[Number(text)] ?? '';
    if (this.#type === 'b') return text === '1' ? 'Có' : 'Không';
    if (this.#type !== 'n') return text.normalize('NFC');
    if (text === '') return '';
    return this.#book.dayStyles.has(this.#style) ? dayOfSerial(Number(text), this.#book.is1904) : plainNumber(text);
  }

  #closeRow(): void {
    if (this.#cells.some((cell) => cell.trim() !== ''))
      this.#rows.push({ number: this.#number, cells: this.#cells, formulas: this.#formulas });
  }
}

/** A merged heading above the list does no harm. */
const isWithinList = (range: string): boolean => Number(/\d+$/.exec(range)?.[0] ?? 0) > lastHeadingRow;
const lastHeadingRow = 3;

/** A long number is stored as 7.9123456789E10 and meant as 79123456789. */
const plainNumber = (text: string): string => (/^-?\d+$/.test(text) ? text : String(Number(text)));

/** The day a spreadsheet counts as so many since 1900, or 1904. */
export function dayOfSerial(serial: number, is1904 = false): string {
  // Excel takes 1900 for a leap year: its days are one too many from March 1900 on
  const days = Math.floor(serial) + (is1904 ? 1_462 : 0);
  const millis = Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000;
  return Number.isFinite(millis) && Math.abs(millis) < 8e15 ? new Date(millis).toISOString().slice(0, 10) : String(serial);
}

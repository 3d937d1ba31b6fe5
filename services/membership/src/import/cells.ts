import { DomainError } from '@vwu/kit/domain-error';
import { isOfOldFont } from '../sheet/old-font.ts';
import { type SheetRow, sheetLimits } from '../sheet/sheet.ts';
import { plainWord } from './choice.ts';
import type { Columns } from './columns.ts';
import type { Heading } from './find-heading.ts';
import { cellFormula, cellMissing, cellOldFont, cellTooLong, choiceUnknown, zeroLost } from './import.errors.ts';
import type { Fault } from './list-kind.ts';

/** The cells of a row, by column, each read for itself so that everything wrong is told at once; what cannot be read reads as nothing. */
export class Cells<Column extends string> {
  readonly faults: Fault<Column>[] = [];
  readonly #texts = new Map<Column, string>();

  constructor(columns: Columns<Column>, { cells, formulas }: SheetRow, heading: Heading<Column>) {
    for (const [place, column] of heading.entries()) {
      if (column === undefined) continue;
      const text = (cells[place] ?? '').trim();
      const refusal = formulas.includes(place) ? cellFormula() : refusalOf(text, columns.required.includes(column));
      if (refusal) this.faults.push({ column, refusal });
      else if (text !== '') this.#texts.set(column, text);
    }
  }

  text(column: Column): string {
    return this.#texts.get(column) ?? '';
  }

  read<Value>(column: Column, read: (text: string) => Value): Value | undefined {
    const text = this.#texts.get(column);
    if (text === undefined) return undefined;
    try {
      return read(text);
    } catch (refusal) {
      if (!(refusal instanceof DomainError)) throw refusal;
      this.faults.push({ column, refusal });
      return undefined;
    }
  }
}

function refusalOf(text: string, isRequired: boolean): DomainError | undefined {
  if (text === '') return isRequired ? cellMissing() : undefined;
  if (text.length > sheetLimits.cellLength) return cellTooLong();
  return isOfOldFont(text) ? cellOldFont() : undefined;
}

const yes = new Set(['có', 'x', '1', 'yes', 'true', 'đúng']);
const no = new Set(['không', '0', 'no', 'false', 'ko']);

export function readYesNo(text: string): boolean {
  const word = plainWord(text);
  if (!yes.has(word) && !no.has(word)) throw choiceUnknown();
  return yes.has(word);
}

/** A number a spreadsheet has taken for one has lost its leading zero, and with it a digit; what else is wrong is told where it is kept. */
export const numberWith = (digitsLeft: number) => (text: string) => {
  if (/^[1-9]\d*$/.test(text) && text.length === digitsLeft) throw zeroLost();
  return text;
};

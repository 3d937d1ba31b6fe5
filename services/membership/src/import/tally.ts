import { createHash } from 'node:crypto';
import type { SheetRow } from '../sheet/sheet.ts';
import type { Columns } from './columns.ts';
import type { Fault } from './list-kind.ts';
import type { FaultCount, PlacedFault } from './member-import.entity.ts';

/** So many faults are told one by one; all of them stand in the error file. */
const firstFaults = 100;

/** What was found so far, and what of earlier rows later ones are compared with: a few bytes of each, never what it says. */
export class Tally {
  rowsRead = 0;
  goodRows = 0;
  badRows = 0;
  readonly first: PlacedFault[] = [];
  readonly #columns: Columns<string>;
  readonly #counts = new Map<string, FaultCount>();
  readonly #rows = new Set<string>();
  readonly #numbers = new Set<string>();
  readonly #cards = new Set<string>();

  constructor(columns: Columns<string>) {
    this.#columns = columns;
  }

  get counts(): FaultCount[] {
    return [...this.#counts.values()].toSorted((a, b) => b.rows - a.rows);
  }

  addBad({ number }: SheetRow, faults: readonly Fault[]): void {
    this.badRows += 1;
    const codes = new Map(faults.map((fault) => [fault.refusal.code, fault]));
    for (const [code, { refusal }] of codes)
      this.#counts.set(code, { code, sentence: refusal.sentence, rows: (this.#counts.get(code)?.rows ?? 0) + 1 });
    for (const { column, refusal } of faults)
      if (this.first.length < firstFaults)
        this.first.push({ row: number, column: column && this.#columns.titleOf(column), code: refusal.code, sentence: refusal.sentence });
  }

  /** Whether a row says the same, in every cell, as one before. */
  isRepeated({ cells }: SheetRow): boolean {
    return isIn(this.#rows, markOf(cells.map((cell) => cell.trim()).join('\u0000')));
  }

  /** Whether a row before has the same number, by its blind index. */
  hasNumber(index: Buffer): boolean {
    return isIn(this.#numbers, index.toString('base64'));
  }

  /** Whether a row before has the same card. */
  hasCard(number: string): boolean {
    return isIn(this.#cards, markOf(number));
  }
}

const markOf = (text: string): string => createHash('sha256').update(text).digest('base64').slice(0, 22);

function isIn(seen: Set<string>, one: string): boolean {
  const size = seen.size;
  return seen.add(one).size === size;
}

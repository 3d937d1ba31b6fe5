import { type CopyRow, copyLine, copyTexts } from '@vwu/kit/copy';
import type pg from 'pg';
import type { MadeMember } from './make-member.ts';

/** The tables that hold members, in the order they refer to one another. */
export const memberTables = [
  'member',
  'member_movement',
  'member_state',
  'member_transfer',
  'dues_relief',
  'dues_payment',
  'dues_cover',
] as const;

/** Rows of one table as text, in pieces of a length that is written at once. */
class Texts {
  readonly pieces: string[] = [];
  columns: readonly string[] = [];
  #text = '';

  add(row: CopyRow): void {
    if (this.columns.length === 0) this.columns = Object.keys(row);
    this.#text += copyLine(row);
    if (this.#text.length >= 64 * 1024) this.end();
  }

  end(): void {
    if (this.#text) this.pieces.push(this.#text);
    this.#text = '';
  }
}

/** Members that are copied together: table after table, in the order they refer to one another. */
export class Batch {
  readonly #tables = memberTables.map((name) => ({ name, texts: new Texts() }));
  size = 0;

  add(made: MadeMember): void {
    this.size += 1;
    for (const { name, texts } of this.#tables) for (const row of made[name]) texts.add(row);
  }

  async copyInto(db: pg.Client): Promise<void> {
    for (const { name, texts } of this.#tables) {
      texts.end();
      if (texts.pieces.length > 0) await copyTexts(db, { table: `membership.${name}`, columns: texts.columns }, texts.pieces);
    }
  }
}

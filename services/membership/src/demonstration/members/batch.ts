import { type CopyRow, copyLine, copyTexts } from '@vwu/kit/copy';
import type pg from 'pg';
import type { MadeMember } from './make-member.ts';

export const memberTables = ['member', 'member_movement', 'member_state', 'member_transfer'] as const;
type MemberTable = (typeof memberTables)[number];

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
  readonly #tables: Readonly<Record<MemberTable, Texts>> = {
    member: new Texts(),
    member_movement: new Texts(),
    member_state: new Texts(),
    member_transfer: new Texts(),
  };
  size = 0;

  add(made: MadeMember): void {
    this.size += 1;
    for (const table of memberTables) for (const row of made[table]) this.#tables[table].add(row);
  }

  async copyInto(db: pg.Client): Promise<void> {
    for (const name of memberTables) {
      const texts = this.#tables[name];
      texts.end();
      if (texts.pieces.length > 0) await copyTexts(db, { table: `membership.${name}`, columns: texts.columns }, texts.pieces);
    }
  }
}

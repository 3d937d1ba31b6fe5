import { copyInto } from '@vwu/kit/copy';
import { uuidv7 } from '@vwu/kit/ids';
import type { Keyring } from '@vwu/kit/keyring';
import { withClient } from '@vwu/kit/preparation';
import type pg from 'pg';
import type { Cell } from './cell.ts';
import { packAllHomes, streamPacks } from './stream-cells.ts';
import { storedRow } from './write-cells.ts';

/** Rows copied at once. */
const atOnce = 500;

/**
 * Counts what is sealed anew, after members were loaded not one by one: whoever changes members waits meanwhile, and whoever reads
 * does not. Within the caller's transaction.
 */
export async function recount(db: pg.Client, keyring: Keyring): Promise<void> {
  // whoever has changed members and not finished is waited for, and counted
  await db.query('lock table membership.sealed_count in exclusive mode');
  await db.query('delete from membership.sealed_count; delete from membership.sealed_recount');
  await packAllHomes(db);
  let cells: Cell[] = [];
  const store = async () => {
    const rows = cells.map((cell) => storedRow(keyring, uuidv7(), cell));
    cells = [];
    await copyInto(db, 'membership.sealed_count', rows);
  };
  for await (const pack of streamPacks(db, keyring)) {
    cells.push(...pack.cells.all());
    if (cells.length >= atOnce) await store();
  }
  await store();
}

/** Counts anew if that is due: members were there before these counts were, or were loaded by hand. */
export const recountIfDue = (databaseUrl: string, keyring: Keyring): Promise<void> =>
  withClient(databaseUrl, async (db) => {
    const due = await db.query('select from membership.sealed_recount limit 1');
    if (due.rowCount === 0) return;
    await db.query('begin; set local statement_timeout = 0');
    try {
      await recount(db, keyring);
      await db.query('commit');
    } catch (error) {
      await db.query('rollback');
      throw error;
    }
  });

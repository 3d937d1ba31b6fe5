import { setImmediate as breathe } from 'node:timers/promises';
import { type CopyRow, copyInto } from '@vwu/kit/copy';
import type { EntityManager } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import type pg from 'pg';
import { readSheet } from '../sheet/read-sheet.ts';
import { headerMissing } from '../sheet/sheet.errors.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import { badRow } from './bad-rows.ts';
import { findHeading, type Heading, headingRows, isHeading } from './find-heading.ts';
import type { ListCheck, ListKind } from './list-kind.ts';
import { openFile } from './stored-file.ts';
import { Tally } from './tally.ts';

export interface ToCheck {
  readonly kind: ListKind;
  readonly importId: string;
  readonly unitId: string;
  readonly keyring: Keyring;
  readonly isCentralEntitled: boolean;
  /** Where rows are kept, and how far it is told, each batch in a transaction of its own. */
  readonly db: pg.Client;
}

/** Rows of one batch: a few statements each, and never many rows in memory. */
const batchSize = 2_000;
/** Others are answered between so many rows. */
const atOnce = 250;

/**
 * Reads a list from its first row to its last and keeps what would be recorded of each, or what speaks against it. Done again, it
 * begins anew: what an attempt that was cut off had kept is dropped first.
 *
 * @param em reads; writes nothing.
 * @returns null if somebody cancelled it meanwhile.
 * @throws {SheetRefused} for a file that is no list of the kind.
 */
export async function checkImport(em: EntityManager, toCheck: ToCheck): Promise<Tally | null> {
  const { kind, importId, keyring, db } = toCheck;
  await db.query(`delete from membership.${kind.rowTable} where import_id = $1`, [importId]);
  await db.query('delete from membership.member_import_fault where import_id = $1', [importId]);
  const tally = new Tally(kind.columns);
  const check = await kind.openCheck(em, { ...toCheck, tally });
  let keeping = Promise.resolve(true);
  try {
    for await (const batch of batchesOf(kind, await openFile(em, keyring, importId))) {
      const checked = await checkBatch(toCheck, { check, tally }, batch);
      if (!(await keeping)) return null;
      keeping = keepBatch(toCheck, tally, checked);
      keeping.catch(() => undefined); // it is told of where it is waited for
    }
  } finally {
    // whoever ends a list that was refused removes what is kept of it: nothing comes after that
    await keeping.catch(() => undefined);
  }
  if (!(await keeping)) return null;
  // empty before, and as large as the members of a province now: what is asked of these rows is planned for as many as there are
  await db.query(`analyze membership.${kind.rowTable}`);
  return tally;
}

interface Batch {
  readonly heading: Heading;
  readonly rows: readonly SheetRow[];
}

/** The rows below the heading; of a template the heading stands there twice, once for people. */
async function* batchesOf({ columns }: ListKind, file: Buffer): AsyncGenerator<Batch> {
  let heading: Heading | undefined;
  let waiting: SheetRow[] = [];
  for await (const some of readSheet(file)) {
    waiting.push(...some);
    if (!heading) {
      if (waiting.length < headingRows + 2) continue;
      [heading, waiting] = [findHeading(columns, waiting), rowsBelow(columns, waiting)];
    }
    for (; waiting.length >= batchSize; waiting = waiting.slice(batchSize)) yield { heading, rows: waiting.slice(0, batchSize) };
  }
  if (!heading && waiting.length === 0) throw headerMissing();
  heading ??= findHeading(columns, waiting);
  yield { heading, rows: rowsBelow(columns, waiting) };
}

function rowsBelow(columns: ListKind['columns'], some: readonly SheetRow[]): SheetRow[] {
  const last = some.findLastIndex((row, place) => place < headingRows + 2 && isHeading(columns, row));
  return some.slice(last + 1);
}

interface Checking {
  readonly check: ListCheck;
  readonly tally: Tally;
}

interface CheckedBatch {
  readonly staged: CopyRow[];
  readonly bad: ReturnType<typeof badRow>[];
}

async function checkBatch(
  { keyring, importId }: ToCheck,
  { check, tally }: Checking,
  { heading, rows: batch }: Batch,
): Promise<CheckedBatch> {
  const [staged, bad]: [CopyRow[], CheckedBatch['bad']] = [[], []];
  for (let at = 0; at < batch.length; at += atOnce) {
    for (const one of await check.rows(heading, batch.slice(at, at + atOnce))) {
      if ('staged' in one) {
        staged.push(one.staged);
        continue;
      }
      tally.addBad(one.row, one.faults);
      bad.push(badRow(keyring, importId, { row: one.row, heading, faults: one.faults }));
    }
    await breathe();
  }
  return { staged, bad };
}

/** Keeps what was found of a batch, while the next one is checked already. @returns whether it is to go on. */
async function keepBatch({ kind, db, importId }: ToCheck, tally: Tally, { staged, bad }: CheckedBatch): Promise<boolean> {
  await copyInto(db, `membership.${kind.rowTable}`, staged);
  await copyInto(db, 'membership.member_import_fault', bad);
  tally.rowsRead += staged.length + bad.length;
  tally.goodRows += staged.length;
  return tellProgress(db, importId, tally);
}

/** Of what is kept: of the next batch some rows are known to be bad already. */
async function tellProgress(db: pg.Client, importId: string, { rowsRead, goodRows }: Tally): Promise<boolean> {
  const { rowCount } = await db.query(
    `update membership.member_import set rows_read = $2, good_rows = $3, bad_rows = $4 where id = $1 and state in ('CHECKING', 'RUNNING')`,
    [importId, rowsRead, goodRows, rowsRead - goodRows],
  );
  return rowCount === 1;
}

import { setImmediate as breathe } from 'node:timers/promises';
import { copyInto } from '@vwu/kit/copy';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import type pg from 'pg';
import { readSheet } from '../sheet/read-sheet.ts';
import { headerMissing } from '../sheet/sheet.errors.ts';
import type { SheetRow } from '../sheet/sheet.ts';
import { badRow } from './bad-rows.ts';
import { type Check, checkRows } from './check-rows.ts';
import { readDirectory } from './directory.ts';
import { findHeading, type Heading, headingRows, isHeading } from './find-heading.ts';
import { openFile } from './stored-file.ts';
import { Tally } from './tally.ts';

export interface ToCheck {
  readonly importId: string;
  readonly unitId: string;
  readonly keyring: Keyring;
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
 * @throws {SheetRefused} for a file that is no list of members.
 */
export async function checkImport(em: EntityManager, toCheck: ToCheck): Promise<Tally | null> {
  const { importId, unitId, keyring, db } = toCheck;
  await db.query('delete from membership.member_import_row where import_id = $1', [importId]);
  await db.query('delete from membership.member_import_fault where import_id = $1', [importId]);
  const file = await openFile(em, keyring, importId);
  const shared = { importId, keyring, directory: await readDirectory(em, unitId), tally: new Tally() };
  for await (const { heading, rows: batch } of batchesOf(file)) {
    await keepBatch(em, toCheck, { ...shared, heading }, batch);
    if (!(await tellProgress(db, importId, shared.tally))) return null;
  }
  // empty before, and as large as the members of a province now: what is asked of these rows is planned for as many as there are
  await db.query('analyze membership.member_import_row');
  return shared.tally;
}

interface Batch {
  readonly heading: Heading;
  readonly rows: readonly SheetRow[];
}

/** The rows below the heading; of a template the heading stands there twice, once for people. */
async function* batchesOf(file: Buffer): AsyncGenerator<Batch> {
  let heading: Heading | undefined;
  let waiting: SheetRow[] = [];
  for await (const some of readSheet(file)) {
    waiting.push(...some);
    if (!heading) {
      if (waiting.length < headingRows + 2) continue;
      [heading, waiting] = [findHeading(waiting), rowsBelow(waiting)];
    }
    for (; waiting.length >= batchSize; waiting = waiting.slice(batchSize)) yield { heading, rows: waiting.slice(0, batchSize) };
  }
  if (!heading && waiting.length === 0) throw headerMissing();
  heading ??= findHeading(waiting);
  yield { heading, rows: rowsBelow(waiting) };
}

function rowsBelow(some: readonly SheetRow[]): SheetRow[] {
  const last = some.findLastIndex((row, place) => place < headingRows + 2 && isHeading(row));
  return some.slice(last + 1);
}

async function keepBatch(em: EntityManager, { db, keyring, importId }: ToCheck, check: Check, batch: readonly SheetRow[]): Promise<void> {
  const { tally, heading } = check;
  const [staged, bad] = [[], []] as [
    Parameters<typeof copyInto>[2] extends Iterable<infer Row> ? Row[] : never,
    ReturnType<typeof badRow>[],
  ];
  for (let at = 0; at < batch.length; at += atOnce) {
    for (const one of await checkRows(em, check, batch.slice(at, at + atOnce))) {
      if ('staged' in one) {
        staged.push(one.staged);
        continue;
      }
      tally.addBad(one.row, one.faults);
      bad.push(badRow(keyring, importId, { row: one.row, heading, faults: one.faults }));
    }
    await breathe();
  }
  await copyInto(db, 'membership.member_import_row', staged);
  await copyInto(db, 'membership.member_import_fault', bad);
  tally.rowsRead += batch.length;
  tally.goodRows += staged.length;
}

/** @returns whether it is to go on. */
async function tellProgress(db: pg.Client, importId: string, { rowsRead, goodRows, badRows }: Tally): Promise<boolean> {
  const { rowCount } = await db.query(
    `update membership.member_import set rows_read = $2, good_rows = $3, bad_rows = $4 where id = $1 and state in ('CHECKING', 'RUNNING')`,
    [importId, rowsRead, goodRows, badRows],
  );
  return rowCount === 1;
}

/**
 * How many rows bear the name and the day of birth of somebody recorded within the unit: more is not said before it is carried
 * out, and nothing of anybody elsewhere.
 */
export async function countLikely(em: EntityManager, importId: string, unitId: string, day: string): Promise<number> {
  const [found] = await rows(
    em,
    sql<{ count: number }>`
    with home as materialized (select distinct id from organisation.below(${unitId}::uuid, ${day}::date) as id
    ), told as materialized (
      select membership.name_key(full_name) as name_key, born_on from membership.member_import_row where import_id = ${importId} and born_on is not null
    )
    select count(*)::int as count from told
    where exists (
      select from membership.member m
      where m.name_key = told.name_key and m.born_on = told.born_on and m.is_current and m.is_active and m.home_id in (select id from home))`,
  );
  return found?.count ?? 0;
}

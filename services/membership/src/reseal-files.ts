import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import { piecePlace } from './export-file/sealed-pieces.ts';
import { type HonoraryDetails, honorarySeal, type SealedHonorary } from './honorary/honorary-details.ts';
import { errorRowPlace } from './import/bad-rows.ts';
import { filePlace } from './import/stored-file.ts';
import { memberSeal } from './member/member-details.ts';
import { type Columns, resealRecords } from './reseal-records.ts';

/** A table of what is kept of files, piece by piece. */
interface Pieces {
  readonly table: string;
  /** Which file, and which of its pieces: the key of the table. */
  readonly key: readonly [file: string, piece: string];
  /** Pieces of one transaction: some megabytes at most. */
  readonly together: number;
  placeOf(file: string, piece: number): string;
}

const kept: readonly Pieces[] = [
  { table: 'membership.export_part', key: ['export_id', 'part'], together: 4, placeOf: piecePlace },
  { table: 'membership.member_import_part', key: ['import_id', 'part'], together: 4, placeOf: filePlace },
  { table: 'membership.member_import_fault', key: ['import_id', 'number'], together: 200, placeOf: errorRowPlace },
];

/** Rows of lists that wait to be recorded: sealed as the records they will be. */
const memberRows = { ...memberSeal, table: 'membership.member_import_row' };

const untold: SealedHonorary = { citizenId: null, passport: null, phone: null, policeOpinion: null, endDocument: null };

/** Of honorary members a list has numbers alone. */
const honoraryRows: Columns<HonoraryDetails> = {
  ...honorarySeal,
  table: 'membership.honorary_import_row',
  fields: ['citizenId', 'passport'],
  seal: (keyring, row, told) => honorarySeal.seal(keyring, { ...untold, ...row }, told),
};

/**
 * Seals anew what is kept of exports and imports and another key than the current one sealed, so that the former key may go: files, rows
 * that are wrong, and rows that wait to be recorded. Stopped at any moment, it goes on where it was.
 *
 * @returns how many pieces and rows it has sealed anew.
 */
export async function resealFiles(em: EntityManager, keyring: Keyring): Promise<number> {
  let resealed = (await resealRecords(em, keyring, memberRows)) + (await resealRecords(em, keyring, honoraryRows));
  for (const pieces of kept)
    for (let found = pieces.together; found === pieces.together; ) {
      found = await em.fork().transactional((tx) => resealSome(tx, keyring, pieces));
      resealed += found;
    }
  return resealed;
}

async function resealSome(tx: EntityManager, keyring: Keyring, { table, key: [file, piece], together, placeOf }: Pieces): Promise<number> {
  const { current } = keyring;
  const found = await rows(
    tx,
    sql<{ file: string; piece: number; content: Buffer }>`
    select ${sql.id(file)} as file, ${sql.id(piece)} as piece, content from ${sql.table(table)}
    where sealed_by < ${current} or sealed_by > ${current}
    limit ${together} for update skip locked`,
  );
  for (const one of found) {
    const place = placeOf(one.file, one.piece);
    const content = keyring.seal(keyring.open(one.content, place), place);
    await rows(
      tx,
      sql`update ${sql.table(table)} set content = ${content} where ${sql.id(file)} = ${one.file} and ${sql.id(piece)} = ${one.piece}`,
    );
  }
  return found.length;
}

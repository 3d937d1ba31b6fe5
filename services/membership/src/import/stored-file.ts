import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';

const pieceBytes = 512 * 1024;

/** Where a piece of a file is sealed for. */
export const filePlace = (importId: string, part: number): string => `membership.member_import_part/${importId}/${part}`;

/** Keeps a file, sealed piece by piece, so that no row of the database holds it whole. */
export async function storeFile(tx: EntityManager, keyring: Keyring, importId: string, file: Buffer): Promise<void> {
  for (let part = 0; part * pieceBytes < file.length; part += 1) {
    const piece = file.subarray(part * pieceBytes, (part + 1) * pieceBytes);
    const content = keyring.seal(piece.toString('base64'), filePlace(importId, part));
    await rows(tx, sql`insert into membership.member_import_part (import_id, part, content) values (${importId}, ${part}, ${content})`);
  }
}

/** The file again. */
export async function openFile(em: EntityManager, keyring: Keyring, importId: string): Promise<Buffer> {
  const parts = await rows(
    em,
    sql<{ part: number; content: Buffer }>`
    select part, content from membership.member_import_part where import_id = ${importId} order by part`,
  );
  return Buffer.concat(parts.map(({ part, content }) => Buffer.from(keyring.open(content, filePlace(importId, part)), 'base64')));
}

/** What of an import holds persons, but for the rows that are wrong. */
export async function dropFile(em: EntityManager, importId: string): Promise<void> {
  await rows(em, sql`delete from membership.member_import_part where import_id = ${importId}`);
  await rows(em, sql`delete from membership.member_import_row where import_id = ${importId}`);
  await rows(em, sql`delete from membership.honorary_import_row where import_id = ${importId}`);
}

/** And those, too. */
export async function dropAll(em: EntityManager, importId: string): Promise<void> {
  await dropFile(em, importId);
  await rows(em, sql`delete from membership.member_import_fault where import_id = ${importId}`);
}

import { createHash } from 'node:crypto';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Keyring } from '@vwu/kit/keyring';
import type { KeptFile } from '../export/export.entity.ts';

const pieceBytes = 512 * 1024;

/** Where a piece of a file is sealed for. */
export const piecePlace = (exportId: string, part: number): string => `membership.export_part/${exportId}/${part}`;

/**
 * Keeps a file as it comes, sealed piece by piece, within the transaction it is given: nobody sees a part of it before all is there.
 *
 * @param requireSize refuses a file that has become too large.
 */
export async function storePieces(
  tx: EntityManager,
  { exportId, keyring, file, requireSize }: Storing,
): Promise<Pick<KeptFile, 'byteSize' | 'sha256'>> {
  const hash = createHash('sha256');
  let [waiting, bytes, part, byteSize]: [Buffer[], number, number, number] = [[], 0, 0, 0];
  const keep = async (piece: Buffer) => {
    const content = keyring.seal(piece.toString('base64'), piecePlace(exportId, part));
    await rows(tx, sql`insert into membership.export_part (export_id, part, content) values (${exportId}, ${part}, ${content})`);
    part += 1;
  };
  for await (const some of file) {
    const chunk = Buffer.from(some);
    hash.update(chunk);
    waiting.push(chunk);
    [bytes, byteSize] = [bytes + chunk.length, byteSize + chunk.length];
    requireSize(byteSize);
    if (bytes < pieceBytes) continue;
    await keep(Buffer.concat(waiting));
    [waiting, bytes] = [[], 0];
  }
  if (bytes > 0) await keep(Buffer.concat(waiting));
  return { byteSize, sha256: hash.digest('hex') };
}

export interface Storing {
  readonly exportId: string;
  readonly keyring: Keyring;
  readonly file: AsyncIterable<Uint8Array | string>;
  requireSize(byteSize: number): void;
}

/**
 * The file again, a piece at a time.
 *
 * @throws {Error} on the way if pieces are missing: whoever reads it has then not read it to its end.
 */
export async function* openPieces(
  em: EntityManager,
  keyring: Keyring,
  { id, byteSize }: { readonly id: string; readonly byteSize: number },
): AsyncGenerator<Buffer> {
  let given = 0;
  for (let part = 0; given < byteSize; part += 1) {
    const [found] = await rows(
      em,
      sql<{ content: Buffer }>`select content from membership.export_part where export_id = ${id} and part = ${part}`,
    );
    if (!found) throw new Error('a piece of an export is missing');
    const piece = Buffer.from(keyring.open(found.content, piecePlace(id, part)), 'base64');
    given += piece.length;
    yield piece;
  }
}

export const dropPieces = (em: EntityManager, exportId: string): Promise<unknown> =>
  rows(em, sql`delete from membership.export_part where export_id = ${exportId}`);

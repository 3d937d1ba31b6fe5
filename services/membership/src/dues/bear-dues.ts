import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { recordsBehind } from '../ledger/read-ledger.ts';
import { keepDues } from './keep-dues.ts';

/** What a woman has paid, and what she is relieved of, is that of the record that speaks for her, whichever of her records it was told of. */
export async function bearDues(tx: EntityManager, memberId: string): Promise<void> {
  const records = (await recordsBehind(tx, [memberId])).map(({ id }) => id);
  await rows(tx, sql`call membership.bear_dues(${memberId}::uuid, ${records}::uuid[])`);
}

/** What was paid for a merged record that is taken apart is that of one of the two it was made of. */
export const handDues = (tx: EntityManager, mergedId: string, partId: string): Promise<unknown> =>
  keepDues(tx, [partId], () => rows(tx, sql`call membership.bear_dues(${partId}::uuid, array[${mergedId}]::uuid[])`));

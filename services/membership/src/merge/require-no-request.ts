import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { MergeRequestOpen } from './merge.errors.ts';

/** What somebody asked for of her data is settled with the record it was asked of. @throws {MergeRequestOpen} */
export async function requireNoRequest(tx: EntityManager, memberIds: readonly string[]): Promise<void> {
  const open = await rows(
    tx,
    sql`select from membership.subject_request where member_id = any (${memberIds}::uuid[]) and state in ('RECEIVED', 'ANSWERED') limit 1`,
  );
  if (open.length > 0) throw new MergeRequestOpen();
}

import { type EntityManager, rows, sql } from '@vwu/kit/database';

/** Whether anything of a member is sealed in this database. */
export async function hasSealedMembers(em: EntityManager): Promise<boolean> {
  const found = await rows(em, sql`select from membership.member where sealed_by is not null limit 1`);
  return found.length > 0;
}

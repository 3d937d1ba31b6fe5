import { type EntityManager, rows, sql } from '@vwu/kit/database';

/** Whether anything of a member, or of an honorary one, is sealed in this database. */
export async function hasSealedMembers(em: EntityManager): Promise<boolean> {
  const found = await rows(
    em,
    sql`
    (select from membership.member where sealed_by is not null limit 1)
    union all (select from membership.honorary_member where sealed_by is not null limit 1)`,
  );
  return found.length > 0;
}

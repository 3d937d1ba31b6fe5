import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { details } from './member-details.ts';

/** Whether anything of a member is sealed in this database. */
export async function hasSealedMembers(em: EntityManager): Promise<boolean> {
  const columns = details.map((field) => sql.ref(field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)));
  const found = await rows(em, sql`select from membership.member where coalesce(${sql.join(columns)}) is not null limit 1`);
  return found.length > 0;
}

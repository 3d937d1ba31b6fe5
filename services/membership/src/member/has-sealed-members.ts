import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { anySealed } from '../any-sealed.ts';

/** Whether anything of a member, or of an honorary one, is sealed in this database. */
export async function hasSealedMembers(em: EntityManager): Promise<boolean> {
  return (await rows(em, sql`${sql.raw(anySealed)}`)).length > 0;
}

import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { dropAll } from './stored-file.ts';

/** Removes what is left of imports whose time is over: a list nobody carried out is gone, and so is the error file of one that was. */
export async function expireImports(em: EntityManager): Promise<void> {
  await em.transactional(async (tx) => {
    const due = await rows(
      tx,
      sql<{ id: string }>`
      select id from membership.member_import
      where expires_at < clock_timestamp() and state <> 'EXPIRED'
      order by expires_at limit 100 for update skip locked`,
    );
    for (const { id } of due) await dropAll(tx, id);
    await rows(
      tx,
      sql`
      update membership.member_import set state = 'EXPIRED', first_faults = '[]', version = version + 1 where id = any (${due.map(({ id }) => id)}::uuid[])`,
    );
    await rows(tx, sql`delete from membership.member_import_task where unit_id = any (${due.map(({ id }) => id)}::uuid[])`);
  });
}

import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { dropPieces } from '../export-file/sealed-pieces.ts';

/** Removes the files whose time is over, and what still waits of exports nobody could make. */
export async function expireExports(em: EntityManager): Promise<void> {
  await em.transactional(async (tx) => {
    const due = await rows(
      tx,
      sql<{ id: string }>`
      select id from membership.export
      where expires_at <= clock_timestamp() and state <> 'EXPIRED'
      order by expires_at limit 100 for update skip locked`,
    );
    for (const { id } of due) await dropPieces(tx, id);
    const ids = sql`any (${due.map(({ id }) => id)}::uuid[])`;
    await rows(tx, sql`update membership.export set state = 'EXPIRED', version = version + 1 where id = ${ids}`);
    await rows(tx, sql`delete from membership.export_task where unit_id = ${ids}`);
  });
}

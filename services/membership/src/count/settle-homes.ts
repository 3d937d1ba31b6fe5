import { type EntityManager, rows, sql } from '@vwu/kit/database';

/**
 * Looks up anew to which bases and provinces the homes of members belong, after the tree has changed, and moves what is counted of those
 * that have moved (decision 40). Whoever counts meanwhile is not waited for: their homes are noted again. All that waits is done at once.
 */
export async function settleHomes(tx: EntityManager, unitId: string): Promise<void> {
  const waiting = await rows(tx, sql<{ unitId: string }>`delete from membership.count_task returning unit_id as "unitId"`);
  const noted = [unitId, ...waiting.map((one) => one.unitId)];
  await rows(tx, sql`set local statement_timeout = 0`);
  await rows(tx, sql`call membership.settle_homes(${noted}::uuid[])`);
}

/** Notes that the map is to be looked at: it never was, or the tree changes today. */
export const noteNewMap = (em: EntityManager): Promise<unknown> =>
  rows(
    em,
    sql`
    insert into membership.count_task (unit_id)
    select id from organisation.unit where level = 'CENTRAL' and exists (select from membership.member_count_home)
      and not exists (select from membership.member_count_map where membership.today() between valid_from and valid_to)
    on conflict do nothing`,
  );

import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';

/**
 * How many rows bear the name and the day of birth of somebody recorded within the unit: more is not said before it is carried
 * out, and nothing of anybody elsewhere.
 */
export async function countLikely(em: EntityManager, importId: string, unitId: string): Promise<number> {
  const [found] = await rows(
    em,
    sql<{ count: number }>`
    with home as materialized (select distinct id from organisation.below(${unitId}::uuid, ${today()}::date) as id
    ), told as materialized (
      select membership.name_key(full_name) as name_key, born_on from membership.member_import_row where import_id = ${importId} and born_on is not null
    )
    select count(*)::int as count from told
    where exists (
      select from membership.member m
      where m.name_key = told.name_key and m.born_on = told.born_on and m.is_current and m.is_active and m.home_id in (select id from home))`,
  );
  return found?.count ?? 0;
}

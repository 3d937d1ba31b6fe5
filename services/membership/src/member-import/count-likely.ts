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
    select count(*)::int as count from membership.member_import_row r
    where r.import_id = ${importId} and r.born_on is not null and exists (
      select from membership.member m
      where m.name_key = membership.name_key(r.full_name) and m.born_on = r.born_on and m.is_current and m.is_active
        and m.home_id in (select organisation.below(${unitId}::uuid, ${today()}::date)))`,
  );
  return found?.count ?? 0;
}

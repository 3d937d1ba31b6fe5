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
      select membership.name_key(full_name) as name_key, born_on, count(*) as times from membership.member_import_row
      where import_id = ${importId} and born_on is not null group by 1, 2
    ), alike as materialized (
      -- few of the whole country: looked up by name and day first, whatever is known of how many live within the unit
      select t.name_key, t.born_on, t.times, m.home_id
      from told t join membership.member m on m.name_key = t.name_key and m.born_on = t.born_on and m.is_current and m.is_active
    )
    select coalesce(sum(times), 0)::int as count
    from (select distinct name_key, born_on, times from alike where home_id in (select id from home)) as within`,
  );
  return found?.count ?? 0;
}

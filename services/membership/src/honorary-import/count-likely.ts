import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';

/** How many rows bear the name and the day of birth of somebody in the book of the unit, or of those below it, already. */
export async function countLikely(em: EntityManager, importId: string, unitId: string): Promise<number> {
  const [found] = await rows(
    em,
    sql<{ count: number }>`
    select count(*)::int as count from membership.honorary_import_row r
    where r.import_id = ${importId} and exists (
      select from membership.honorary_member h
      where h.unit_id in (select organisation.reach(${unitId}::uuid, ${today()}::date)) and h.recognised_on is not null
        and h.name_folded = public.fold_text(r.full_name) and h.born_on = r.born_on)`,
  );
  return found?.count ?? 0;
}

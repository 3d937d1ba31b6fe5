import { type EntityManager, lockFor, rows, sql } from '@vwu/kit/database';
import { createPeriods } from '../period/period.loader.ts';
import { basesOutOf, restateBases } from '../restatement/restate-bases.ts';

/**
 * Works out what a base formed by a reorganisation has from what it was formed of: its women 18+ and its figures of earlier
 * periods (RATE-022), and the same for those formed out of it. It may be asked again, and takes back what a correction no longer
 * calls for. What a base has reported itself is never touched.
 */
export async function followStructure(tx: EntityManager, unitId: string): Promise<void> {
  const bases = [unitId, ...(await basesOutOf(tx, unitId))];
  for (const base of bases) await sumWomen(tx, base);
  await restateBases(tx, bases, await createPeriods(tx)());
}

/** The women of a base are those of what it was formed of, when all of these are known. One that was there before keeps its own. */
async function sumWomen(tx: EntityManager, unitId: string): Promise<void> {
  await lockFor(tx, `women/${unitId}`);
  await rows(tx, sql`delete from membership.women_population where unit_id = ${unitId} and method <> 'AS_REPORTED'`);
  await rows(
    tx,
    sql`
    with piece as materialized (
      select c.* from organisation.unit u
      cross join lateral organisation.composition(array[u.id], array[u.opened_on], u.opened_on - 1) as c
      where u.id = ${unitId} and u.target_applies and u.opened_on > '-infinity' and c.origin_id <> u.id
    )
    insert into membership.women_population (unit_id, rule_set_id, women18_plus, source_body, origin, method)
    select ${unitId}, w.rule_set_id, sum(organisation.count_in_part(w.women18_plus, p.part_from, p.part_to)), 'Cộng từ các cơ sở hợp thành',
      case when bool_or(w.origin = 'DEMONSTRATION') then 'DEMONSTRATION' else 'RECORDED' end,
      case when bool_or(p.is_estimated) then 'ESTIMATED' else 'DERIVED' end
    from piece p join membership.women_population w on w.unit_id = p.origin_id
    group by w.rule_set_id having count(*) = (select count(*) from piece)
    on conflict (unit_id, rule_set_id) do nothing`,
  );
}

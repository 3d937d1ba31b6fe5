import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { createPeriods } from '../period/period.loader.ts';
import { basesOutOf, type FormedBase, restateBases } from '../restatement/restate-bases.ts';

/** How many bases are worked out together: the reform of 2025 changed three thousand within a minute. */
const together = 50;

/**
 * Works out what a base formed by a reorganisation has from what it was formed of: its women 18+ and its figures of earlier
 * periods (RATE-022), and the same for those formed out of it. It may be asked again, and takes back what a correction no longer
 * calls for. What a base has reported itself is never touched. Others that wait are done in the same turn.
 */
export async function followStructure(tx: EntityManager, unitId: string): Promise<void> {
  const noted = [unitId, ...(await takeWaiting(tx))];
  const bases = await basesOutOf(tx, noted, { withThemselves: true });
  // what was formed first comes first: what was formed out of it counts on it
  for (const formed of Map.groupBy(bases, ({ openedOn }) => openedOn).values()) await sumWomen(tx, formed);
  await restateBases(tx, bases, await createPeriods(tx)());
}

async function takeWaiting(tx: EntityManager): Promise<string[]> {
  const taken = await rows(
    tx,
    sql<{ unitId: string }>`
    delete from membership.structure_task where unit_id in (
      select unit_id from membership.structure_task order by noted_at limit ${together - 1} for update skip locked)
    returning unit_id as "unitId"`,
  );
  return taken.map(({ unitId }) => unitId);
}

/** The women of a base are those of what it was formed of, when all of these are known. One that was there before keeps its own. */
async function sumWomen(tx: EntityManager, bases: readonly FormedBase[]): Promise<void> {
  const ids = bases.map(({ id }) => id);
  await rows(
    tx,
    sql`select pg_advisory_xact_lock(hashtextextended(k.name, 0)) from (select 'women/' || id as name from unnest(${ids}::uuid[]) as u (id) order by 1) as k`,
  );
  await rows(tx, sql`delete from membership.women_population where unit_id = any (${ids}::uuid[]) and method <> 'AS_REPORTED'`);
  const openedOn = bases[0]?.openedOn;
  await rows(
    tx,
    sql`
    with piece as materialized (
      select c.*
      from organisation.composition(array(select id from organisation.unit where id = any (${ids}::uuid[]) and target_applies),
        array(select ${openedOn}::date from organisation.unit where id = any (${ids}::uuid[]) and target_applies), ${openedOn}::date - 1) as c
      where c.origin_id <> c.unit_id
    ), expected as (
      select unit_id, count(*) as pieces from piece group by unit_id
    )
    insert into membership.women_population (unit_id, rule_set_id, women18_plus, source_body, origin, method)
    select p.unit_id, w.rule_set_id, sum(organisation.count_in_part(w.women18_plus, p.part_from, p.part_to)), 'Cộng từ các cơ sở hợp thành',
      case when bool_or(w.origin = 'DEMONSTRATION') then 'DEMONSTRATION' else 'RECORDED' end,
      case when bool_or(p.is_estimated) then 'ESTIMATED' else 'DERIVED' end
    from piece p join expected e on e.unit_id = p.unit_id join membership.women_population w on w.unit_id = p.origin_id
    group by p.unit_id, w.rule_set_id, e.pieces having count(*) = e.pieces
    on conflict (unit_id, rule_set_id) do nothing`,
  );
}

import { type EntityManager, rows, sql } from '@vwu/kit/database';

/**
 * Brings the list "to be placed" in line with the changes in force: on it stands whoever was last hung somewhere for the
 * time being, by whatever order the decisions were recorded, and also when the one that placed her is corrected. Whoever is
 * carried along while she waits goes on waiting.
 */
export async function writePlacements(tx: EntityManager, unitIds: readonly string[]): Promise<void> {
  await rows(tx, sql`delete from organisation.unit_placement where unit_id = any (${unitIds}::uuid[])`);
  await rows(
    tx,
    sql`
    with hung as (
      select c.unit_id, c.event_id, c.ground, e.effective_on, e.place,
        lag(c.parent_id) over (partition by c.unit_id order by e.effective_on, e.place) as from_unit_id
      from organisation.unit_change c join organisation.unit_event e on e.id = c.event_id
      where c.unit_id = any (${unitIds}::uuid[]) and e.voided_by is null and (c.act = 'CLOSE' or 'parent_id' = any (c.sets))
    ), last as (
      select distinct on (unit_id) * from hung where ground <> 'CARRIED' order by unit_id, effective_on desc, place desc
    )
    insert into organisation.unit_placement (unit_id, event_id, from_unit_id, held_by, candidates)
    select l.unit_id, l.event_id, l.from_unit_id, v.parent_id,
      array(select p.to_unit_id from organisation.unit_lineage p where p.event_id = l.event_id and p.from_unit_id = l.from_unit_id order by p.id)
    from last l
    join organisation.unit u on u.id = l.unit_id
    join organisation.unit_version v on v.unit_id = u.id and v.valid_to = u.closed_on
    where l.ground = 'PROVISIONAL'`,
  );
}

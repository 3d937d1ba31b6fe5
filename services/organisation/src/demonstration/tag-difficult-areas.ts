import type pg from 'pg';

/**
 * Demonstration only: no list of especially difficult areas is openly published (SOURCES.md, «Not found»), so about one
 * commune in seven gets the tag by its id, and a commune of today when most of what it was made of had it.
 */
export async function tagDifficultAreas(db: pg.Client): Promise<void> {
  await db.query(`
    insert into organisation.unit_tag (unit_id, tag, valid_from, valid_to, origin)
    select id, 'SPECIAL_DIFFICULT', opened_on, closed_on, 'DEMONSTRATION'
    from organisation.unit
    where level = 'BASE' and opened_on = '-infinity' and hashtextextended(id::text, 2025) % 7 = 0`);
  await db.query(`
    insert into organisation.unit_tag (unit_id, tag, valid_from, valid_to, origin)
    select u.id, 'SPECIAL_DIFFICULT', u.opened_on, u.closed_on, 'DEMONSTRATION'
    from organisation.unit u
    join organisation.unit_lineage l on l.to_unit_id = u.id
    left join organisation.unit_tag t on t.unit_id = l.from_unit_id and t.tag = 'SPECIAL_DIFFICULT'
    where u.level = 'BASE' and u.opened_on > '-infinity'
    group by u.id
    having count(t.unit_id) * 2 >= count(*)`);
}

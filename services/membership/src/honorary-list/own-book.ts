import { type EntityManager, lockFor, type RawBuilder, sql } from '@vwu/kit/database';

/** What `unit` itself and those that went whole into it by a day are, as rows of one column (decision 13). */
export const lineageOf = (unit: RawBuilder<unknown>, day: RawBuilder<unknown>) => sql`(
  select ${unit} union all
  select h.unit_id from organisation.unit_heir h where h.heir_id = ${unit} and h.whole and h.effective_on <= ${day})`;

/**
 * The own books of units on a day beside the lists they sent last by then: what both say of each record, as the tables `last` (one row for
 * each unit that has sent) and `compared` (each record of either, with `book_state` and `list_state`, null where it is not on it).
 *
 * A list stands where the lineage of its unit leads, as the book does. The day of a list is the one that was told, not when it was recorded.
 *
 * @param part the name of a table of units `id` above in the same statement.
 */
export const comparedOn = (part: 'part', day: string) => sql`
  origin as materialized (
    select p.id, k.unit_id from ${sql.ref(part)} p cross join lateral ${lineageOf(sql`p.id`, sql`${day}::date`)} as k (unit_id)
  ), last as materialized (
    select distinct on (o.id) o.id, l.id as list_id, l.state, l.answered_at
    from origin o join membership.honorary_list l on l.unit_id = o.unit_id and l.sent_on <= ${day}::date
    order by o.id, l.sent_on desc, l.id desc
  ), book as materialized (
    select o.id, m.id as honorary_id, m.level, ${stateOn(day)} as state
    from origin o join membership.honorary_member m on m.unit_id = o.unit_id and m.recognised_on <= ${day}::date
  ), compared as materialized (
    select coalesce(b.id, e.id) as id, coalesce(b.honorary_id, e.honorary_id) as honorary_id, coalesce(b.level, e.level) as level,
      b.state as book_state, e.state as list_state
    from book b
    full join (
      select l.id, e.honorary_id, e.level, e.state from last l join membership.honorary_list_entry e on e.list_id = l.list_id
    ) as e on e.id = b.id and e.honorary_id = b.honorary_id
  )`;

/** Nobody else sends a list of the unit, or answers one, until this transaction ends. */
export const holdLists = (tx: EntityManager, unitId: string): Promise<void> => lockFor(tx, `honorary lists of ${unitId}`);

/** As what a record `m` that was recognised stands on a day. */
const stateOn = (day: string) => sql`case when m.ended_on <= ${day}::date then 'TERMINATED' else 'RECOGNISED' end`;

/** What a row of `compared` of {@link comparedOn} says other than the list; null where nothing is, or none was sent. */
export const changeOf = (row: RawBuilder<unknown>, hasList: RawBuilder<unknown>) => sql`case
    when not ${hasList} then null
    when ${row}.list_state is null then 'ADDED'
    when ${row}.book_state is null then 'REMOVED'
    when ${row}.book_state <> ${row}.list_state then 'STATE_CHANGED' end`;

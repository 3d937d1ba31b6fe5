import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';

/** Notes looked at in one transaction: a reform leaves some hundred thousand. */
const together = 10_000;

/**
 * Has the members of a base compared anew when what is noted of it is seen by everybody: an act that was not finished when the note was
 * written may have compared its record without it, and is not seen itself before it ends. So a note is seen first, and is due once every
 * act has ended that had begun by then.
 */
export async function noteComparisons(em: EntityManager): Promise<void> {
  for (let noted = together; noted === together; ) noted = await em.transactional((tx) => noteDueBases(tx));
  await rows(
    em,
    sql`
    update membership.comparison_note set behind = pg_snapshot_xmax(pg_current_snapshot())
    where behind is null and due_on <= ${today()}::date`,
  );
}

/** @returns how many notes it has taken. */
async function noteDueBases(tx: EntityManager): Promise<number> {
  const day = sql`${today()}::date`;
  const [done] = await rows(
    tx,
    sql<{ taken: number; baseIds: string[] }>`
    with due as (
      delete from membership.comparison_note where id in (
        select n.id from membership.comparison_note n
        where n.due_on <= ${day} and n.behind <= pg_snapshot_xmin(pg_current_snapshot())
          -- branches and bases arrive each by itself: a base that is not there yet is waited for
          and (exists (select from organisation.unit u where u.id = n.near_id) or exists (select from organisation.unit_stem s where s.unit_id = n.near_id))
        order by n.id limit ${together} for update skip locked)
      returning home_id, near_id
    ), near as materialized (
      -- a home nobody belongs to is nobody's neighbour
      select distinct d.near_id from due d where exists (select from membership.member m where m.home_id = d.home_id and m.is_current)
    ), base as (
      select distinct u.id
      from organisation.seats_of(array(select near_id from near), ${day}) as s
      join organisation.unit u on u.id = s.stem_id and u.level = 'BASE' and ${day} between u.opened_on and u.closed_on
      where s.on_day = ${day}
    ), noted as (
      insert into membership.comparison_task as t (unit_id) select id from base order by id
      -- whoever is at it just now is waited for: what she has done is to be begun again
      on conflict (unit_id) do update set noted_at = t.noted_at returning unit_id
    )
    select (select count(*) from due)::int as taken, coalesce((select array_agg(unit_id) from noted), '{}') as "baseIds"`,
  );
  await rows(tx, sql`delete from membership.comparison_progress where base_id = any (${done?.baseIds ?? []}::uuid[])`);
  return done?.taken ?? 0;
}

/**
 * Has the members of a list compared once more when it is recorded: whoever was recorded in the meantime has seen none of them, and was
 * not seen.
 */
export const noteList = (tx: EntityManager, importId: string): Promise<unknown> =>
  rows(
    tx,
    sql`
    insert into membership.comparison_note (home_id, near_id, due_on)
    select distinct home_id, home_id, ${today()}::date from membership.member_import_row where import_id = ${importId}`,
  );

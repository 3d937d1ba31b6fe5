import { type EntityManager, rows, sql } from '@vwu/kit/database';

/** Works out from the steps of a case in which state it stands, and stood on each day, after one has been taken back. */
export async function deriveStates(tx: EntityManager, id: string): Promise<void> {
  await rows(
    tx,
    sql`
    update organisation.support_case c set state = (
      select s.to_state from organisation.support_step s where s.case_id = c.id order by s.id desc limit 1) where c.id = ${id}`,
  );
  await rows(tx, sql`delete from organisation.support_state where case_id = ${id}`);
  await rows(
    tx,
    sql`
    insert into organisation.support_state (case_id, unit_id, state, valid_from, valid_to)
    select c.id, c.unit_id, d.to_state, d.day, coalesce(
      lead(d.day) over (order by d.day) - 1, case when c.ended_on is null then 'infinity' else greatest(d.day, c.ended_on) end)
    from organisation.support_case c
    join (
      select distinct on (k.day) k.day, k.to_state from (
        select s.id, s.to_state, max(s.taken_on) over (order by s.id) as day from organisation.support_step s where s.case_id = ${id}) as k
      order by k.day, k.id desc) as d on true
    where c.id = ${id}`,
  );
}

import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';

/**
 * Notes what a new day brings by itself: periods that speak from today on, with all bases that have figures for them, and
 * bases whose last day is over.
 */
export const noteDue = (em: EntityManager): Promise<unknown> =>
  em.transactional((tx) =>
    rows(
      tx,
      sql`
    with locked as (
      insert into organisation.support_locked_period (code)
      select code from membership.reporting_period where deadline <= ${today()}::date on conflict do nothing returning code
    )
    insert into organisation.support_task (unit_id)
    select f.unit_id from membership.unit_figures f join locked on locked.code = f.period
      join organisation.unit u on u.id = f.unit_id and u.level = 'BASE'
    union select c.unit_id from organisation.support_case c join organisation.unit u on u.id = c.unit_id
      where c.ended_on is null and c.state <> 'CLOSED_MET' and u.closed_on < ${today()}::date
    on conflict do nothing`,
    ),
  );

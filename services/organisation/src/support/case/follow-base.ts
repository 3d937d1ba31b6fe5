import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { followFigures } from './follow-figures.ts';
import { type FollowedBase, followLife } from './follow-life.ts';
import { lockSupport } from './open-case.ts';

/**
 * Brings the case of a base in line with its figures and with what became of it: opened, closed and opened again by
 * figures (SUP-001, SUP-038), ended with its base. It works out what should be, so that it may be asked twice.
 */
export async function followBase(tx: EntityManager, unitId: string): Promise<void> {
  await lockSupport(tx, unitId);
  await followLife(tx, await readBase(tx, unitId));
  const base = await readBase(tx, unitId);
  if (base && base.endedOn === null && base.closedOn >= today()) await followFigures(tx, base);
}

async function readBase(tx: EntityManager, unitId: string): Promise<FollowedBase | undefined> {
  const [base] = await rows(
    tx,
    sql<FollowedBase>`
    select u.id as "unitId", u.closed_on as "closedOn", u.ending, array(
        select l.to_unit_id::text from organisation.unit_lineage l
        where l.from_unit_id = u.id and l.effective_on = u.closed_on + 1 order by l.to_unit_id) as "successorIds",
      c.id as "caseId", c.state, c.ended_on as "endedOn", c.ended_with as "endedWith", v.period, v.needs_support as "needsSupport"
    from organisation.unit u
    left join organisation.support_case c on c.unit_id = u.id
    left join organisation.support_verdict(array[u.id], ${today()}::date, 'infinity') v
      -- what opened it is not undone by an earlier period, only by its own or a later one once that is locked
      on v.needs_support or v.ends_on >= coalesce((select p.ends_on from membership.reporting_period p where p.code = c.period), '-infinity')
    where u.id = ${unitId}`,
  );
  return base;
}

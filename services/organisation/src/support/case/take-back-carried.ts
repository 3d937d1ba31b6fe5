import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { followAgain, inheritFindings } from './carry-case.ts';
import { deriveStates } from './derive-states.ts';
import { lockSupport } from './open-case.ts';
import { touchCase } from './run-case-command.ts';

/** A case does not go on in those of other bases any more: what they only had of it is taken back. */
export async function takeBackCarried(tx: EntityManager, caseId: string): Promise<void> {
  await rows(tx, sql`delete from organisation.support_placement where case_id = ${caseId}`);
  const heirs = await rows(
    tx,
    sql<{ id: string; unitId: string }>`
    delete from organisation.support_predecessor p using organisation.support_case c
    where p.predecessor_id = ${caseId} and c.id = p.case_id returning c.id, c.unit_id as "unitId"`,
  );
  for (const { id, unitId } of heirs.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))) {
    await lockSupport(tx, unitId);
    await rows(tx, sql`select from organisation.support_case where id = ${id} for update`);
    if (await isBare(tx, id)) await forget(tx, id);
    else await restore(tx, id);
    await followAgain(tx, unitId);
  }
}

/** Whether a case was only carried, and nobody has touched it since: then it was never opened. */
async function isBare(tx: EntityManager, id: string): Promise<boolean> {
  const bare = await rows(
    tx,
    sql`
    select from organisation.support_case c where c.id = ${id}
      and not exists (select from organisation.support_predecessor p where p.case_id = c.id)
      and not exists (select from organisation.audit_record a where a.subject_id = c.id)
      and (select count(*) = 1 and bool_and(s.act = 'CARRY') from organisation.support_step s where s.case_id = c.id)`,
  );
  return bare.length > 0;
}

async function forget(tx: EntityManager, id: string): Promise<void> {
  await takeBackCarried(tx, id);
  for (const table of ['support_cause', 'support_hard_group', 'support_state', 'support_step'])
    await rows(tx, sql`delete from ${sql.id('organisation', table)} where case_id = ${id}`);
  await rows(tx, sql`delete from organisation.support_case where id = ${id}`);
}

/**
 * A case of its own is as it was: what was found there is found no more, figures of before speak again, and it is closed where
 * only the carrying had opened it. Once somebody has taken it a step further, figures alone move it.
 */
async function restore(tx: EntityManager, id: string): Promise<void> {
  const opened = await rows(
    tx,
    sql`
    delete from organisation.support_step s
    where s.id = (select l.id from organisation.support_step l where l.case_id = ${id} order by l.id desc limit 1)
      and s.act = 'CARRY' and s.from_state is not null
      and not exists (select from organisation.support_predecessor p where p.case_id = ${id} and p.step_id = s.id)
    returning s.id`,
  );
  if (opened.length > 0) await deriveStates(tx, id);
  await inheritFindings(tx, id);
  await touchCase(tx, id);
}

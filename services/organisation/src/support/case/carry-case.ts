import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { enterState, recordStep } from './advance-case.ts';
import { lockSupport, openCase } from './open-case.ts';
import { touchCase } from './run-case-command.ts';
import type { SupportState } from './support-state.ts';

export interface CarryCase {
  /** The case of the base that has ended. */
  readonly caseId: string;
  /** The base it goes on in. */
  readonly heir: string;
  /** First day there. */
  readonly on: string;
}

/**
 * Lets a case go on in that of another base, which refers to it and shows what was found: causes and hard groups. What was
 * agreed and planned was agreed for the old base, and stays with it. Figures of before say nothing of the two together, also
 * where they had closed the other's own case.
 */
export async function carryCase(tx: EntityManager, { caseId, heir, on }: CarryCase): Promise<void> {
  await lockSupport(tx, heir);
  const [known] = await rows(
    tx,
    sql<{ id: string; state: SupportState }>`select id, state from organisation.support_case where unit_id = ${heir} for update`,
  );
  const id = known?.id ?? (await openCase(tx, heir, { period: null, on }));
  if (known) await touchCase(tx, id);
  if (known?.state === 'CLOSED_MET') {
    await enterState(tx, { id, state: 'FLAGGED', on });
    await recordStep(tx, { id, act: 'CARRY', from: known.state, to: 'FLAGGED', on, period: null });
  }
  await rows(
    tx,
    sql`
    insert into organisation.support_predecessor (case_id, predecessor_id, carried_on, step_id)
    select ${id}, ${caseId}, ${on}, (select s.id from organisation.support_step s where s.case_id = ${id} order by s.id desc limit 1)
    on conflict do nothing`,
  );
  await inheritFindings(tx, id);
  await followAgain(tx, heir);
}

/** The base it goes on in may have ended itself, and figures may say something else now. */
export const followAgain = (tx: EntityManager, unitId: string): Promise<unknown> =>
  rows(tx, sql`insert into organisation.support_task (unit_id) values (${unitId}) on conflict do nothing`);

/** What a case shows is its own findings and those of the cases that go on in it: worked out anew when these change. */
export const inheritFindings = (tx: EntityManager, caseId: string): Promise<unknown> =>
  rows(tx, sql`select organisation.inherit_support_findings(array[${caseId}::uuid])`);

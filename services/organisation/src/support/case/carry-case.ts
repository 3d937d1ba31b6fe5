import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { enterState, recordStep } from './advance-case.ts';
import { lockSupport, openCase } from './open-case.ts';
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
 * Lets a case go on in that of another base, which refers to it and takes over what was found: causes and hard groups. What
 * was agreed and planned was agreed for the old base, and stays with it.
 */
export async function carryCase(tx: EntityManager, { caseId, heir, on }: CarryCase): Promise<void> {
  await lockSupport(tx, heir);
  const [known] = await rows(
    tx,
    sql<{ id: string; state: SupportState }>`select id, state from organisation.support_case where unit_id = ${heir}`,
  );
  const id = known?.id ?? (await openCase(tx, heir, { period: null, on }));
  if (known) {
    // figures of before say nothing of the two together, also where they had closed its own case
    await rows(
      tx,
      sql`update organisation.support_case set carried_on = ${on}, version = version + 1 where id = ${id} and ended_on is null`,
    );
    if (known.state === 'CLOSED_MET') {
      await enterState(tx, { id, state: 'FLAGGED', on });
      await recordStep(tx, { id, act: 'CARRY', from: known.state, to: 'FLAGGED', on, period: null });
    }
  }
  await rows(tx, sql`insert into organisation.support_predecessor values (${id}, ${caseId}) on conflict do nothing`);
  await copyDiagnosis(tx, caseId, id);
  // the base it goes on in may have ended itself
  await rows(tx, sql`insert into organisation.support_task (unit_id) values (${heir}) on conflict do nothing`);
}

async function copyDiagnosis(tx: EntityManager, from: string, to: string): Promise<void> {
  await rows(
    tx,
    sql`
    insert into organisation.support_cause (case_id, unit_id, cause, party_limit)
    select c.id, c.unit_id, k.cause, k.party_limit from organisation.support_cause k join organisation.support_case c on c.id = ${to}
    where k.case_id = ${from} on conflict do nothing`,
  );
  await rows(
    tx,
    sql`
    insert into organisation.support_hard_group (case_id, unit_id, hard_group, estimate)
    select c.id, c.unit_id, g.hard_group, g.estimate from organisation.support_hard_group g join organisation.support_case c on c.id = ${to}
    where g.case_id = ${from}
    on conflict (case_id, hard_group) do update set estimate = least(500000, support_hard_group.estimate + excluded.estimate)`,
  );
}

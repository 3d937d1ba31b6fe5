import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { addDays } from '@vwu/kit/date';
import { carryCase } from './carry-case.ts';
import { closeEnded, type Figured, isToClose } from './follow-figures.ts';
import { takeBackCarried } from './take-back-carried.ts';

/** A base with its figures, its case, and how both ended. */
export interface FollowedBase extends Figured {
  readonly closedOn: string;
  readonly ending: string | null;
  readonly successorIds: readonly string[];
  readonly endedOn: string | null;
  readonly endedWith: string | null;
}

type FollowedCase = FollowedBase & { readonly caseId: string };

/**
 * What becomes of an open case when its base ends (ORG-010): where the base went whole, it is carried into the case of the
 * successor; of a split or dissolved base it waits to be placed. Never dropped, never guessed; and taken back when the end is, or
 * when its own figures close it, which they may once nothing is carried into it any more.
 */
export async function followLife(tx: EntityManager, base: FollowedBase | undefined): Promise<void> {
  if (!base || !hasCase(base)) return;
  const hasEnded = base.closedOn < today();
  // one that is closed since what had gone on in it was taken back has not ended open either
  const isStill = hasEnded && base.endedWith === markOf(base) && base.state !== 'CLOSED_MET' && !isToClose(base);
  if (base.endedOn !== null && isStill) return;
  if (base.endedOn !== null) await takeBack(tx, base);
  if (!hasEnded) return;
  await closeEnded(tx, base);
  const [{ state } = { state: 'CLOSED_MET' }] = await rows(
    tx,
    sql<{ state: string }>`select state from organisation.support_case where id = ${base.caseId}`,
  );
  if (state !== 'CLOSED_MET') await end(tx, base);
}

const hasCase = (base: FollowedBase): base is FollowedCase => base.caseId !== null;

/** How a base ended, in one text: a case that ended with it knows by this whether it still does. */
const markOf = ({ closedOn, ending, successorIds }: FollowedBase): string => [closedOn, ending, ...successorIds].join(' ');

async function end(tx: EntityManager, base: FollowedCase): Promise<void> {
  const { caseId, unitId, closedOn, ending, successorIds } = base;
  await rows(
    tx,
    sql`
    update organisation.support_case set ended_on = ${closedOn}, ended_with = ${markOf(base)}, version = version + 1 where id = ${caseId}`,
  );
  await rows(
    tx,
    sql`
    update organisation.support_state set valid_to = greatest(valid_from, ${closedOn}::date) where case_id = ${caseId} and valid_to = 'infinity'`,
  );
  const [heir] = ending === 'MERGED' ? successorIds : [];
  const since = addDays(closedOn, 1);
  if (heir !== undefined) await carryCase(tx, { caseId, heir, on: since });
  else if (ending !== 'ANNULLED')
    await rows(
      tx,
      sql`
      insert into organisation.support_placement (case_id, unit_id, since, candidates)
      values (${caseId}, ${unitId}, ${since}, ${successorIds}::uuid[])`,
    );
}

/** The end it ended with never was: it goes on, and what only came of that end is taken back. */
async function takeBack(tx: EntityManager, { caseId }: FollowedCase): Promise<void> {
  await rows(
    tx,
    sql`
    update organisation.support_state s set valid_to = 'infinity' where s.case_id = ${caseId}
      and s.valid_from = (select max(o.valid_from) from organisation.support_state o where o.case_id = s.case_id)`,
  );
  await rows(tx, sql`update organisation.support_case set ended_on = null, ended_with = null, version = version + 1 where id = ${caseId}`);
  await takeBackCarried(tx, caseId);
}

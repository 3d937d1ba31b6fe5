import { type EntityManager, lockFor, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { enterState, recordStep } from './advance-case.ts';

/** Whoever opens, closes or carries the case of a base does so alone; the case may not exist yet, so a name is locked. */
export const lockSupport = (tx: EntityManager, unitId: string): Promise<void> => lockFor(tx, `support/${unitId}`);

/** Opens the case of a base: by the figures of a period, or, without one, to go on for a base that went into it. */
export async function openCase(
  tx: EntityManager,
  unitId: string,
  { period, on }: { readonly period: string | null; readonly on: string },
): Promise<string> {
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.support_case (id, unit_id, state, opened_on, period, origin)
    values (${id}, ${unitId}, 'FLAGGED', ${on}, ${period}, 'RECORDED')`,
  );
  await enterState(tx, { id, state: 'FLAGGED', on });
  await recordStep(tx, { id, act: period === null ? 'CARRY' : 'FLAG', from: null, to: 'FLAGGED', on, period });
  return id;
}

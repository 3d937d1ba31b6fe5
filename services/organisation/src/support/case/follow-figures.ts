import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { advanceCase } from './advance-case.ts';
import { openCase } from './open-case.ts';
import type { SupportState } from './support-state.ts';

/** A base, its case if it has one, and what its figures say; nothing where none speak, or none that speak are low or locked. */
export interface Figured {
  readonly unitId: string;
  readonly caseId: string | null;
  readonly state: SupportState | null;
  readonly period: string | null;
  readonly needsSupport: boolean | null;
}

/** Opens the case of a base, closes it by locked figures alone, and opens it again, as its figures say (SUP-001, SUP-038). */
export async function followFigures(tx: EntityManager, { unitId, caseId, state, period, needsSupport }: Figured): Promise<void> {
  if (period === null) return;
  if (caseId === null || state === null) {
    if (needsSupport) await openCase(tx, unitId, { period, on: today() });
    return;
  }
  const act = needsSupport ? (state === 'CLOSED_MET' ? 'REOPEN' : null) : state === 'CLOSED_MET' ? null : 'CLOSE';
  if (act !== null) await move(tx, { caseId, state, period }, { act, on: today() });
}

/** Whether figures close the case of a base, and it is open still. */
export const isToClose = ({ state, period, needsSupport }: Figured): boolean =>
  period !== null && needsSupport === false && state !== null && state !== 'CLOSED_MET';

/** Closes the case of a base that has ended, on its last day, where its figures say so: it is never opened again (SUP-038). */
export async function closeEnded(tx: EntityManager, base: Figured & { readonly closedOn: string }): Promise<void> {
  const { caseId, state, period, closedOn } = base;
  if (isToClose(base) && caseId !== null && state !== null && period !== null)
    await move(tx, { caseId, state, period }, { act: 'CLOSE', on: closedOn });
}

async function move(
  tx: EntityManager,
  { caseId, state, period }: { readonly caseId: string; readonly state: SupportState; readonly period: string },
  { act, on }: { readonly act: 'CLOSE' | 'REOPEN'; readonly on: string },
): Promise<void> {
  await advanceCase(tx, { id: caseId, state }, { act, on, period });
  await rows(tx, sql`update organisation.support_case set period = ${period}, version = version + 1 where id = ${caseId}`);
}

import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../../context.ts';
import { carryCase } from './carry-case.ts';
import { requireDistinct } from './check-input.ts';
import { readCases } from './read-cases.ts';
import type { SupportCase } from './support-case.entity.ts';
import { SupportCaseNotFound, SupportPlaceInvalid, SupportPlacementNotWaiting } from './support-case.errors.ts';

export interface PlaceSupportCase {
  readonly caseId: string;
  readonly unitIds: readonly string[];
  readonly idempotencyKey?: string | null;
}

/**
 * Says in which bases the case of a split base goes on: one or several of those that received a part of it; of a dissolved one,
 * any open base in the caller's charge (ORG-010).
 *
 * @throws {SupportCaseNotFound | UnitNotFound | NotInCharge | SupportListInvalid | SupportPlacementNotWaiting | SupportPlaceInvalid}
 */
export async function placeSupportCase(context: Context, { idempotencyKey = null, ...input }: PlaceSupportCase): Promise<SupportCase> {
  const { viewer, em, reach } = context;
  requireScope(viewer, 'support:manage');
  const [waiting] = isId(input.caseId) ? await readCases(em, sql`c.id = ${input.caseId}`) : [];
  if (!waiting || !(await reach.load(waiting.unitId))) throw new SupportCaseNotFound(input.caseId);
  requireDistinct('unitIds', input.unitIds);
  for (const unitId of input.unitIds) await requireCharge(em, viewer, 'organisation', unitId);
  return runCommand(
    em,
    { schema: 'organisation', name: 'placeSupportCase', viewer, input, idempotencyKey },
    { work: (tx) => place(tx, input), subjectOf: ({ id }) => id, reload: readCase },
  );
}

async function place(tx: EntityManager, { caseId, unitIds }: PlaceSupportCase): Promise<SupportCase> {
  const [placement] = await rows(
    tx,
    sql<{ since: string; candidates: string[] }>`
    delete from organisation.support_placement where case_id = ${caseId} returning since::text as since, candidates`,
  );
  if (!placement) throw new SupportPlacementNotWaiting(caseId);
  const { since, candidates } = placement;
  for (const heir of unitIds.toSorted()) {
    if (candidates.length > 0 && !candidates.includes(heir)) throw new SupportPlaceInvalid(heir, candidates);
    const [open] = await rows(
      tx,
      sql`
      select from organisation.unit where id = ${heir} and target_applies and ${today()}::date between opened_on and closed_on`,
    );
    if (!open) throw new SupportPlaceInvalid(heir, candidates);
    await carryCase(tx, { caseId, heir, on: since });
  }
  return readCase(tx, caseId);
}

async function readCase(tx: EntityManager, id: string): Promise<SupportCase> {
  const [found] = await readCases(tx, sql`c.id = ${id}`);
  if (!found) throw new SupportCaseNotFound(id);
  return found;
}

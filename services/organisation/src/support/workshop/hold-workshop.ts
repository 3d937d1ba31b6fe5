import { requireCharge } from '@vwu/kit/charge';
import { runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../../context.ts';
import { advanceCase } from '../case/advance-case.ts';
import { requireDistinct, requireText } from '../case/check-input.ts';
import { lockCase, requireCaseInCharge, requireDayOf, touchCase } from '../case/run-case-command.ts';
import { readWorkshop } from './read-workshops.ts';
import { requireProvince } from './require-province.ts';
import type { ConclusionInput, SupportWorkshop } from './workshop.entity.ts';

export interface HoldWorkshop {
  readonly provinceId: string;
  readonly heldOn: string;
  readonly conclusions: readonly ConclusionInput[];
  readonly idempotencyKey?: string | null;
}

/**
 * Records a workshop of a province with bases of its own, and takes all of them a step on, or none (SUP-003, SUP-005): each
 * needs a cause, a hard group, a measure and a roadmap (SUP-002).
 *
 * @throws {UnitNotFound | NotInCharge | SupportUnitNotProvince | SupportCaseNotFound | SupportCaseEnded | SupportListInvalid
 *   | SupportTextMissing | SupportDayInvalid | SupportStepRefused | SupportStepIncomplete}
 */
export async function holdWorkshop(context: Context, request: HoldWorkshop): Promise<SupportWorkshop> {
  const { viewer, em } = context;
  const { provinceId, heldOn, conclusions, idempotencyKey = null } = request;
  requireScope(viewer, 'support:manage');
  await requireCharge(em, viewer, 'organisation', provinceId);
  const caseIds = conclusions.map(({ caseId }) => caseId);
  requireDistinct('conclusions', caseIds);
  for (const caseId of caseIds) await requireCaseInCharge(context, caseId);
  const texts = conclusions.map(({ conclusion }) => conclusion);
  const input = { provinceId, heldOn, caseIds };
  return runCommand(
    em,
    { schema: 'organisation', name: 'holdSupportWorkshop', viewer, input, texts, idempotencyKey },
    { work: (tx) => hold(tx, request), subjectOf: ({ id }) => id, reload: readWorkshop },
  );
}

async function hold(tx: EntityManager, { provinceId, heldOn, conclusions }: HoldWorkshop): Promise<SupportWorkshop> {
  await requireProvince(tx, provinceId);
  const id = uuidv7();
  await rows(
    tx,
    sql`insert into organisation.support_workshop (id, province_id, held_on, origin) values (${id}, ${provinceId}, ${heldOn}, 'RECORDED')`,
  );
  for (const { caseId, conclusion } of conclusions.toSorted((a, b) => a.caseId.localeCompare(b.caseId))) {
    const found = await lockCase(tx, caseId);
    await requireDayOf(tx, found, heldOn);
    await rows(
      tx,
      sql`
      insert into organisation.support_workshop_case (workshop_id, case_id, conclusion, round)
      values (${id}, ${caseId}, ${requireText('conclusion', conclusion)}, organisation.support_round(${caseId}))`,
    );
    await advanceCase(tx, found, { act: 'HOLD_WORKSHOP', on: heldOn });
    await touchCase(tx, caseId);
  }
  return readWorkshop(tx, id);
}

import { requireCharge } from '@vwu/kit/charge';
import { runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../../context.ts';
import { advanceCase } from '../case/advance-case.ts';
import { requirePast, requireText } from '../case/check-input.ts';
import { readCases } from '../case/read-cases.ts';
import { touchCase } from '../case/run-case-command.ts';
import { readWorkshop } from './read-workshops.ts';
import type { SupportWorkshop } from './workshop.entity.ts';
import { SupportPlanIssued, WorkshopNotFound } from './workshop.errors.ts';

export interface IssueActionPlan {
  readonly workshopId: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly document: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Issues the action plan a workshop ends in, and takes the bases of the workshop that wait for it a step on (SUP-006).
 *
 * @throws {WorkshopNotFound | NotInCharge | SupportPlanIssued | SupportTextMissing | SupportDayInvalid}
 */
export async function issueActionPlan(context: Context, request: IssueActionPlan): Promise<SupportWorkshop> {
  const { viewer, em, reach } = context;
  const { workshopId, number, issuedOn, document, idempotencyKey = null } = request;
  requireScope(viewer, 'support:manage');
  if (!isId(workshopId)) throw new WorkshopNotFound(workshopId);
  const { provinceId } = await readWorkshop(em, workshopId);
  if (!(await reach.load(provinceId))) throw new WorkshopNotFound(workshopId);
  await requireCharge(em, viewer, 'organisation', provinceId);
  return runCommand(
    em,
    {
      schema: 'organisation',
      name: 'issueSupportPlan',
      viewer,
      input: { workshopId, number, issuedOn },
      texts: [document],
      idempotencyKey,
    },
    { work: (tx) => issue(tx, request), subjectOf: ({ id }) => id, reload: readWorkshop },
  );
}

async function issue(tx: EntityManager, { workshopId, issuedOn, ...plan }: IssueActionPlan): Promise<SupportWorkshop> {
  await rows(tx, sql`select from organisation.support_workshop where id = ${workshopId} for update`);
  const workshop = await readWorkshop(tx, workshopId);
  if (workshop.plan) throw new SupportPlanIssued(workshopId, workshop.plan.number);
  requirePast(issuedOn, workshop.heldOn);
  const [number, document] = [requireText('number', plan.number), requireText('document', plan.document)];
  await rows(
    tx,
    sql`
    update organisation.support_workshop set plan_number = ${number}, plan_issued_on = ${issuedOn}, plan_document = ${document}
    where id = ${workshopId}`,
  );
  await rows(
    tx,
    sql`
    select from organisation.support_case where id in (select case_id from organisation.support_workshop_case where workshop_id = ${workshopId})
    order by id for update`,
  );
  // one that has moved on meanwhile, or whose base has ended, needs no plan any more; one opened again needs another
  const waiting = await readCases(
    tx,
    sql`c.state = 'WORKSHOP_HELD' and c.ended_on is null
      and (c.id, organisation.support_round(c.id)) in (
        select case_id, round from organisation.support_workshop_case where workshop_id = ${workshopId})`,
  );
  for (const found of waiting) {
    await advanceCase(tx, found, { act: 'ISSUE_PLAN', on: issuedOn });
    await touchCase(tx, found.id);
  }
  return readWorkshop(tx, workshopId);
}

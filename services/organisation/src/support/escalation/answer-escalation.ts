import { today } from '@vwu/kit/clock';
import { runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../../context.ts';
import { advanceCase } from '../case/advance-case.ts';
import { requireText } from '../case/check-input.ts';
import { readCases } from '../case/read-cases.ts';
import { touchCase } from '../case/run-case-command.ts';
import { SupportEscalation } from './escalation.entity.ts';
import { EscalationAnswered, EscalationNotFound } from './escalation.errors.ts';

export interface AnswerEscalation {
  readonly id: string;
  readonly answer: string;
  readonly idempotencyKey?: string | null;
}

/** The columns of {@link SupportEscalation}, from `support_escalation e`. */
export const escalationColumns = sql`
  e.id, e.case_id as "caseId", e.escalated_on as "escalatedOn", e.question, e.answered_on as "answeredOn", e.answer`;

/**
 * Answers a difficulty for the Standing Presidium; a case that waits goes on once none of its difficulties does (SUP-008). A case that does not wait any
 * more, because its base is above the target or has ended, keeps the answer all the same.
 *
 * @throws {EscalationNotFound | EscalationAnswered | SupportTextMissing}
 */
export async function answerEscalation(context: Context, request: AnswerEscalation): Promise<SupportEscalation> {
  const { viewer, em, reach } = context;
  const { id, answer, idempotencyKey = null } = request;
  requireScope(viewer, 'support:answer');
  const [asked] = isId(id)
    ? await rows(
        em,
        sql<{ unitId: string }>`
        select c.unit_id as "unitId" from organisation.support_escalation e join organisation.support_case c on c.id = e.case_id where e.id = ${id}`,
      )
    : [];
  if (!asked || !(await reach.load(asked.unitId))) throw new EscalationNotFound(id);
  return runCommand(
    em,
    { schema: 'organisation', name: 'answerSupportEscalation', viewer, input: { id }, texts: [answer], idempotencyKey },
    { work: (tx) => write(tx, request), subjectOf: (answered) => answered.id, reload: readEscalation },
  );
}

async function write(tx: EntityManager, { id, answer }: AnswerEscalation): Promise<SupportEscalation> {
  const { caseId } = await readEscalation(tx, id);
  await rows(tx, sql`select from organisation.support_case where id = ${caseId} for update`);
  const answered = await rows(
    tx,
    sql`
    update organisation.support_escalation set answered_on = ${today()}, answer = ${requireText('answer', answer)}
    where id = ${id} and answered_on is null returning id`,
  );
  if (answered.length === 0) throw new EscalationAnswered(id);
  const [found] = await readCases(
    tx,
    sql`c.id = ${caseId} and not exists (select from organisation.support_escalation e where e.case_id = c.id and e.answered_on is null)`,
  );
  if (found?.state === 'ESCALATED' && found.endedOn === null) await advanceCase(tx, found, { act: 'ANSWER', on: today() });
  await touchCase(tx, caseId);
  return readEscalation(tx, id);
}

async function readEscalation(em: EntityManager, id: string): Promise<SupportEscalation> {
  const [found] = await instances(
    em,
    SupportEscalation,
    sql`select ${escalationColumns} from organisation.support_escalation e where e.id = ${id}`,
  );
  if (!found) throw new EscalationNotFound(id);
  return found;
}

import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { lockOpenIssue, readIssue, requireHandler, rereadIssue, writeHandling } from './read-issue.ts';
import type { UrgentIssue } from './urgent-issue.entity.ts';
import { UrgentIssueDayInvalid, UrgentIssueHandlerInvalid, UrgentIssueNotFound, UrgentIssueTextMissing } from './urgent-issue.errors.ts';

interface Step {
  readonly id: string;
  /** The day, from the one before to today. */
  readonly on: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

export interface PassUrgentIssue extends Step {
  readonly handlerId: string;
}

export interface AnswerUrgentIssue extends Step {
  readonly answer: string;
}

/**
 * Passes an urgent issue on to another level, up where it goes beyond a unit, or down where it need not (ORG-044). Whoever has
 * it in hand does.
 *
 * @throws {UrgentIssueNotFound | UnitNotFound | NotInCharge | UrgentIssueChanged | UrgentIssueAnswered | UrgentIssueDayInvalid
 *   | UrgentIssueHandlerInvalid}
 */
export const passUrgentIssue = (context: Context, { handlerId, ...step }: PassUrgentIssue): Promise<UrgentIssue> =>
  take(context, 'passUrgentIssue', { ...step, facts: { handlerId } }, async (tx, { id, unitId, ...issue }) => {
    if (handlerId === issue.handlerId) throw new UrgentIssueHandlerInvalid(handlerId, step.on);
    await requireHandler(tx, { unitId, handlerId }, step.on);
    await rows(tx, sql`update organisation.urgent_issue set handler_id = ${handlerId}, version = version + 1 where id = ${id}`);
    await writeHandling(tx, id, handlerId, step.on);
  });

/**
 * Answers an urgent issue; the days it took follow from both days (ORG-044). Whoever has it in hand does.
 *
 * @throws {UrgentIssueNotFound | UnitNotFound | NotInCharge | UrgentIssueChanged | UrgentIssueAnswered | UrgentIssueDayInvalid
 *   | UrgentIssueTextMissing}
 */
export const answerUrgentIssue = (context: Context, { answer, ...step }: AnswerUrgentIssue): Promise<UrgentIssue> =>
  take(context, 'answerUrgentIssue', { ...step, facts: {}, text: answer }, async (tx, { id }) => {
    if (answer.trim() === '') throw new UrgentIssueTextMissing();
    await rows(
      tx,
      sql`update organisation.urgent_issue set answered_on = ${step.on}, answer = ${answer.trim()}, version = version + 1 where id = ${id}`,
    );
  });

interface Taken extends Step {
  readonly facts: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

async function take(
  { em, viewer, reach }: Context,
  name: string,
  { id, on, version = null, idempotencyKey = null, facts, text = '' }: Taken,
  work: (tx: EntityManager, issue: UrgentIssue) => Promise<void>,
): Promise<UrgentIssue> {
  requireScope(viewer, 'organisation:write');
  const known = isId(id) ? await readIssue(em, id) : undefined;
  if (!known || !(await reach.load(known.unitId))) throw new UrgentIssueNotFound(id);
  await requireCharge(em, viewer, 'organisation', known.handlerId);
  const command: Command = { schema: 'organisation', name, viewer, input: { id, on, version, ...facts }, texts: [text], idempotencyKey };
  return runCommand(em, command, {
    work: async (tx) => {
      const issue = await lockOpenIssue(tx, id, version);
      const lastOn = issue.handlings.at(-1)?.since ?? issue.raisedOn;
      if (on < lastOn || on > today()) throw new UrgentIssueDayInvalid(on, lastOn, today());
      await work(tx, issue);
      return rereadIssue(tx, id);
    },
    subjectOf: () => id,
    reload: rereadIssue,
  });
}

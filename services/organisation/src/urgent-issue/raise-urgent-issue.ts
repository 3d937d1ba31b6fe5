import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { requireHandler, rereadIssue, writeHandling } from './read-issue.ts';
import type { UrgentIssue } from './urgent-issue.entity.ts';
import { UrgentIssueDayInvalid, UrgentIssueTextMissing, UrgentIssueUnitInvalid } from './urgent-issue.errors.ts';

export interface RaiseUrgentIssue {
  /** Where it is raised. */
  readonly unitId: string;
  /** The day, not after today. */
  readonly on: string;
  readonly matter: string;
  /** Who is to handle it: the unit itself unless said, or one above. */
  readonly handlerId?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Raises an urgent issue of women (ORG-044), in the hands of the lowest level that can answer it: the unit itself, unless a
 * higher one is named.
 *
 * @throws {UnitNotFound | NotInCharge | UrgentIssueTextMissing | UrgentIssueDayInvalid | UrgentIssueUnitInvalid
 *   | UrgentIssueHandlerInvalid}
 */
export async function raiseUrgentIssue({ em, viewer }: Context, request: RaiseUrgentIssue): Promise<UrgentIssue> {
  const { unitId, on, matter, handlerId = null, idempotencyKey = null } = request;
  requireScope(viewer, 'organisation:write');
  await requireCharge(em, viewer, 'organisation', unitId);
  const input = { unitId, on, handlerId };
  const command: Command = { schema: 'organisation', name: 'raiseUrgentIssue', viewer, input, texts: [matter], idempotencyKey };
  return runCommand(em, command, { work: (tx) => raise(tx, request), subjectOf: ({ id }) => id, reload: rereadIssue });
}

async function raise(tx: EntityManager, { unitId, on, matter, handlerId }: RaiseUrgentIssue): Promise<UrgentIssue> {
  if (matter.trim() === '') throw new UrgentIssueTextMissing();
  if (on > today()) throw new UrgentIssueDayInvalid(on, null, today());
  const valid = await rows(tx, sql`select from organisation.unit where id = ${unitId} and ${on}::date between opened_on and closed_on`);
  if (valid.length === 0) throw new UrgentIssueUnitInvalid(unitId, on);
  const handler = handlerId ?? unitId;
  await requireHandler(tx, { unitId, handlerId: handler }, on);
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.urgent_issue (id, unit_id, raised_on, matter, handler_id, origin)
    values (${id}, ${unitId}, ${on}, ${matter.trim()}, ${handler}, 'RECORDED')`,
  );
  await writeHandling(tx, id, handler, on);
  return rereadIssue(tx, id);
}

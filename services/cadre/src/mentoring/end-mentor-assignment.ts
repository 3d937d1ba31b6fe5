import { LockMode } from '@mikro-orm/postgresql';
import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { MentorAssignment } from './mentor-assignment.entity.ts';
import { MentorAssignmentChanged, MentorAssignmentNotFound } from './mentoring.errors.ts';

export interface EndMentorAssignment {
  readonly id: string;
  /** Last day. */
  readonly on: string;
  readonly reason: string;
  /** The version the caller has seen; refused if it is not the current one. */
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Ends a mentor assignment; it stays in the history of the base.
 *
 * @throws {MentorAssignmentNotFound | NotInCharge | MentorAssignmentChanged | MentorAlreadyEnded | MentorEndBeforeStart}
 */
export async function endMentorAssignment(
  context: Context,
  { idempotencyKey, ...request }: EndMentorAssignment,
): Promise<MentorAssignment> {
  const { viewer, em } = context;
  requireScope(viewer, 'mentors:write');
  const { reason, ...input } = request;
  await requireChargeOf(context, request.id);
  const command: Command = { schema: 'cadre', name: 'endMentorAssignment', viewer, input, texts: [reason], idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => end(tx, request),
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(MentorAssignment, { id }),
  });
}

/** An assignment to a base out of reach is as unknown as one that does not exist. */
async function requireChargeOf({ viewer, em, reach }: Context, id: string): Promise<void> {
  const assignment = isId(id) ? await em.findOne(MentorAssignment, { id }) : null;
  if (!assignment || !(await reach.load(assignment.unitId))) throw new MentorAssignmentNotFound(id);
  await requireCharge(em, viewer, 'organisation', assignment.unitId);
}

async function end(tx: EntityManager, { id, on, reason, version }: EndMentorAssignment): Promise<MentorAssignment> {
  const assignment = await tx.findOneOrFail(MentorAssignment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (version != null && version !== assignment.version) throw new MentorAssignmentChanged(id);
  assignment.end(on, reason);
  return assignment;
}

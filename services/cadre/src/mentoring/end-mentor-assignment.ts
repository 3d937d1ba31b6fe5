import { LockMode } from '@mikro-orm/postgresql';
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
 * @throws {MentorAssignmentNotFound | MentorAssignmentChanged | MentorAlreadyEnded | MentorEndBeforeStart}
 */
export async function endMentorAssignment(
  context: Context,
  { idempotencyKey, ...request }: EndMentorAssignment,
): Promise<MentorAssignment> {
  const { viewer, em } = context;
  requireScope(viewer, 'mentors:write');
  const { reason: _reason, ...input } = request; // free text may name a person: it stays on the assignment alone
  const command: Command = { schema: 'cadre', name: 'endMentorAssignment', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => end(tx, context, request),
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(MentorAssignment, { id }),
  });
}

async function end(tx: EntityManager, { reach }: Context, { id, on, reason, version }: EndMentorAssignment): Promise<MentorAssignment> {
  const assignment = isId(id) ? await tx.findOne(MentorAssignment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) : null;
  if (!assignment || !(await reach.load(assignment.unitId))) throw new MentorAssignmentNotFound(id);
  if (version != null && version !== assignment.version) throw new MentorAssignmentChanged(id);
  assignment.end(on, reason);
  return assignment;
}

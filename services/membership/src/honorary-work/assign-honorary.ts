import { LockMode } from '@mikro-orm/postgresql';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { END } from '@vwu/kit/date';
import { isId, uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { HonoraryDayInFuture, HonoraryTextMissing } from '../honorary/honorary.errors.ts';
import { lockHonorary, requireHonorary } from '../honorary/honorary.loader.ts';
import { tidy } from '../honorary/honorary-person.ts';
import { requireOwnLevel } from '../honorary/level.ts';
import { type AssignmentKind, HonoraryAssignment } from './assignment.entity.ts';
import { AssignmentNotFound, NotHonoraryThen } from './assignment.errors.ts';

export interface AssignHonorary {
  readonly honoraryId: string;
  readonly kind: AssignmentKind;
  readonly task: string;
  readonly from: string;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Records with what an honorary member was asked to help (HON-027), by the level that keeps the book.
 *
 * @throws {HonoraryNotFound | HonoraryNotOwnLevel | HonoraryErased | HonoraryTextMissing | NotHonoraryThen | HonoraryDayInFuture}
 */
export async function assignHonorary(context: Context, { idempotencyKey, task, ...input }: AssignHonorary): Promise<HonoraryAssignment> {
  const { viewer, em } = context;
  const { honoraryId, kind, from } = input;
  requireScope(viewer, 'honorary:write');
  await requireOwnLevel(em, viewer, (await requireHonorary(context, honoraryId)).unitId);
  if (tidy(task) === '') throw new HonoraryTextMissing('task');
  if (from > today()) throw new HonoraryDayInFuture(from, today());
  const command: Command = { schema: 'membership', name: 'assignHonoraryMember', viewer, input, texts: [task], idempotencyKey };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(HonoraryAssignment, { id }),
    work: async (tx) => {
      const { recognisedOn, endedOn } = await lockHonorary(tx, honoraryId);
      if (recognisedOn === null || from < recognisedOn || from >= endedOn) throw new NotHonoraryThen(from);
      const told = { id: uuidv7(), honoraryId, kind, task: tidy(task), fromOn: from, toOn: END };
      return tx.create(HonoraryAssignment, told, { partial: true });
    },
  });
}

export interface EndAssignment {
  readonly id: string;
  readonly on: string;
  readonly idempotencyKey?: string | null | undefined;
}

/** The task is done, or over. @throws {AssignmentNotFound | HonoraryNotOwnLevel | NotHonoraryThen | HonoraryDayInFuture} */
export async function endAssignment(context: Context, { idempotencyKey, ...input }: EndAssignment): Promise<HonoraryAssignment> {
  const { viewer, em, honorary } = context;
  const { id, on } = input;
  requireScope(viewer, 'honorary:write');
  const seen = isId(id) ? await em.findOne(HonoraryAssignment, { id }) : null;
  const record = seen && (await honorary.load(seen.honoraryId));
  if (!record) throw new AssignmentNotFound(id);
  await requireOwnLevel(em, viewer, record.unitId);
  if (on > today()) throw new HonoraryDayInFuture(on, today());
  const command: Command = { schema: 'membership', name: 'endHonoraryAssignment', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(HonoraryAssignment, { id }),
    work: async (tx) => {
      const found = await tx.findOneOrFail(HonoraryAssignment, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
      if (found.toOn !== END) throw new AssignmentNotFound(id);
      if (on < found.fromOn) throw new NotHonoraryThen(on);
      found.toOn = on;
      return found;
    },
  });
}

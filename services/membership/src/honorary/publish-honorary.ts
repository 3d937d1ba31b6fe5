import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { END } from '@vwu/kit/date';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { HonoraryDayInFuture } from './honorary.errors.ts';
import { lockHonorary, requireHonorary } from './honorary.loader.ts';
import { HonoraryMember } from './honorary-member.entity.ts';
import { requireOwnLevel } from './level.ts';

export interface PublishHonorary {
  readonly id: string;
  /** Whether the person agrees to be named in public, or takes that back. */
  readonly agrees: boolean;
  readonly on: string;
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Records that a person agrees to be named in the public list (HON-022), or takes that back: then the list does not name the person from
 * the next reading on.
 *
 * @throws {HonoraryNotFound | HonoraryNotOwnLevel | HonoraryErased | HonoraryChanged | HonoraryDayInFuture}
 */
export async function publishHonorary(context: Context, { idempotencyKey, ...input }: PublishHonorary): Promise<HonoraryMember> {
  const { viewer, em } = context;
  const { id, agrees, on, version } = input;
  requireScope(viewer, 'honorary:write');
  const { unitId } = await requireHonorary(context, id);
  await requireOwnLevel(em, viewer, unitId);
  if (on > today()) throw new HonoraryDayInFuture(on, today());
  const command: Command = { schema: 'membership', name: 'publishHonoraryMember', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(HonoraryMember, { id }),
    work: async (tx) => {
      const record = await lockHonorary(tx, id, version);
      if (agrees) Object.assign(record, { publicationOn: on, publicationUntil: END });
      else if (record.publicationOn !== null) record.publicationUntil = on;
      await tx.flush();
      return record;
    },
  });
}

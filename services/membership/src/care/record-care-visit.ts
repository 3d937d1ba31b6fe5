import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { violates } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { lockMember } from '../member/lock-member.ts';
import { requireMember } from '../member/member.loader.ts';
import { CareVisitInFuture, CareVisitRecorded } from './care.errors.ts';
import { type CareKind, CareVisit } from './care-visit.entity.ts';

export interface RecordCareVisit {
  readonly memberId: string;
  readonly on: string;
  readonly kind: CareKind;
  readonly note?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Records that a member or her family was visited (MEM-016, MEM-044).
 *
 * @throws {MemberNotFound | NotInCharge | CareVisitInFuture | CareVisitRecorded} and what {@link lockMember} refuses.
 */
export async function recordCareVisit(context: Context, { idempotencyKey, note, ...visit }: RecordCareVisit): Promise<CareVisit> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  const { homeId } = await requireMember(context, visit.memberId);
  await requireCharge(em, viewer, 'organisation', homeId);
  const { memberId, on, kind } = visit;
  // the occasion tells as much as the note does: neither stands in the audit record
  const command: Command = {
    schema: 'membership',
    name: 'recordCareVisit',
    viewer,
    input: { memberId, on },
    texts: [kind, note ?? ''],
    idempotencyKey,
  };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(CareVisit, { id }),
    work: async (tx) => {
      if (on > today()) throw new CareVisitInFuture(on, today());
      await lockMember(tx, memberId);
      const told = note?.normalize('NFC').trim() || null;
      const written = tx.create(CareVisit, { id: uuidv7(), memberId, visitedOn: on, kind, note: told });
      await tx.flush().catch((error: unknown) => {
        throw violates(error, 'care_visit_once') ? new CareVisitRecorded(on) : error;
      });
      return written;
    },
  });
}

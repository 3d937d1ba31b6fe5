import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import type { EntityManager } from '@vwu/kit/database';
import { END } from '@vwu/kit/date';
import { personalFields } from '@vwu/kit/personal';
import { requireScope } from '@vwu/kit/viewer';
import { HonoraryCard } from '../card/honorary-card.entity.ts';
import type { Context } from '../context.ts';
import { HonoraryStillOpen } from '../honorary/honorary.errors.ts';
import { lockHonorary, requireHonorary } from '../honorary/honorary.loader.ts';
import { HonoraryContribution } from '../honorary/honorary-contribution.entity.ts';
import { honorarySeal } from '../honorary/honorary-details.ts';
import { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import { HonoraryStep } from '../honorary/honorary-step.entity.ts';
import { isOver } from '../honorary/machine.ts';
import { HonoraryAssignment } from '../honorary-work/assignment.entity.ts';

/** What stands in the place of what a record cannot be without: the same for everybody, and true of nobody. */
const blanks: Readonly<Record<string, unknown>> = {
  fullName: '(đã xóa)',
  bornOn: '1880-01-01',
  gender: 'OTHER',
  nationality: 'VN',
};

/** What of a record stays although it is marked: a count of the past is made of it, and it tells nobody without a name. */
const ofCounts: ReadonlySet<string> = new Set(['endGround', 'ground', 'tasks']);

const blanked = (type: Parameters<typeof personalFields>[0]): Record<string, unknown> =>
  Object.fromEntries(
    [...personalFields(type).keys()].filter((field) => !ofCounts.has(field)).map((field) => [field, blanks[field] ?? null]),
  );

/**
 * Erases what is personal of somebody who is no honorary member any more, by its marks (Law 91/2025/QH15, art. 14). States, days and units
 * stay, and so do the counts of every day that has been (decision 23). Nobody can be found by a number then: recognised once is known of
 * who is on record.
 *
 * @throws {HonoraryStillOpen}
 */
async function eraseRecord(tx: EntityManager, record: HonoraryMember): Promise<void> {
  if (!isOver(record.state)) throw new HonoraryStillOpen(record.id);
  const sealed = Object.fromEntries(honorarySeal.fields.map((field) => [field, null]));
  const others = { sealedBy: null, citizenIdIndex: null, passportIndex: null, consentOn: null, consentPurpose: null };
  const police = { policeOpinionOn: null, policeFavours: null };
  Object.assign(record, blanked(HonoraryMember), sealed, others, police, { publicationOn: null, publicationUntil: END, erasedOn: today() });
  await tx.flush();
  const honoraryId = record.id;
  for (const hanging of [HonoraryStep, HonoraryContribution, HonoraryAssignment, HonoraryCard])
    await tx.nativeUpdate<{ honoraryId: string }>(hanging, { honoraryId }, blanked(hanging));
}

export interface EraseHonorary {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Carries out what somebody asked for who is no honorary member any more. @throws {HonoraryNotFound | NotInCharge | HonoraryErased | HonoraryChanged | HonoraryStillOpen} */
export async function eraseHonorary(context: Context, { idempotencyKey, ...input }: EraseHonorary): Promise<HonoraryMember> {
  const { viewer, em } = context;
  const { id, version } = input;
  requireScope(viewer, 'honorary:write');
  const { unitId } = await requireHonorary(context, id);
  await requireCharge(em, viewer, 'organisation', unitId);
  const command: Command = { schema: 'membership', name: 'eraseHonoraryMember', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(HonoraryMember, { id }),
    work: async (tx) => {
      const record = await lockHonorary(tx, id, version);
      await eraseRecord(tx, record);
      return tx.refreshOrFail(record);
    },
  });
}

/** What a member was recorded as before she became one goes with her record. */
export async function eraseConverted(tx: EntityManager, memberId: string): Promise<void> {
  for (const record of await tx.find(HonoraryMember, { memberId, erasedOn: null })) await eraseRecord(tx, record);
}

import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { convertHonorary } from '../honorary/convert-honorary.ts';
import { liveWith, requireHousemate } from '../household/live-with.ts';
import { writeLines } from '../ledger/keep-ledger.ts';
import { compareRecords } from '../match/compare-records.ts';
import { type AdmissionInput, admissionLine } from './admission.ts';
import { Member } from './member.entity.ts';
import { newMember } from './new-member.ts';
import { type PersonInput, requestMark, tellPerson } from './person.ts';

export interface AdmitMember {
  readonly person: PersonInput;
  readonly admission: AdmissionInput;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Admits a woman to the Union (MEM-001): her record and the first line of her ledger.
 *
 * @throws {UnitNotFound | NotInCharge} and what {@link tellPerson}, {@link liveWith}, {@link admissionLine} and {@link writeLines} refuse.
 */
export async function admitMember(context: Context, { idempotencyKey, person, admission }: AdmitMember): Promise<Member> {
  const { viewer, em, keyring } = context;
  requireScope(viewer, 'members:write');
  await requireCharge(em, viewer, 'organisation', admission.homeId);
  await requireHousemate(context, person.livesWithId);
  const texts = [requestMark(keyring, person)];
  const command: Command = { schema: 'membership', name: 'admitMember', viewer, input: { admission }, texts, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(Member, { id }),
    work: async (tx) => {
      const line = await admissionLine(tx, admission);
      const member = newMember(tx, admission.homeId);
      tellPerson(member, person, { keyring, on: admission.on });
      await liveWith(tx, member, person.livesWithId);
      await writeLines({ tx, keyring }, member, [line]);
      await convertHonorary(tx, [member.id]);
      await compareRecords(tx, keyring, [member.id]);
      return member;
    },
  });
}

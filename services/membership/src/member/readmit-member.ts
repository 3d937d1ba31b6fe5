import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { convertHonorary } from '../honorary/convert-honorary.ts';
import { writeLines } from '../ledger/keep-ledger.ts';
import { compareRecords } from '../match/compare-records.ts';
import { type AdmissionInput, admissionLine } from './admission.ts';
import { lockMember } from './lock-member.ts';
import { Member } from './member.entity.ts';
import { requireMember } from './member.loader.ts';

export interface ReadmitMember {
  readonly id: string;
  readonly admission: AdmissionInput;
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

/** Admits somebody again who left or moved away: the same person, the same ledger. @throws {MemberNotFound | UnitNotFound | NotInCharge | MemberChanged} and what its two parts refuse. */
export async function readmitMember(context: Context, { idempotencyKey, ...request }: ReadmitMember): Promise<Member> {
  const { viewer, em, keyring } = context;
  requireScope(viewer, 'members:write');
  const { id, admission, version } = request;
  await requireMember(context, id);
  await requireCharge(em, viewer, 'organisation', admission.homeId);
  const command: Command = { schema: 'membership', name: 'readmitMember', viewer, input: { ...request }, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(Member, { id }),
    work: async (tx) => {
      const member = await lockMember(tx, id, version);
      await writeLines({ tx, keyring }, member, [await admissionLine(tx, admission)]);
      await convertHonorary(tx, [id]);
      await compareRecords(tx, keyring, [id]);
      return member;
    },
  });
}

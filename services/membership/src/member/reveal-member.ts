import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { Member } from './member.entity.ts';
import type { RevealPurpose } from './member.enums.ts';
import { requireMember } from './member.loader.ts';
import { type Detail, details, MemberDetails, openDetail } from './member-details.ts';

export interface RevealMember {
  readonly id: string;
  readonly fields: readonly Detail[];
  readonly purpose: RevealPurpose;
}

/**
 * Shows what is sealed of a member, to those in charge of her alone, and records who saw which fields, when and why (SEC-006): no
 * value of these is ever shown without.
 *
 * @throws {MemberNotFound | NotInCharge | MemberRestricted}
 */
export async function revealMember(context: Context, { id, fields, purpose }: RevealMember): Promise<MemberDetails> {
  const { viewer, em, keyring } = context;
  requireScope(viewer, 'persons:sensitive');
  const { homeId } = await requireMember(context, id);
  await requireCharge(em, viewer, 'organisation', homeId);
  const shown = details.filter((field) => fields.includes(field));
  const input = { fields: shown, purpose };
  const command: Command = { schema: 'membership', name: 'revealMember', viewer, input };
  const member = await runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(Member, { id }),
    work: async (tx) => {
      const found = await tx.findOneOrFail(Member, { id }, { refresh: true });
      found.requireUnrestricted();
      return found;
    },
  });
  return Object.assign(new MemberDetails(), Object.fromEntries(shown.map((field) => [field, openDetail(keyring, member, field)])));
}

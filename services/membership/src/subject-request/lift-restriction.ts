import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { Member } from '../member/member.entity.ts';
import { requireMember } from '../member/member.loader.ts';
import { lockWhole } from '../merge/lock-whole.ts';
import { MemberNotRestricted } from './subject-request.errors.ts';

export interface LiftRestriction {
  readonly id: string;
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

/** Lets her record be processed again, because she agrees. @throws {MemberNotFound | NotInCharge | MemberChanged | MemberErased | MemberNotRestricted} */
export async function liftRestriction(context: Context, { idempotencyKey, ...input }: LiftRestriction): Promise<Member> {
  const { viewer, em } = context;
  requireScope(viewer, 'members:write');
  const { id, version } = input;
  const { homeId } = await requireMember(context, id);
  await requireCharge(em, viewer, 'organisation', homeId);
  const command: Command = { schema: 'membership', name: 'liftRestriction', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(Member, { id }),
    work: async (tx) => {
      const [member, ...parts] = await lockWhole(tx, id, version);
      if (member.restrictedOn === null) throw new MemberNotRestricted(id);
      for (const record of [member, ...parts]) record.restrictedOn = null;
      return member;
    },
  });
}

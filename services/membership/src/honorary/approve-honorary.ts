import type { Context } from '../context.ts';
import { HonoraryNumberMissing } from './honorary.errors.ts';
import type { HonoraryMember } from './honorary-member.entity.ts';
import { requireNoMember, requireUnrecognised } from './identity.ts';
import { requireSuperior } from './level.ts';
import { type TakeStep, takeStep } from './take-step.ts';

export interface ApproveHonorary extends TakeStep {
  readonly opinion: string;
}

/**
 * The direct superior agrees (HON-015): step 3, an officer of the superior's. Before that it is looked whether anybody in the country has
 * recognised the person (HON-023).
 */
export const approveHonorary = (context: Context, { opinion, ...given }: ApproveHonorary): Promise<HonoraryMember> =>
  takeStep(context, given, {
    name: 'approveHonoraryMember',
    kind: 'APPROVED_BY_SUPERIOR',
    requireActor: requireSuperior,
    facts: { opinion },
    take: async (tx, record) => {
      if (record.citizenIdIndex === null && record.passportIndex === null) throw new HonoraryNumberMissing();
      await requireUnrecognised(tx, record);
      await requireNoMember(tx, record, given.on);
    },
  });

import type { Context } from '../context.ts';
import { HonoraryNotSuperior } from './honorary.errors.ts';
import type { HonoraryMember } from './honorary-member.entity.ts';
import { requireOwnLevel, requireSuperior } from './level.ts';
import { type TakeStep, takeStep } from './take-step.ts';

export interface CloseHonorary extends TakeStep {
  readonly reason: string;
}

/** The recognising level, or its superior, does not take the person in (D4). */
export const rejectHonorary = (context: Context, { reason, ...given }: CloseHonorary): Promise<HonoraryMember> =>
  takeStep(context, given, {
    name: 'rejectHonoraryMember',
    kind: 'REJECTED',
    requireActor: async (em, viewer, unitId) => {
      const isSuperior = await requireSuperior(em, viewer, unitId).then(
        () => true,
        (error: unknown) => {
          if (error instanceof HonoraryNotSuperior) return false;
          throw error;
        },
      );
      if (!isSuperior) await requireOwnLevel(em, viewer, unitId);
    },
    facts: { opinion: reason },
  });

/** The person, or who proposed, takes it back before the decision (D4). */
export const withdrawHonorary = (context: Context, { reason, ...given }: CloseHonorary): Promise<HonoraryMember> =>
  takeStep(context, given, {
    name: 'withdrawHonoraryMember',
    kind: 'WITHDRAWN',
    requireActor: requireOwnLevel,
    facts: { opinion: reason },
  });

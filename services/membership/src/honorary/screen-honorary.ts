import type { Context } from '../context.ts';
import { readContributions } from './contributions.ts';
import { requireStandards } from './eligibility.ts';
import type { HonoraryMember } from './honorary-member.entity.ts';
import { requireOwnLevel } from './level.ts';
import { type TakeStep, takeStep } from './take-step.ts';

export interface ScreenHonorary extends TakeStep {
  /** Who met the person for the Standing Committee. */
  readonly representative: string;
  readonly opinion?: string | null | undefined;
}

/** A representative of the Standing Committee has met the person, who meets the standards (HON-014): step 2. */
export const screenHonorary = (context: Context, { representative, opinion, ...given }: ScreenHonorary): Promise<HonoraryMember> =>
  takeStep(context, given, {
    name: 'screenHonoraryMember',
    kind: 'SCREENED',
    requireActor: requireOwnLevel,
    facts: { byWhom: representative, opinion: opinion ?? null },
    take: async (tx, record) => requireStandards(record, await readContributions(tx, record.id)),
  });

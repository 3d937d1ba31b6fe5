import { cardNumberOf } from '../card/card-number.ts';
import { writeHonoraryCard } from '../card/write-honorary-card.ts';
import type { Context } from '../context.ts';
import { readContributions } from './contributions.ts';
import { requireEligible } from './eligibility.ts';
import { HonoraryNumberMissing, HonoraryScopeNeedsProvince } from './honorary.errors.ts';
import { requireHonorary } from './honorary.loader.ts';
import type { HonoraryMember } from './honorary-member.entity.ts';
import { asAlreadyRecognised, requireNoMember } from './identity.ts';
import { requireLevel, requireOwnLevel } from './level.ts';
import { type TakeStep, takeStep } from './take-step.ts';

export interface RecogniseHonorary extends TakeStep {
  readonly decisionNo: string;
  /** The activity of the Union it is made known at. */
  readonly activity: string;
  readonly cardNumber?: string | null | undefined;
  /** When the person agreed to be named in public; without it, the public list does not. */
  readonly publicationOn?: string | null | undefined;
}

/**
 * The same level decides (HON-017): step 4. The unit that decides is the one that recognised, also when it has succeeded the one that
 * proposed. Whether anybody was first is for the database to say, for two may decide at once (HON-023).
 *
 * @throws {HonoraryUnderAge | HonorarySupportTooShort | HonoraryPoliceMissing | HonoraryNumberMissing | HonoraryIsMember | AlreadyRecognised
 *   | HonoraryLevelNotEntitled | CardNumberInvalid} and what {@link takeStep} and {@link writeHonoraryCard} refuse.
 */
export async function recogniseHonorary(context: Context, request: RecogniseHonorary): Promise<HonoraryMember> {
  const { decisionNo, activity, cardNumber, publicationOn, ...given } = request;
  const { viewer, isCentralEntitled } = context;
  const card = cardNumber?.trim() ? cardNumberOf(cardNumber) : null;
  try {
    return await takeStep(context, given, {
      name: 'recogniseHonoraryMember',
      kind: 'RECOGNISED',
      requireActor: requireOwnLevel,
      facts: { decisionNo, activity },
      texts: [cardNumber ?? '', publicationOn ?? ''],
      take: async (tx, record) => {
        const level = await requireLevel(tx, viewer.unitId, { on: given.on, isCentralEntitled });
        requireEligible(record, await readContributions(tx, record.id), given.on);
        requireNumber(record);
        await requireNoMember(tx, record, given.on);
        Object.assign(record, {
          unitId: viewer.unitId,
          level,
          recognisedOn: given.on,
          publicationOn: publicationOn ?? record.publicationOn,
        });
        requireScopeOf(record);
        if (card !== null) await writeHonoraryCard(tx, record, { kind: 'CARD_ISSUED', on: given.on, cardNumber: card });
      },
    });
  } catch (error) {
    throw await asAlreadyRecognised(context.em.fork(), await requireHonorary(context, given.id), error);
  }
}

function requireNumber({ citizenIdIndex, passportIndex }: HonoraryMember): void {
  if (citizenIdIndex === null && passportIndex === null) throw new HonoraryNumberMissing();
}

/** HON-011. @throws {HonoraryScopeNeedsProvince} */
function requireScopeOf({ scope, level }: HonoraryMember): void {
  if ((scope === 'PROVINCE' || scope === 'DEPARTMENT') && level !== 'PROVINCE' && level !== 'CENTRAL')
    throw new HonoraryScopeNeedsProvince(scope);
}

import { type Command, runCommand } from '@vwu/kit/command';
import { requireScope } from '@vwu/kit/viewer';
import { requireFreeNumber } from '../card/card-number.ts';
import type { Context } from '../context.ts';
import { readContributions, replaceContributions } from './contributions.ts';
import { requireEligible } from './eligibility.ts';
import { HonoraryTextMissing } from './honorary.errors.ts';
import { lockHonorary, requireHonorary } from './honorary.loader.ts';
import { HonoraryMember } from './honorary-member.entity.ts';
import { type HonoraryPersonInput, tellHonorary } from './honorary-person.ts';
import { asAlreadyRecognised, requireNoMember } from './identity.ts';
import { requireOwnLevel } from './level.ts';
import { requestMark } from './request-mark.ts';

export interface CorrectHonorary {
  readonly id: string;
  readonly person: HonoraryPersonInput;
  readonly version: number;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Corrects or completes what is recorded of a person, by the level that keeps the book. Whoever is recognised still meets what is asked on
 * the day of the decision. What was done stands in the steps, which nobody corrects.
 *
 * @throws {HonoraryNotFound | HonoraryNotOwnLevel | HonoraryErased | HonoraryChanged | HonoraryTextMissing | AlreadyRecognised
 *   | HonoraryIsMember | CardNumberTaken} and what {@link tellHonorary} and {@link requireEligible} refuse.
 */
export async function correctHonorary(context: Context, { idempotencyKey, ...request }: CorrectHonorary): Promise<HonoraryMember> {
  const { viewer, em, keyring } = context;
  const { id, person, version } = request;
  requireScope(viewer, 'honorary:write');
  const seen = await requireHonorary(context, id);
  await requireOwnLevel(em, viewer, seen.unitId);
  const texts = [requestMark(keyring, person)];
  const command: Command = { schema: 'membership', name: 'correctHonoraryMember', viewer, input: { id, version }, texts, idempotencyKey };
  let told = seen;
  try {
    return await runCommand(em, command, {
      subjectOf: () => id,
      reload: (tx) => tx.findOneOrFail(HonoraryMember, { id }),
      work: async (tx) => {
        const record = await lockHonorary(tx, id, version);
        tellHonorary(record, person, keyring);
        told = record;
        if (record.cardNumber !== null) await requireFreeNumber(tx, record.cardNumber, [id]);
        if (record.shortCv === null) throw new HonoraryTextMissing('shortCv');
        const contributions = person.contributions
          ? await replaceContributions(tx, id, person.contributions)
          : await readContributions(tx, id);
        if (record.state === 'RECOGNISED') {
          requireEligible(record, contributions, record.recognisedOn ?? '');
          await requireNoMember(tx, record, record.recognisedOn ?? '');
        }
        await tx.flush();
        return record;
      },
    });
  } catch (error) {
    throw await asAlreadyRecognised(em.fork(), told, error);
  }
}

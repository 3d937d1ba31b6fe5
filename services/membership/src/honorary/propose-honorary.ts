import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { isId, uuidv7 } from '@vwu/kit/ids';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import { requireScope } from '@vwu/kit/viewer';
import { requireFreeNumber } from '../card/card-number.ts';
import type { Context } from '../context.ts';
import { replaceContributions } from './contributions.ts';
import type { HonoraryProposer } from './honorary.enums.ts';
import { HonoraryTextMissing } from './honorary.errors.ts';
import { HonoraryMember, untold } from './honorary-member.entity.ts';
import { type HonoraryPersonInput, tellHonorary } from './honorary-person.ts';
import { requireUnrecognised } from './identity.ts';
import { requireLevel, requireOwnLevel } from './level.ts';
import { requestMark } from './request-mark.ts';
import { addStep, tidyFacts } from './take-step.ts';

export interface ProposeHonorary {
  /** The unit that is to recognise. */
  readonly unitId: string;
  readonly on: string;
  readonly person: HonoraryPersonInput;
  readonly proposerKind: HonoraryProposer;
  readonly proposer: string;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Puts somebody on the short list of a level (HON-013): step 1.
 *
 * @throws {UnitNotFound | NotInCharge | HonoraryNotOwnLevel | HonoraryLevelNotEntitled | HonoraryTextMissing | AlreadyRecognised | CardNumberTaken} and what
 *   {@link tellHonorary} and {@link addStep} refuse.
 */
export async function proposeHonorary(context: Context, { idempotencyKey, ...request }: ProposeHonorary): Promise<HonoraryMember> {
  const { viewer, em, keyring, isCentralEntitled } = context;
  const { unitId, on, person, proposerKind, proposer } = request;
  requireScope(viewer, 'honorary:write');
  if (!isId(unitId)) throw new UnitNotFound(unitId);
  const input = { unitId, on, proposerKind };
  const texts = [proposer, requestMark(keyring, person)];
  await requireCharge(em, viewer, 'organisation', unitId);
  const level = await requireLevel(em, unitId, { on, isCentralEntitled });
  await requireOwnLevel(em, viewer, unitId);
  const facts = tidyFacts('PROPOSED', { proposerKind, byWhom: proposer });
  const command: Command = { schema: 'membership', name: 'proposeHonoraryMember', viewer, input, texts, idempotencyKey };
  return runCommand(em, command, {
    subjectOf: ({ id }) => id,
    reload: (tx, id) => tx.findOneOrFail(HonoraryMember, { id }),
    work: async (tx) => {
      const record = Object.assign(new HonoraryMember(), blank, { id: uuidv7(), unitId, level });
      tellHonorary(record, person, keyring);
      if (record.shortCv === null) throw new HonoraryTextMissing('shortCv');
      await requireUnrecognised(tx, record);
      if (record.cardNumber !== null) await requireFreeNumber(tx, record.cardNumber, [record.id]);
      const made = tx.create(HonoraryMember, record, { partial: true });
      await addStep(tx, made, { kind: 'PROPOSED', takenOn: on, unitId: viewer.unitId, ...facts });
      await tx.flush();
      await replaceContributions(tx, made.id, person.contributions ?? []);
      return made;
    },
  });
}

/** Of a person nothing is known yet; whoever proposes says what holds. */
const blank = {
  ...untold,
  gender: 'OTHER',
  nationality: 'VN',
  residesInVietnam: false,
  worksInVietnam: false,
  approvesStatute: false,
  isVoluntary: false,
  scope: 'COMMUNE',
  state: 'PROPOSED',
  origin: 'RECORDED',
} as const;

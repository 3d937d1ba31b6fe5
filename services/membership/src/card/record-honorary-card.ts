import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { HonoraryDayInFuture } from '../honorary/honorary.errors.ts';
import { lockHonorary, requireHonorary } from '../honorary/honorary.loader.ts';
import { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import { requireOwnLevel } from '../honorary/level.ts';
import { NotHonoraryThen } from '../honorary-work/assignment.errors.ts';
import type { CardAct } from './card-act.ts';
import { cardNumberOf } from './card-number.ts';
import { writeHonoraryCard } from './write-honorary-card.ts';

export interface RecordHonoraryCard {
  readonly id: string;
  readonly act: CardAct;
  readonly on: string;
  /** Of the card that is handed over. */
  readonly cardNumber?: string | null | undefined;
  readonly version?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
}

const handsOver = (act: CardAct): boolean => act === 'CARD_ISSUED' || act === 'CARD_REPLACED';

/**
 * Records what happened to the card of an honorary member (MEM-020, 000 §IV.4), by the level that keeps the book. A card is handed to who
 * is one on the day; it may be lost or returned afterwards.
 *
 * @throws {HonoraryNotFound | HonoraryNotOwnLevel | HonoraryErased | HonoraryChanged | HonoraryDayInFuture | NotHonoraryThen
 *   | CardNumberInvalid} and what {@link writeHonoraryCard} refuses.
 */
export async function recordHonoraryCard(context: Context, { idempotencyKey, cardNumber, ...input }: RecordHonoraryCard) {
  const { viewer, em } = context;
  const { id, act, on, version } = input;
  requireScope(viewer, 'honorary:write');
  await requireOwnLevel(em, viewer, (await requireHonorary(context, id)).unitId);
  if (on > today()) throw new HonoraryDayInFuture(on, today());
  const given = handsOver(act) ? cardNumberOf(cardNumber ?? '') : null;
  const command: Command = { schema: 'membership', name: 'recordHonoraryCard', viewer, input, texts: [given ?? ''], idempotencyKey };
  return runCommand(em, command, {
    subjectOf: () => id,
    reload: (tx) => tx.findOneOrFail(HonoraryMember, { id }),
    work: async (tx) => {
      const record = await lockHonorary(tx, id, version);
      requireHonoraryOn(record, on, act);
      await writeHonoraryCard(tx, record, { kind: act, on, cardNumber: given });
      await tx.flush();
      return record;
    },
  });
}

/** @throws {NotHonoraryThen} */
function requireHonoraryOn({ recognisedOn, endedOn }: HonoraryMember, on: string, act: CardAct): void {
  if (recognisedOn === null || on < recognisedOn || (handsOver(act) && on >= endedOn)) throw new NotHonoraryThen(on);
}

import type { EntityManager } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import type { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import { type CardAct, requireCardAct } from './card-act.ts';
import { requireFreeNumber } from './card-number.ts';
import { HonoraryCard } from './honorary-card.entity.ts';

interface NewAct {
  readonly kind: CardAct;
  readonly on: string;
  /** Of the card that is handed over. */
  readonly cardNumber: string | null;
}

/** Adds an act to the card of a record this transaction holds. @throws what {@link requireCardAct} and {@link requireFreeNumber} refuse. */
export async function writeHonoraryCard(tx: EntityManager, record: HonoraryMember, { kind, on, cardNumber }: NewAct): Promise<void> {
  const [last] = await tx.find(HonoraryCard, { honoraryId: record.id }, { orderBy: { line: 'desc' }, limit: 1 });
  requireCardAct(kind, on, { number: record.cardNumber, last: last && { kind: last.kind, on: last.actedOn } });
  if (cardNumber !== null) await requireFreeNumber(tx, cardNumber, [record.id]);
  tx.create(HonoraryCard, {
    id: uuidv7(),
    honoraryId: record.id,
    kind,
    actedOn: on,
    line: (last?.line ?? 0) + 1,
    cardNumber: cardNumber ?? record.cardNumber,
  });
  record.cardNumber = cardNumber;
}

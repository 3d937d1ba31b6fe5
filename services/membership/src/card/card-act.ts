import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { CardActBeforeLast, CardAlreadyIssued, CardNotIssued } from './card.errors.ts';

/** MEM-020: what may happen to a card; of members these are lines of the ledger. */
export const CardAct = defineEnum('CardAct', 'What happened to a card. «Việc về thẻ hội viên»', {
  CARD_ISSUED: 'cấp thẻ hội viên',
  CARD_LOST: 'báo mất thẻ',
  CARD_REPLACED: 'cấp lại thẻ',
  CARD_RETURNED: 'nộp lại, thu hồi thẻ',
});
export type CardAct = CodeOf<typeof CardAct>;

export const isCardAct = (kind: string): kind is CardAct => kind in CardAct;

/** What is known of somebody's card before an act. */
export interface CardStanding {
  /** The number of the card in hand. */
  readonly number: string | null;
  readonly last: { readonly kind: CardAct; readonly on: string } | undefined;
}

/**
 * One card at a time: issued to who has none, lost or returned by who has one, and replaced when it was lost or is worn. Acts are
 * recorded in the order of their days, for what is in hand now follows from the last of them.
 *
 * @throws {CardAlreadyIssued | CardNotIssued | CardActBeforeLast}
 */
export function requireCardAct(act: CardAct, on: string, { number, last }: CardStanding): void {
  if (last && on < last.on) throw new CardActBeforeLast(on, last.on);
  if (act === 'CARD_ISSUED') {
    if (number !== null) throw new CardAlreadyIssued();
    return;
  }
  const wasLost = act === 'CARD_REPLACED' && last?.kind === 'CARD_LOST';
  if (number === null && !wasLost) throw new CardNotIssued();
}

import { today } from '@vwu/kit/clock';
import type { DomainError } from '@vwu/kit/domain-error';
import { MovementBeforeAdmission, MovementInFuture } from '../ledger/ledger.errors.ts';
import type { AskedHome, Home } from '../member/home.ts';
import { HomeNotValid } from '../member/member.errors.ts';

/** The card a row says she has, and since when. */
export interface ListedCard {
  readonly number: string;
  readonly on: string;
}

/** The same with the base her home is of on that day. */
export type PlacedCard = ListedCard & { readonly baseId: string };

/** Why a card cannot have been issued on its day to who was admitted to a home on another; null where it can, or where there is none. */
export function refusalOfCard(card: ListedCard | null, admission: AskedHome, home: Home | null | undefined): DomainError | null {
  if (card === null) return null;
  if (card.on > today()) return new MovementInFuture(card.on, today());
  if (card.on < admission.on) return new MovementBeforeAdmission('CARD_ISSUED', card.on);
  return home ? null : new HomeNotValid(admission.homeId, card.on);
}

export const placedCard = (card: ListedCard | null, home: Home | null | undefined): PlacedCard | null =>
  card && home ? { ...card, baseId: home.baseId } : null;

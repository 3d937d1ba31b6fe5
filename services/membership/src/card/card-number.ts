import { type EntityManager, lockFor, rows, sql } from '@vwu/kit/database';
import { CardNumberInvalid, CardNumberTaken } from './card.errors.ts';

const form = /^[\p{L}\d][\p{L}\d\-./]{0,29}$/u;

/** A number as it is kept: in capitals, without gaps, so that it is found however it was written. @throws {CardNumberInvalid} */
export function cardNumberOf(text: string): string {
  const number = text.normalize('NFC').replaceAll(/\s+/g, '').toLocaleUpperCase('vi');
  if (!form.test(number)) throw new CardNumberInvalid();
  return number;
}

/**
 * Lets a number be given to somebody only if nobody else has, or ever had, a card of it; of two who give it at once the second waits.
 *
 * @param holderIds the record it is for, with those behind it.
 * @throws {CardNumberTaken}
 */
export async function requireFreeNumber(tx: EntityManager, number: string, holderIds: readonly string[]): Promise<void> {
  await rows(tx, sql`select pg_advisory_xact_lock_shared(hashtextextended('cards of a list', 0))`);
  await lockFor(tx, `card ${number}`);
  const taken = await takenCards(tx, [number], holderIds);
  if (taken.size > 0) throw new CardNumberTaken();
}

/** Has whoever gives a card wait until this transaction, which gives many, has ended; and waits for those who are giving one. */
export const lockCards = (tx: EntityManager): Promise<void> => lockFor(tx, 'cards of a list');

/**
 * Which of some numbers somebody has, or ever had, a card of.
 *
 * @param holderIds whose cards are not meant.
 */
export async function takenCards(
  em: EntityManager,
  numbers: readonly string[],
  holderIds: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  if (numbers.length === 0) return new Set();
  const [given, holders] = [sql`${numbers}::text[]`, sql`${holderIds}::uuid[]`];
  const taken = await rows(
    em,
    sql<{ number: string }>`
    select card_number as number from membership.member where card_number = any (${given}) and is_active and id <> all (${holders})
    union
    select card_number from membership.member_movement where card_number = any (${given}) and member_id <> all (${holders})
    union
    select card_number from membership.honorary_member where card_number = any (${given}) and id <> all (${holders})
    union
    select card_number from membership.honorary_card where card_number = any (${given}) and honorary_id <> all (${holders})`,
  );
  return new Set(taken.map(({ number }) => number));
}

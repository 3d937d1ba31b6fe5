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
  await lockFor(tx, `card ${number}`);
  const holders = sql`${holderIds}::uuid[]`;
  const taken = await rows(
    tx,
    sql`
    select from membership.member where card_number = ${number} and is_active and id <> all (${holders})
    union all
    select from membership.member_movement where card_number = ${number} and member_id <> all (${holders})
    union all
    select from membership.honorary_member where card_number = ${number} and id <> all (${holders})
    union all
    select from membership.honorary_card where card_number = ${number} and honorary_id <> all (${holders})
    limit 1`,
  );
  if (taken.length > 0) throw new CardNumberTaken();
}

import type { EntityManager } from '@vwu/kit/database';
import type { Context } from '../context.ts';
import { type Ledger, linesOf } from '../ledger/join-ledgers.ts';
import type { Movement } from '../ledger/movement.entity.ts';
import { readLedger, recordsBehind } from '../ledger/read-ledger.ts';
import { type RecordMovement, recordMovement } from '../ledger/record-movement.ts';
import type { Member } from '../member/member.entity.ts';
import { type CardAct, type CardStanding, isCardAct, requireCardAct } from './card-act.ts';
import { cardNumberOf, requireFreeNumber } from './card-number.ts';

export interface RecordCard extends RecordMovement {
  /** Of the card that is handed over. */
  readonly cardNumber?: string;
  readonly reason?: string | null;
}

/**
 * Records what happened to the card of a member as a line of her ledger (MEM-020).
 *
 * @param name the mutation, as the audit record names it.
 * @throws {CardAlreadyIssued | CardNotIssued | CardActBeforeLast | CardNumberInvalid | CardNumberTaken} and what {@link recordMovement}
 *   refuses.
 */
export function recordCard(
  context: Context,
  [name, act]: readonly [name: string, act: CardAct],
  { cardNumber, reason, ...request }: RecordCard,
): Promise<Member> {
  const given = cardNumber === undefined ? null : cardNumberOf(cardNumber);
  return recordMovement(context, [name, act], request, {
    reason: reason ?? null,
    cardNumber: given,
    take: async (tx, member) => {
      requireCardAct(act, request.on, standingOf(member, await readLedger(tx, member.id)));
      if (given !== null) await requireFreeNumber(tx, given, await recordsOf(tx, member.id));
      const before = member.cardNumber;
      member.cardNumber = given;
      return { cardNumber: given ?? before };
    },
  });
}

function standingOf({ cardNumber }: Member, ledger: Ledger<Movement>): CardStanding {
  const last = linesOf(ledger).findLast(({ kind }) => isCardAct(kind));
  return { number: cardNumber, last: last && isCardAct(last.kind) ? { kind: last.kind, on: last.effectiveOn } : undefined };
}

const recordsOf = async (tx: EntityManager, id: string): Promise<string[]> => (await recordsBehind(tx, [id])).map((record) => record.id);

import type { Context } from '../context.ts';
import type { Belonging } from './belonging.entity.ts';
import { BelongingTextBlank } from './belonging.errors.ts';
import { changeBelonging } from './change-belonging.ts';

export interface EndBelonging {
  readonly id: string;
  /** Last day. */
  readonly on: string;
  readonly reason: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Ends a thing a unit has: a term before its time (F-35), a body or a club that is dissolved. It stays in the history.
 *
 * @throws {BelongingNotFound | NotInCharge | BelongingChanged | BelongingEnded | BelongingEndBeforeStart | TermEndNotEarly
 *   | BelongingTextBlank}
 */
export function endBelonging(context: Context, { id, on, reason, ...how }: EndBelonging): Promise<Belonging> {
  return changeBelonging(context, {
    name: 'endBelonging',
    id,
    facts: { on },
    texts: [reason],
    ...how,
    work: (_tx, thing) => {
      if (!reason.trim()) throw new BelongingTextBlank();
      thing.end(on, reason.trim());
    },
  });
}

import { today } from '@vwu/kit/clock';
import { DomainError } from '@vwu/kit/domain-error';
import type { Context } from '../context.ts';
import { terms } from '../term/term.entity.ts';
import { TermNotFound } from '../term/term.errors.ts';
import { DaysReversed } from '../unit/unit.errors.ts';
import type { SpanArgs } from './span.args.ts';

/**
 * The two days of a change: from a day or the first of a term, to a day, today, or the last of a term that is over.
 *
 * @throws {CountsFromMissing | TermNotFound | DaysReversed}
 */
export async function spanOf({ belongings }: Context, { from, to, termId }: SpanArgs): Promise<{ from: string; to: string }> {
  if ((from == null) === (termId == null)) throw new CountsFromMissing();
  const term = termId == null ? null : await belongings.byId(terms).load(termId);
  if (termId != null && !term) throw new TermNotFound(termId);
  const first = from ?? term?.validFrom ?? today();
  const last = to ?? [term?.to ?? today(), today()].toSorted()[0] ?? today();
  if (first > last) throw new DaysReversed(first, last);
  return { from: first, to: last };
}

class CountsFromMissing extends DomainError {
  constructor() {
    super('COUNTS_FROM_MISSING', {
      vi: 'Hãy cho biết ngày đầu, hoặc nhiệm kỳ: một trong hai.',
      en: 'Say from which day, or from which term of office: one of the two.',
    });
  }
}

import { BelongingEndBeforeStart } from '../belonging/belonging.errors.ts';
import { recordBelonging } from '../belonging/record-belonging.ts';
import type { Context } from '../context.ts';
import { type Term, terms } from './term.entity.ts';
import { TermYearsInvalid } from './term.errors.ts';

export interface OpenTerm {
  readonly unitId: string;
  readonly from: string;
  /** Last day it is meant to have. */
  readonly to: string;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly congressOrdinal?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Opens a term of office (ORG-030). A unit has one at a time; the rest of a term, after a merger, is one of its own.
 *
 * @throws as {@link recordBelonging}, and {@link TermYearsInvalid}, {@link BelongingEndBeforeStart}.
 */
export function openTerm(
  context: Context,
  { unitId, from, to, idempotencyKey, congressOrdinal = null, ...years }: OpenTerm,
): Promise<Term> {
  return recordBelonging(context, terms, {
    name: 'openTerm',
    unitId,
    from,
    idempotencyKey,
    facts: { ...years, congressOrdinal, plannedTo: to },
    derived: { validTo: to },
    check: async () => requireDays(from, to, years),
  });
}

/** A term bears the years it begins and ends in; one that begins late or ends late bears them still. */
function requireDays(from: string, to: string, { firstYear, lastYear }: Pick<OpenTerm, 'firstYear' | 'lastYear'>): void {
  if (to < from) throw new BelongingEndBeforeStart(from, to);
  const [began, ends] = [from, to].map((day) => Number(day.slice(0, 4)));
  const fits =
    firstYear < lastYear && began !== undefined && ends !== undefined && began >= firstYear && began <= lastYear && ends <= lastYear + 1;
  if (!fits) throw new TermYearsInvalid(firstYear, lastYear);
}

import { END } from '@vwu/kit/date';
import type { Span } from '../../ledger/states-of.ts';
import { monthFrom, monthNumber } from './months.ts';

/** The months somebody owes dues for: those on whose first day she is a member. */
export interface Stay {
  readonly firstMonth: number;
  /** Infinity for who is a member still. */
  readonly lastMonth: number;
}

export const stayOf = (spans: readonly Span[]): Stay => {
  const [from = END, to = END] = [spans.at(0)?.validFrom, spans.at(-1)?.validTo];
  return { firstMonth: monthFrom(from), lastMonth: to === END ? Number.POSITIVE_INFINITY : monthNumber(to) };
};

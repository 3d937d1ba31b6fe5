import type { FundLineFragment } from '../../gql/graphql.ts';
import { expenses } from './fund-words.ts';

/** A line of the book as it is read: in one of two columns, and what there was after it. Amounts are whole đồng. */
export interface BookLine {
  readonly entry: FundLineFragment;
  /** What came in; a counter-entry takes it back with a minus. Null for an expense. */
  readonly income: bigint | null;
  readonly expense: bigint | null;
  readonly balance: bigint;
}

/**
 * The lines of a year with the balance after each.
 *
 * @param openingVnd what the year begins with: what was brought forward when the book began is part of it, and has a line too.
 */
export function bookLines(entries: readonly FundLineFragment[], openingVnd: string): readonly BookLine[] {
  const amountOf = ({ amountVnd }: FundLineFragment) => BigInt(amountVnd);
  const broughtForward = entries.filter(({ category }) => category === 'OPENING').reduce((sum, entry) => sum + amountOf(entry), 0n);
  let balance = BigInt(openingVnd) - broughtForward;
  return entries.map((entry) => {
    const amount = amountOf(entry);
    const isExpense = expenses.includes(entry.category);
    balance += amount;
    return { entry, income: isExpense ? null : amount, expense: isExpense ? -amount : null, balance };
  });
}

/** Whether somebody may take an entry back: once, and dues where they were paid. */
export const isReversible = ({ category, isReversed, reversesId }: FundLineFragment): boolean =>
  !isReversed && reversesId == null && category !== 'DUES';

/** An amount as it was typed, with whatever points, in digits alone; null where it is none. Money is never a double. */
export function parseDong(text: string): string | null {
  const trimmed = text.trim().replace(/\s*(đ|đồng|vnd)$/i, '');
  return /^(\d{1,18}|\d{1,3}([., \u00A0]\d{3}){1,5})$/.test(trimmed) ? trimmed.replaceAll(/\D/g, '') : null;
}

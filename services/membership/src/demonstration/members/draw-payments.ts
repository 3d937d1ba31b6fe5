import { drawBetween } from '@vwu/kit/draw';
import type { Span } from '../../ledger/states-of.ts';
import type { PlannedRelief } from './draw-relief.ts';
import type { RateOf } from './dues-rates.ts';
import { type Collection, duesYears, type Funds } from './funds.ts';
import type { Home, MemberBase } from './homes.ts';
import type { Stay } from './stay.ts';

/** Months that follow one another and cost the same. */
interface Cover {
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly monthlyVnd: bigint;
}

export interface PlannedPayment {
  readonly collection: Collection;
  readonly year: number;
  readonly covers: readonly [Cover, ...Cover[]];
  readonly amountVnd: bigint;
}

export interface DuesAsk {
  readonly spans: readonly Span[];
  readonly stay: Stay;
  readonly relief: PlannedRelief | null;
  /** The homes she has belonged to. */
  readonly homes: readonly Home[];
  readonly rateOf: RateOf;
  readonly funds: Funds;
}

/**
 * What somebody has paid: of each year all that she owes, at once, on a day her branch collects and she is there. Shares differ from base
 * to base, so that about 80 to 85 of a hundred pay (FEE-002), fewer where life is hard (FEE-010).
 */
export function drawPayments(next: () => number, ask: DuesAsk): PlannedPayment[] {
  return duesYears.flatMap((year) => {
    const [chance, isLate] = [next(), next() < 0.2];
    const home = ask.homes.find(({ id }) => id === ask.spans.at(-1)?.homeId);
    if (!home || chance >= payingShare(home.base)) return [];
    const covers = coversOf(ask, year);
    const [first] = covers;
    const collection = collectionsOf(ask, year).at(isLate ? -1 : 0);
    if (!first || !collection) return [];
    const amountVnd = covers.reduce(
      (sum, { firstMonth, lastMonth, monthlyVnd }) => sum + BigInt(lastMonth - firstMonth + 1) * monthlyVnd,
      0n,
    );
    return [{ collection, year, covers: [first, ...covers.slice(1)] as const, amountVnd }];
  });
}

const payingShare = ({ id, isDifficult }: MemberBase): number => drawBetween(0.77, 0.95, 'paying', id) - (isDifficult ? 0.12 : 0);

/** Where and when she could bring her dues: on the days of the homes she belonged to then, unless she was away and paid nothing. */
function collectionsOf({ spans, homes, funds }: DuesAsk, year: number): Collection[] {
  return spans
    .filter(({ awayParticipation }) => awayParticipation !== 'NOT_PAYING')
    .flatMap(({ validFrom, validTo, homeId }) => {
      const home = homes.find(({ id }) => id === homeId);
      return home ? funds.collectionsOf(home, year).filter(({ on }) => validFrom <= on && on <= validTo) : [];
    });
}

/** The months of a year she is asked for, by what each costs her. */
function coversOf({ stay, relief, rateOf }: DuesAsk, year: number): Cover[] {
  const covers: Cover[] = [];
  const last = Math.min(12 * year + 11, stay.lastMonth);
  for (let month = Math.max(12 * year, stay.firstMonth); month <= last; month += 1) {
    const off = relief && relief.firstMonth <= month && month <= relief.lastMonth ? relief.percentOff : 0;
    // rates are whole hundreds
    const monthlyVnd = (rateOf(month) / 100n) * BigInt(100 - off);
    const before = covers.at(-1);
    if (monthlyVnd === 0n) continue;
    if (before?.monthlyVnd === monthlyVnd) covers[covers.length - 1] = { ...before, lastMonth: month };
    else covers.push({ firstMonth: month, lastMonth: month, monthlyVnd });
  }
  return covers;
}

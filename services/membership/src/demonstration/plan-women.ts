import { apportion, drawBetween } from '@vwu/kit/draw';
import { partOf } from '../figures/restate.ts';
import type { Base } from './country.ts';

/**
 * Women 18+ per woman of any age. Chosen so that some 19 million members make the shares below 60 % that the documents
 * tell of; it is no statistic, like everything generated here.
 */
const adultShare = 0.575;

/** No demonstration commune is so small that one woman is a percent. */
const fewest = 200;

/**
 * Women 18+ of every base. The estimate of each commune of today is spread over what it was formed of; the communes of
 * today then get exactly what their pieces had (RATE-022). Multiples of five, so that exactly 60 % can occur.
 */
export function planWomen(bases: readonly Base[]): Map<string, number> {
  const women = spreadOverPieces(bases);
  for (const { id, isOld, isNew } of bases) if (isOld && !isNew) women.set(id, Math.max(fewest, roundToFive(women.get(id) ?? 0)));
  for (const { id, pieces } of bases) if (pieces.length > 0) women.set(id, sumOfParts(pieces, women));
  return women;
}

/** The adults of each commune of today, by what it was formed of; a base formed of none, or that went on, has them itself. */
function spreadOverPieces(bases: readonly Base[]): Map<string, number> {
  const women = new Map<string, number>();
  for (const { id, pieces, womenEstimate } of bases.filter(({ isNew }) => isNew)) {
    const adults = Math.round(womenEstimate * adultShare);
    if (pieces.length === 0) women.set(id, roundToFive(adults));
    const shares = apportion(
      adults,
      pieces.map(({ fromId, of }) => drawBetween(0.5, 1.5, 'women', fromId) / of),
    );
    for (const [piece, { fromId }] of pieces.entries()) women.set(fromId, (women.get(fromId) ?? 0) + (shares[piece] ?? 0));
  }
  return women;
}

const roundToFive = (count: number) => Math.round(count / 5) * 5;

const sumOfParts = (pieces: Base['pieces'], counts: ReadonlyMap<string, number>): number =>
  pieces.reduce((sum, piece) => sum + partOf(counts.get(piece.fromId) ?? 0, piece), 0);

import { type Aggregate, aggregates, type Overlaps, overlapFields, overlapOf } from './aggregate.entity.ts';
import { type CategoryCounts, categories, type MemberCounts } from './figures.entity.ts';

/** Everything a base counts. */
export type AllCounts = MemberCounts & { honorary: number; women18Plus: number | null };

/** One piece of a unit formed later: what an older unit counted, and which of its equal parts went here. */
export interface Piece {
  /** Null when the older unit has not reported. */
  readonly counts: AllCounts | null;
  /** This piece is part `index` (from 0) of `of`; a whole unit is part 0 of 1. */
  readonly index: number;
  readonly of: number;
}

export interface Restated {
  readonly counts: AllCounts;
  readonly method: 'DERIVED' | 'ESTIMATED';
  readonly partsReported: number;
  readonly partsExpected: number;
}

/**
 * The part `index` of `of` of a count. The official table gives no shares for the 440 communes that were split, so the
 * parts are equal; they are cut as `organisation.count_in_part` cuts them, and are together exactly the count.
 */
export const partOf = (count: number, { index, of }: { index: number; of: number }): number =>
  Math.round((count * (index + 1)) / of) - Math.round((count * index) / of);

type Reported = Piece & { readonly counts: AllCounts };

const isAggregate = (field: string): field is Aggregate => aggregates.some((aggregate) => aggregate === field);

/** Of an aggregate what is counted already and what is not are each cut, so that no part has more counted already than it has. */
function partInPiece(field: keyof MemberCounts | 'honorary', { counts, ...piece }: Reported): number {
  if (!isAggregate(field)) return partOf(counts[field], piece);
  const overlap = counts[overlapOf(field)];
  return partOf(counts[field] - overlap, piece) + partOf(overlap, piece);
}

/**
 * What the pieces of a unit counted, as if it had existed then: exact where they went whole, an estimate where an older
 * unit was split (ARCHITECTURE D3, RATE-022). Null when no piece has reported.
 */
export function restate(pieces: readonly Piece[]): Restated | null {
  const reported = pieces.filter((piece): piece is Reported => piece.counts !== null);
  if (reported.length === 0) return null;
  const sumOf = (part: (piece: Reported) => number) => reported.reduce((total, piece) => total + part(piece), 0);
  const sum = (field: keyof MemberCounts | 'honorary') => sumOf((piece) => partInPiece(field, piece));
  const areWomenKnown = reported.every(({ counts }) => counts.women18Plus !== null);
  const women18Plus = areWomenKnown ? sumOf((piece) => partOf(piece.counts.women18Plus ?? 0, piece)) : null;
  return {
    counts: {
      ...(Object.fromEntries(categories.map((category) => [category, sum(category)])) as CategoryCounts),
      ...(Object.fromEntries(overlapFields.map((field) => [field, sum(field)])) as Overlaps),
      honorary: sum('honorary'),
      women18Plus,
    },
    method: pieces.some(({ of }) => of > 1) ? 'ESTIMATED' : 'DERIVED',
    partsReported: reported.length,
    partsExpected: pieces.length,
  };
}

import { type CategoryCounts, categories, type countedFields } from './figures.entity.ts';

/** Everything a base counts. */
export type AllCounts = CategoryCounts & { honorary: number; women18Plus: number | null };

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

/**
 * What the pieces of a unit counted, as if it had existed then: exact where they went whole, an estimate where an older
 * unit was split (ARCHITECTURE D3, RATE-022). Null when no piece has reported.
 */
export function restate(pieces: readonly Piece[]): Restated | null {
  const reported = pieces.filter((piece): piece is Piece & { counts: AllCounts } => piece.counts !== null);
  if (reported.length === 0) return null;
  const sum = (field: (typeof countedFields)[number]) => reported.reduce((total, piece) => total + partOf(piece.counts[field], piece), 0);
  const areWomenKnown = reported.every(({ counts }) => counts.women18Plus !== null);
  const women18Plus = areWomenKnown ? reported.reduce((total, piece) => total + partOf(piece.counts.women18Plus ?? 0, piece), 0) : null;
  return {
    counts: {
      ...(Object.fromEntries(categories.map((category) => [category, sum(category)])) as CategoryCounts),
      honorary: sum('honorary'),
      women18Plus,
    },
    method: pieces.some(({ of }) => of > 1) ? 'ESTIMATED' : 'DERIVED',
    partsReported: reported.length,
    partsExpected: pieces.length,
  };
}

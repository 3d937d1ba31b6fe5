import type { Piece } from '../plan/change-plan.ts';

/** Shares are kept to millionths: thirds are written 0.333333, and the last one takes what is left. */
const scale = 1_000_000;

/**
 * The shares of one unit's pieces to millionths, so that those of a unit that ended are exactly 1 together.
 *
 * @returns null if they cannot be right: more than 1, all known and not 1 where the unit ends, or 1 where it goes on.
 */
export function sharesOf(pieces: readonly Piece[], goesOn: boolean): (number | null)[] | null {
  const parts = pieces.map(({ share }) => (share === null ? null : Math.round(share * scale)));
  const known = parts.filter((part) => part !== null);
  if (known.some((part) => part <= 0 || part > scale)) return null;
  const sum = known.reduce((total, part) => total + part, 0);
  const rest = scale - sum;
  const isComplete = known.length === parts.length;
  if (isComplete && !goesOn) {
    if (Math.abs(rest) > parts.length) return null;
    parts.splice(-1, 1, (parts.at(-1) ?? 0) + rest);
  } else if (rest <= 0) return null;
  return parts.map((part) => (part === null ? null : part / scale));
}

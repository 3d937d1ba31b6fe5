import { draw } from '@vwu/kit/draw';
import { Urn } from '@vwu/kit/urn';
import type { Home } from './homes.ts';
import type { Stay } from './stay.ts';

/** Members who live together; they belong to one home at last. */
export interface Household {
  readonly home: Home;
  /** The index of the first of them. */
  readonly from: number;
  /** How many of them there are. */
  readonly size: number;
}

/** Where a member belongs at last, and whom she lives with. */
export interface Dwelling {
  readonly home: Home;
  readonly householdId: string;
  /** Which of her household she is, from 0. */
  readonly place: number;
  /** When the first of them was a member; null of herself. */
  readonly first: Stay | null;
}

/** How many members live together: in most households one, in some two or three (MEM-033). */
const sizes = new Urn([
  [1, 80],
  [2, 15],
  [3, 5],
]);

/** The households of homes, one after the other: together they have as many members as belong to each. */
export function* householdsOf(placed: readonly (readonly [home: Home, members: number])[]): Generator<Household> {
  let from = 0;
  for (const [home, members] of placed)
    for (const end = from + members; from < end; ) {
      const size = Math.min(sizes.at(draw('household', from)), end - from);
      yield { home, from, size };
      from += size;
    }
}

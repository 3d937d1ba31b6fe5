import type { Fact } from './fact.ts';
import { addAll, addTo, type Pair, pruned, type Tallies, type Tally } from './tally.ts';

/** The quarter of what is no quarter's: all changes together. */
export const always = '-infinity';

/** Counts of a pack: all changes together, by what is counted; or those of a quarter, by day and what is counted. */
export interface Cell {
  readonly packId: string;
  readonly quarter: string;
  readonly sums: Tally;
  readonly homes: Tallies;
}

const quarterOf = (day: string): string => `${day.slice(0, 5)}${quarters[Math.floor((Number(day.slice(5, 7)) - 1) / 3)] ?? ''}-01`;
const quarters = ['01', '04', '07', '10'];

/** Counts of some packs, as facts are added to them. */
export class Cells {
  readonly #cells = new Map<string, Cell>();

  add(packId: string, { homeId, day, trait, members, counted }: Fact): void {
    const pair: Pair = [members, counted];
    note(this.#cell(packId, always), { homeId, key: trait, pair });
    note(this.#cell(packId, quarterOf(day)), { homeId, key: `${day} ${trait}`, pair });
  }

  /** Those that say anything. */
  all(): readonly Cell[] {
    return [...this.#cells.values()].map((cell) => whole(cell)).filter((cell) => !isEmpty(cell));
  }

  #cell(packId: string, quarter: string): Cell {
    const key = `${packId} ${quarter}`;
    const cell = this.#cells.get(key) ?? { packId, quarter, sums: {}, homes: {} };
    this.#cells.set(key, cell);
    return cell;
  }
}

function note({ sums, homes }: Cell, { homeId, key, pair }: { readonly homeId: string; readonly key: string; readonly pair: Pair }): void {
  addTo(sums, key, pair);
  homes[homeId] ??= {};
  addTo(homes[homeId], key, pair);
}

/** A cell with what others say of the same pack and quarter, without what comes to nothing. */
export function whole(cell: Cell, ...others: readonly Pick<Cell, 'sums' | 'homes'>[]): Cell {
  const { sums, homes } = cell;
  for (const more of others) {
    addAll(sums, more.sums);
    for (const [home, tally] of Object.entries(more.homes)) {
      homes[home] ??= {};
      addAll(homes[home], tally);
    }
  }
  const kept = Object.entries(homes).map(([home, tally]) => [home, pruned(tally)] as const);
  return { ...cell, sums: pruned(sums), homes: Object.fromEntries(kept.filter(([, tally]) => Object.keys(tally).length > 0)) };
}

/** Homes that changed by as much as others of their pack in return leave no sum, and are still something. */
export const isEmpty = ({ homes }: Cell): boolean => Object.keys(homes).length === 0;

/** The last day it says anything of; what is asked for of a later one need not be opened. */
export const lastDayOf = ({ quarter, homes }: Cell): string => {
  if (quarter === always) return 'infinity';
  const days = Object.values(homes).flatMap((tally) => Object.keys(tally).map((key) => key.slice(0, 10)));
  return days.toSorted().at(-1) ?? quarter;
};

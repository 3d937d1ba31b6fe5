import { draw } from '@vwu/kit/draw';
import { stableId } from '@vwu/kit/ids';
import type pg from 'pg';
import type { FundCategory, FundHolding } from '../../fund/fund-account.ts';
import { dayNumber, dayText } from './days.ts';
import { baseOn, type Home } from './homes.ts';

/** Of the last year and of the running one: when branches collect dues, twice a year, each on days of its own (FEE-002). */
const rounds = [
  { year: 2025, from: dayNumber('2025-01-10'), to: dayNumber('2025-04-30') },
  { year: 2025, from: dayNumber('2025-09-01'), to: dayNumber('2025-12-15') },
  { year: 2026, from: dayNumber('2026-01-10'), to: dayNumber('2026-04-30') },
  { year: 2026, from: dayNumber('2026-05-10'), to: dayNumber('2026-06-28') },
] as const;

export const duesYears = [...new Set(rounds.map(({ year }) => year))];

/** The day of a round at a place. */
interface RoundDay {
  readonly year: number;
  readonly day: number;
}

/** A day on which the members of a home bring their dues, and whose fund takes them. */
export interface Collection {
  readonly unitId: string;
  readonly on: string;
}

/** An entry of a fund: what one sheet brought, or what came in or went out besides. */
export interface PlannedEntry extends Collection {
  readonly id: string;
  readonly category: FundCategory;
  readonly holding: FundHolding;
  readonly description: string;
  /** By how much the fund becomes more, negative for less: whole đồng. */
  readonly amountVnd: bigint;
}

const sheet = { category: 'DUES', holding: 'CASH', description: 'Thu hội phí (minh họa)' } as const;

/** Adds up what is collected, one entry for the sheet of a day, as whoever records it does (FEE-007). */
export class Funds {
  readonly #closed: ReadonlyMap<string, number>;
  readonly #sheets = new Map<string, PlannedEntry>();
  readonly #days = new Map<string, readonly RoundDay[]>();

  constructor(closed: ReadonlyMap<string, number>) {
    this.#closed = closed;
  }

  /** The days of a year on which dues are collected where a home is; none of a year that is closed. */
  collectionsOf(home: Home, year: number): readonly Collection[] {
    return this.#daysAt(home.branchId ?? home.base.id)
      .filter((round) => round.year === year)
      .map(({ day }) => ({ unitId: home.branchId ?? baseOn(home, day), on: dayText(day) }))
      .filter(({ unitId }) => this.isOpen(unitId, year));
  }

  /** The days of a branch or a base, drawn once: its members are made one after the other. */
  #daysAt(place: string): readonly RoundDay[] {
    const known = this.#days.get(place);
    if (known) return known;
    const days = rounds.map(({ year, from, to }) => ({ year, day: from + Math.floor(draw('collection', place, from) * (to - from + 1)) }));
    this.#days.set(place, days);
    return days;
  }

  isOpen(unitId: string, year: number): boolean {
    return (this.#closed.get(unitId) ?? 0) < year;
  }

  /** @returns the id of the entry an amount stands in. */
  take({ unitId, on }: Collection, amountVnd: bigint): string {
    const key = `${unitId} ${on}`;
    const kept = this.#sheets.get(key);
    const id = kept?.id ?? stableId(`dues sheet ${key}`, on);
    this.#sheets.set(key, { ...sheet, id, unitId, on, amountVnd: (kept?.amountVnd ?? 0n) + amountVnd });
    return id;
  }

  /** What has been collected, sheet by sheet. */
  get sheets(): readonly PlannedEntry[] {
    return [...this.#sheets.values()];
  }
}

/** The last year each fund has closed: nothing is entered into it or before it. */
export async function readClosedYears(db: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await db.query<{ id: string; year: number }>(
    'select unit_id as id, max(year)::int as year from membership.fund_closing group by unit_id',
  );
  return new Map(rows.map(({ id, year }) => [id, year]));
}

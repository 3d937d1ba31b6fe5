import { apportion, draw, drawBetween } from '@vwu/kit/draw';
import { type CategoryCounts, categories, totalOf } from '../figures/figures.entity.ts';
import { type AllCounts, type Restated, restate } from '../figures/restate.ts';
import type { Base } from './country.ts';
import { planLowBases } from './plan-low-bases.ts';
import { planWomen } from './plan-women.ts';

/** Periods on the map of before the reform, and on that of today. */
const oldPeriods = ['2022Y', '2023H1', '2023Y', '2024H1', '2024Y', '2025H1'] as const;
const newPeriods = ['2025Y', '2026H1'] as const;

export interface PlannedFigures {
  readonly unitId: string;
  readonly period: string;
  readonly figures:
    | Restated
    | { readonly counts: AllCounts; readonly method: 'AS_REPORTED'; readonly partsReported: 1; readonly partsExpected: 1 };
}

export interface Plan {
  readonly women: ReadonlyMap<string, number>;
  figures(): Generator<PlannedFigures>;
}

/** Plans demonstration figures for every commune base and period; the same structure always gives the same figures. */
export function planFigures(bases: readonly Base[], women: ReadonlyMap<string, number> = planWomen(bases)): Plan {
  const low = planLowBases(bases);
  return {
    women,
    *figures() {
      const last = new Map<string, AllCounts>();
      for (const [step, period] of oldPeriods.entries()) yield* oldMap(bases, { women, low, period, step, last });
      for (const [step, period] of newPeriods.entries()) yield* newMap(bases, { women, period, step, last });
    },
  };
}

interface OldPeriod {
  readonly women: ReadonlyMap<string, number>;
  readonly low: ReadonlySet<string>;
  readonly period: string;
  readonly step: number;
  /** Filled with what each base, of either map, had in this period. */
  readonly last: Map<string, AllCounts>;
}

/** Reported by the bases of before the reform; restated for those formed in it. */
function* oldMap(bases: readonly Base[], { women, low, period, step, last }: OldPeriod): Generator<PlannedFigures> {
  last.clear();
  for (const { id } of bases.filter(({ isOld }) => isOld)) {
    const ofAge = women.get(id) ?? 0;
    const members = membersOf(id, period, ofAge, low.has(id) ? lowRate(id, step) : highRate(id, step), low.has(id));
    if (members === null) continue;
    const counts = spread(id, members, ofAge);
    last.set(id, counts);
    yield reported(id, period, counts);
  }
  for (const { id, pieces } of bases.filter(({ isOld }) => !isOld)) {
    const restated = restate(pieces.map(({ fromId, index, of }) => ({ counts: last.get(fromId) ?? null, index, of })));
    if (!restated) continue;
    last.set(id, restated.counts);
    yield { unitId: id, period, figures: restated };
  }
}

interface NewPeriod extends Omit<OldPeriod, 'low'> {}

/** Reported by the bases of today: what they had before, grown a little. */
function* newMap(bases: readonly Base[], { women, period, step, last }: NewPeriod): Generator<PlannedFigures> {
  for (const { id } of bases.filter(({ isNew }) => isNew)) {
    const ofAge = women.get(id) ?? 0;
    const before = last.get(id);
    const beforeRate = before?.women18Plus ? totalOf(before) / before.women18Plus : drawBetween(0.5, 0.8, 'rate', id);
    const members = membersOf(id, period, ofAge, beforeRate + drawBetween(0, 0.008, 'growth', id, step), beforeRate < 0.6);
    if (members === null) continue;
    const counts = spread(id, members, ofAge);
    last.set(id, counts);
    yield reported(id, period, counts);
  }
}

const reported = (unitId: string, period: string, counts: AllCounts): PlannedFigures => ({
  unitId,
  period,
  figures: { counts, method: 'AS_REPORTED', partsReported: 1, partsExpected: 1 },
});

/**
 * Members of a base in a period: about one in a hundred has not reported, one in eighty stands at exactly 60 % where its
 * women allow it, one in two hundred is above 100 % (live members, women of 2019: CATALOGUE F-3). A low base of 2023H1
 * is none of these then, so that their number stays exactly what the document says.
 */
function membersOf(id: string, period: string, ofAge: number, rate: number, isLow: boolean): number | null {
  if (ofAge === 0) return null;
  const members = Math.round(ofAge * rate);
  if (isLow) return members;
  const chance = draw('special', id, period);
  if (chance < 0.01) return null;
  if (chance < 0.0225 && ofAge % 5 === 0) return (ofAge / 5) * 3;
  if (chance < 0.0275) return Math.round(ofAge * drawBetween(1.005, 1.12, 'over', id));
  return Math.max(members, Math.floor((ofAge * 3) / 5) + 1);
}

/** Below 60 % up to 2023H1; from then on most climb, a few percent a year, and some pass. */
function lowRate(id: string, step: number): number {
  const start = 0.595 - 0.25 * draw('depth', id) ** 1.6;
  const climb = step <= 1 ? -0.004 * (1 - step) : (step - 1) * drawBetween(0.002, 0.02, 'climb', id);
  return start + climb;
}

const highRate = (id: string, step: number): number => 0.605 + 0.2 * draw('height', id) ** 1.3 + step * drawBetween(0, 0.006, 'growth', id);

/** Generated figures declare nothing to be counted twice. */
const noOverlaps = { tradeUnionOverlap: 0, armedForcesOverlap: 0, memberOrganisationOverlap: 0 };

const usualShares: CategoryCounts = { residential: 82, club: 7, specialBase: 1, tradeUnion: 6, armedForces: 1, memberOrganisation: 3 };

function spread(id: string, members: number, women18Plus: number): AllCounts {
  const weights = categories.map((category) => usualShares[category] * drawBetween(0.4, 1.6, category, id));
  const shares = apportion(members, weights);
  const counts = Object.fromEntries(categories.map((category, index) => [category, shares[index] ?? 0])) as CategoryCounts;
  return { ...counts, ...noOverlaps, honorary: Math.floor(6 * draw('honorary', id) ** 2), women18Plus };
}

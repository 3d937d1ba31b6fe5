import { lastDayOf, lastPeriodOver } from '../language/dates.ts';

export interface KnownPeriod {
  readonly code: string;
  readonly endsOn: string;
  /** Its figures are to be complete before this day. */
  readonly deadline: string;
  readonly hasFigures: boolean;
}

/** The period of the figures and the day of the map, mentors and clusters. */
export interface Moment {
  readonly period: string;
  readonly asOf: string;
}

/**
 * The day to show a period on: today for the latest one with figures (and those after it), so that a mentor assigned
 * today shows at once; else its last day, whose map the figures were counted on.
 */
export function defaultDay(period: string, periods: readonly KnownPeriod[], today: string): string {
  const latest = latestWithFigures(periods, today);
  return lastDayOf(period) >= lastDayOf(latest) ? today : lastDayOf(period);
}

/** Settles what an address leaves open: the last period over that has figures, and the day that goes with it. */
export function settle(asked: Partial<Record<keyof Moment, string | null>>, periods: readonly KnownPeriod[], today: string): Moment {
  const period = asked.period ?? latestWithFigures(periods, today);
  return { period, asOf: asked.asOf ?? defaultDay(period, periods, today) };
}

/**
 * Of a period that is not over the first bases report while all others have nothing yet: it is not what a page begins with. Without a
 * list (its service may be down) the last period that is over is the best guess.
 */
function latestWithFigures(periods: readonly KnownPeriod[], today: string): string {
  const reported = periods.filter(({ hasFigures }) => hasFigures);
  const known = reported.filter(({ endsOn }) => endsOn < today).at(-1) ?? reported.at(-1) ?? periods.at(-1);
  return known?.code ?? lastPeriodOver(today);
}

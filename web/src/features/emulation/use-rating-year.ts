import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useMoment } from '../../address/moment.tsx';
import { useView } from '../../address/use-view.ts';
import { EmulationYearsDocument, type EmulationYearsQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useAgain } from '../../graph/use-again.ts';
import { todayInVietnam } from '../../language/dates.ts';
import type { Sentence } from '../../language/language.ts';
import { dayOfYear, periodOfYear, settleYear } from './rating-year.ts';

export type Scheme = NonNullable<EmulationYearsQuery['classificationSchemes']>[number];

export interface RatingYear {
  /** Null while nobody knows which year to begin with. */
  readonly year: number | null;
  /** The years of the calendar, latest first; one is said to be not rated once that is known. */
  readonly offered: readonly { readonly year: number; readonly isRated: boolean }[];
  readonly isDemonstration: boolean;
  /** Why schemes and years are missing; the counts are there without them. */
  readonly outage: Sentence | null;
  readonly schemeOf: (level: Scheme['level'], year: number) => Scheme | null;
}

/** The year the page speaks of, which the address says from then on: a link shows the same year tomorrow. */
export function useRatingYear(changes: number): RatingYear {
  const { view, change } = useView();
  const { periods } = useMoment();
  const [{ data, error, fetching }, ask] = useQuery({ query: EmulationYearsDocument, requestPolicy: 'cache-and-network' });
  useAgain(changes, ask);
  const rated = data?.classifiedYears ?? [];
  const isKnown = view.year !== null || data !== undefined || !fetching;
  const ratedYears = rated.map((one) => one.year);
  const year = isKnown ? settleYear(view.year, ratedYears, todayInVietnam()) : null;
  useEffect(() => {
    if (view.year === null && year !== null) change({ year }, { replace: true });
  }, [view.year, year, change]);
  const ofCalendar = periods.flatMap(({ code }) => (code.endsWith('Y') ? [Number(code.slice(0, 4))] : []));
  const years = year === null || ofCalendar.includes(year) ? ofCalendar : [...ofCalendar, year];
  return {
    year,
    offered: years
      .toSorted((one, other) => other - one)
      .map((one) => ({ year: one, isRated: !data?.classifiedYears || ratedYears.includes(one) })),
    isDemonstration: rated.some((one) => one.year === year && one.demonstration),
    outage: error && !data?.classificationSchemes ? failureOf(error) : null,
    schemeOf: (level, of) =>
      data?.classificationSchemes?.find((one) => one.level === level && of >= one.firstYear && of <= (one.lastYear ?? of)) ?? null,
  };
}

/** Which bases the page counts: those of the last day of the year, in the list of its period. */
export const momentOf = (year: number) => ({ period: periodOfYear(year), asOf: dayOfYear(year, todayInVietnam()) });

import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { PeriodsDocument } from '../gql/graphql.ts';
import { isBeforeReform, todayInVietnam } from '../language/dates.ts';
import { type KnownPeriod, type Moment, settle } from './settle.ts';
import { useView } from './use-view.ts';

interface MomentContext extends Moment {
  /** All periods of the term; empty when their service does not answer. */
  readonly periods: readonly KnownPeriod[];
  /** Whether the day lies on the map of the 63 provinces. */
  readonly isOldMap: boolean;
}

const Context = createContext<MomentContext | null>(null);

/** The period and the day the whole page speaks of. */
export function useMoment(): MomentContext {
  const moment = useContext(Context);
  if (!moment) throw new Error('useMoment stands outside MomentProvider');
  return moment;
}

interface MomentProviderProps {
  readonly waiting: ReactNode;
  readonly children: ReactNode;
}

/** Settles period and day, and writes them into the address: a link sent on shows the same thing tomorrow. */
export function MomentProvider({ waiting, children }: MomentProviderProps) {
  const [{ data, fetching }] = useQuery({ query: PeriodsDocument });
  const { view, change } = useView();
  const isOpen = view.period === null || view.asOf === null;
  const periods = useMemo(() => data?.reportingPeriods ?? [], [data]);
  const { period, asOf } = settle(view, periods, todayInVietnam());
  const isSettled = !isOpen || !fetching;
  useEffect(() => {
    if (isOpen && isSettled) change({ period, asOf }, { replace: true });
  }, [isOpen, isSettled, period, asOf, change]);
  const moment = useMemo(() => ({ period, asOf, periods, isOldMap: isBeforeReform(asOf) }), [period, asOf, periods]);
  return isSettled ? <Context value={moment}>{children}</Context> : waiting;
}

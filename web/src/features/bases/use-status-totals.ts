import { useCallback, useMemo } from 'react';
import { useQuery } from 'urql';
import { toBaseFilter } from '../../address/view.ts';
import { StatusTotalsDocument } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import type { BaseListQuestion } from './base-list.ts';
import { totalsOf } from './totals.ts';

/** Totals by status over everything else the filter lets through: the bar shows what choosing a status would leave. */
export function useStatusTotals({ period, asOf, filter }: BaseListQuestion) {
  const apiFilter = useMemo(() => toBaseFilter({ ...filter, statuses: [] }), [filter]);
  const [{ data, error, fetching }, execute] = useQuery({
    query: StatusTotalsDocument,
    variables: { period, asOf, filter: apiFilter },
    requestPolicy: 'cache-and-network',
  });
  const groups = data?.basesSummary;
  return {
    groups,
    isWaiting: fetching && !groups,
    isBusy: fetching,
    failure: error && !groups ? failureOf(error) : null,
    isDemonstration: groups ? totalsOf(groups, []).isDemonstration : false,
    refresh: useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]),
  };
}

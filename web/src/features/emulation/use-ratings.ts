import { useMemo } from 'react';
import { useQuery } from 'urql';
import { noFilter, toBaseFilter, type ViewFilter } from '../../address/view.ts';
import { RatingsDocument, type RatingsQuery } from '../../gql/graphql.ts';
import { failureOf } from '../../graph/failure.ts';
import { useAgain } from '../../graph/use-again.ts';
import { todayInVietnam } from '../../language/dates.ts';
import { dayOfYear } from './rating-year.ts';

/** The part of the Union that is looked at: all of it, a cluster, or a province. */
export type RatedScope = Pick<ViewFilter, 'clusterId' | 'provinceId'>;

export type Ratings = { readonly [Each in 'clusters' | 'provinces']: NonNullable<RatingsQuery[Each]> };

/** How the bases of a scope were rated in a year; a year of null is not asked for. */
export function useRatings(year: number | null, { clusterId, provinceId }: RatedScope, changes: number) {
  const filter = useMemo(() => toBaseFilter({ ...noFilter, clusterId, provinceId }), [clusterId, provinceId]);
  const [{ data, error, fetching, stale }, ask] = useQuery({
    query: RatingsDocument,
    variables: { year: year ?? 0, asOf: dayOfYear(year ?? 0, todayInVietnam()), filter },
    pause: year === null,
    requestPolicy: 'cache-and-network',
  });
  useAgain(changes, ask);
  const ratings: Ratings | null =
    year !== null && data?.clusters && data.provinces ? { clusters: data.clusters, provinces: data.provinces } : null;
  return {
    ratings,
    isBusy: fetching || stale,
    failure: error && !ratings ? failureOf(error) : null,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}

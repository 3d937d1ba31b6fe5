import type { RatedGroupFragment } from '../../gql/graphql.ts';
import type { Scheme } from './use-rating-year.ts';
import type { RatedScope } from './use-ratings.ts';

/** The ratings of one year, as its parts show them. */
export interface RatedYearProps {
  readonly year: number;
  readonly scope: RatedScope;
  /** Null while its service does not say. */
  readonly scheme: Scheme | null;
  readonly groups: readonly RatedGroupFragment[];
  /** Those of the year before; none where there is nothing to compare with. */
  readonly before: readonly RatedGroupFragment[];
}

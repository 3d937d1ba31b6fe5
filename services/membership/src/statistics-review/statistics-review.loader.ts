import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { reviewColumns } from './record-statistics-review.ts';
import { StatisticsReview } from './statistics-review.entity.ts';

/** The reviews of bases, oldest first; null for units the viewer may not see. */
export type StatisticsReviewLoader = DataLoader<{ unitId: string }, StatisticsReview[] | null, string>;

export const createStatisticsReviewLoader = (em: EntityManager, reach: Reach): StatisticsReviewLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        StatisticsReview,
        sql`
        select ${reviewColumns} from membership.statistics_review r
        where r.unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[]) order by r.held_on`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) => byUnit.get(unitId) ?? [];
    },
  );

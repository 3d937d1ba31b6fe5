import { keyDescription } from '@vwu/kit/descriptions';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { recordStatisticsReview } from './record-statistics-review.ts';
import { StatisticsReview, StatisticsReviewInput } from './statistics-review.entity.ts';

@Resolver(() => UnitReference)
export class StatisticsReviewResolver {
  @FieldResolver(() => [StatisticsReview], {
    nullable: true,
    description:
      "Reviews of the base with the statistician of its commune, oldest first; null outside the caller's part of the Union (SUP-023).",
  })
  statisticsReviews(@Root() unit: UnitKey, @Ctx() { statisticsReviews }: Context): Promise<StatisticsReview[] | null> {
    return statisticsReviews.load({ unitId: unit.id });
  }

  @Mutation(() => StatisticsReview, {
    description:
      'Records a review of women 18+ and members with the statistician of the commune (SUP-023). Errors: FORBIDDEN, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, STATISTICS_REVIEW_UNIT_INVALID, STATISTICS_REVIEW_DAY_INVALID, STATISTICS_REVIEW_STATISTICIAN_MISSING, ' +
      'STATISTICS_REVIEW_COUNTS_INVALID, STATISTICS_REVIEW_RECORDED, IDEMPOTENCY_KEY_REUSED.',
  })
  recordStatisticsReview(
    @Arg('unitId', () => ID, { description: 'The base.' }) unitId: string,
    @Arg('review', () => StatisticsReviewInput, { description: 'What was found.' }) review: StatisticsReviewInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<StatisticsReview> {
    return recordStatisticsReview(context, { unitId, review, idempotencyKey });
  }
}

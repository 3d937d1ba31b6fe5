import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listErrors, outside } from '../belonging/belonging.args.ts';
import type { Context } from '../context.ts';
import { listBasesWithout } from '../unit/list-bases-without.ts';
import { Unit, UnitConnection } from '../unit/unit.entity.ts';
import { CriterionScoreInput, reviewBase } from './review-base.ts';
import { SelfReview, SelfReviewSummary } from './self-review.entity.ts';

@ArgsType()
class ReviewArgs {
  @Field(() => ID, { description: 'The base.' }) unitId!: string;
  @Field(() => Int, { description: 'The year, not one to come.' }) year!: number;
  @Field(() => [CriterionScoreInput], { description: 'Every criterion once.' }) scores!: CriterionScoreInput[];
  @Field(() => String, { nullable: true, description: 'What is to become better.' }) note?: string | null;
  @Field(() => Int, { nullable: true, description: 'The version seen before, 0 for none; refused if it has changed since.' })
  version?: number | null;
  @Field(() => String, { nullable: true, description: keyDescription })
  idempotencyKey?: string | null;
}

/** ORG-052: bases judge their own management once a year. */
@Resolver(() => Unit)
export class SelfReviewResolver {
  @FieldResolver(() => SelfReview, {
    nullable: true,
    description: `How the base judged its own management of a year (ORG-052); null when it has not, and ${outside} «Tự đánh giá»`,
  })
  selfReview(
    @Root() { id }: Unit,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() { selfReviews }: Context,
  ): Promise<SelfReview | null> {
    return selfReviews.load({ unitId: id, year });
  }

  @FieldResolver(() => SelfReviewSummary, {
    nullable: true,
    description: `The self-reviews of the commune bases below the unit, itself included, for a year (ORG-052); ${outside}`,
  })
  selfReviewSummary(
    @Root() { id }: Unit,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() { selfReviewSummaries }: Context,
  ): Promise<SelfReviewSummary | null> {
    return selfReviewSummaries.load({ unitId: id, year });
  }

  @Query(() => UnitConnection, {
    nullable: true,
    description: `Commune bases within the caller's part of the Union that have not reviewed themselves for a year (ORG-052). ${listErrors}`,
  })
  basesWithoutSelfReview(
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Arg('unitId', () => ID, { nullable: true, description: 'Only bases below this unit.' }) unitId: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listBasesWithout(context, 'self_review', { year, unitId, first, after });
  }

  @Mutation(() => SelfReview, {
    description:
      'Records how a base judges its own management of a year, or judges anew (ORG-052). «Tự đánh giá» Errors: FORBIDDEN, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, SELF_REVIEW_SCORES_INVALID, SELF_REVIEW_YEAR_INVALID, SELF_REVIEW_UNIT_INVALID, SELF_REVIEW_CHANGED, IDEMPOTENCY_KEY_REUSED.',
  })
  reviewBase(@Args(() => ReviewArgs) args: ReviewArgs, @Ctx() context: Context): Promise<SelfReview> {
    return reviewBase(context, args);
  }
}

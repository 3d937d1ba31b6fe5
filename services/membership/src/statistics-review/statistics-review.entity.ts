import { coarse } from '@vwu/kit/coarse';
import { DateScalar } from '@vwu/kit/date';
import { Directive, Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { coarseRest, partField } from '../figures/part-field.ts';
import { percentOf } from '../rate/gathering-rate.ts';

/** Few are registered temporarily in many a commune: of both sums, which are shown whole, the rest is what they leave (SEC-004). */
const PartField = partField<StatisticsReview>(({ women18Plus, members, ...review }) => {
  const [womenTemporary, membersTemporary] = [coarse(review.womenTemporary), coarse(review.membersTemporary)];
  return {
    womenTemporary,
    membersTemporary,
    womenPermanent: coarseRest(women18Plus, [womenTemporary]),
    membersPermanent: coarseRest(members, [membersTemporary]),
  };
});

/** SUP-023: by registration, permanent or temporary for six months or more. */
@ObjectType({
  description: 'Women 18+ and members as a base and the statistician of its commune found them together (SUP-023). «Rà soát»',
})
export class StatisticsReview {
  unitId!: string;

  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'Day of the review.' }) heldOn!: string;
  @Directive('@personal')
  @Field(() => String, { nullable: true, description: 'The statistician of the commune, by name or office. «Cán bộ thống kê xã»' })
  statistician!: string | null;
  @PartField('Women 18+ who are registered permanently «Thường trú»') womenPermanent!: number;
  @PartField('Women 18+ who are registered temporarily for six months or more «Tạm trú»') womenTemporary!: number;
  @PartField('Members among the first') membersPermanent!: number;
  @PartField('Members among the second') membersTemporary!: number;

  @Field(() => Int, { description: 'All women 18+ of the review; the denominator of the term stays what it is (SUP-028).' })
  get women18Plus(): number {
    return this.womenPermanent + this.womenTemporary;
  }

  @Field(() => Int, { description: 'All members of the review.' })
  get members(): number {
    return this.membersPermanent + this.membersTemporary;
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Members per cent of the women of the review, two decimals: a second series beside the rate, which stays with the women of the start of ' +
      'the term (F-3, MEM-015). «Tỷ lệ theo rà soát, để điều hành»',
  })
  get operationalPercent(): number | null {
    return percentOf({ numerator: this.members, denominator: this.women18Plus }, 2);
  }
}

@InputType({ description: 'What a review found.' })
export class StatisticsReviewInput {
  @Field(() => DateScalar, { description: 'Day of the review; not in the future.' }) heldOn!: string;
  @Field(() => String, { description: 'The statistician of the commune, by name or office.' }) statistician!: string;
  @Field(() => Int, { description: 'Women 18+ who are registered permanently.' }) womenPermanent!: number;
  @Field(() => Int, { description: 'Women 18+ who are registered temporarily for six months or more.' }) womenTemporary!: number;
  @Field(() => Int, { description: 'Members among the first.' }) membersPermanent!: number;
  @Field(() => Int, { description: 'Members among the second.' }) membersTemporary!: number;
}

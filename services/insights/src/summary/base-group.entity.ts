import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { percentHalfUp } from '@vwu/kit/percent';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { UnitReference } from '../unit-reference.ts';

export const BaseGroupBy = defineEnum('BaseGroupBy', 'What bases are grouped by. «Nhóm theo»', {
  PROVINCE: 'tỉnh, thành',
  CLUSTER: 'cụm thi đua',
  GATHERING_STATUS: 'trạng thái tỷ lệ tập hợp',
  CLASSIFICATION: 'xếp loại',
});
export type BaseGroupBy = CodeOf<typeof BaseGroupBy>;

@ObjectType({ description: 'Counts and sums over the bases of one group. «Tổng hợp»', simpleResolvers: true })
export class BaseGroup {
  /** Null where all bases are one group. */
  groupBy!: BaseGroupBy | null;

  @Field(() => String, {
    nullable: true,
    description: 'Id of the province or cluster, or the code of the status or class; null for bases without one.',
  })
  key!: string | null;
  @Field(() => String, { nullable: true, description: 'Name of the province or cluster; null for codes.' }) label!: string | null;
  @Field(() => Int, { description: 'Bases in the group.' }) bases!: number;
  @Field(() => Int, { description: 'Of these, below 60 %.' }) below!: number;
  @Field(() => Int, { description: 'Of these, at exactly 60 %.' }) atThreshold!: number;
  @Field(() => Int, { description: 'Of these, above 60 %.' }) met!: number;
  @Field(() => Int, { description: 'Of these, without figures.' }) noData!: number;
  @Field(() => Int, { description: 'Of these, the target does not apply to.' }) notApplicable!: number;
  @Field(() => Int, { description: 'Members of the bases the target applies to: those of special bases count where they live (F-43).' })
  members!: number;
  @Field(() => Int, { description: 'Women 18+ of the bases that have figures: what `members` compares with.' }) women18Plus!: number;
  @Field(() => Int, { description: 'Members the bases not above 60 % still need together.' }) membersNeeded!: number;
  @Field(() => Int, { description: 'Bases not above 60 % that have a mentor.' }) mentored!: number;
  @Field(() => Int, { description: 'Bases that must have a mentor and have none.' }) mentorRequiredMissing!: number;
  @Field(() => Boolean, { description: 'Whether any of its figures is demonstration data.' }) demonstration!: boolean;
  @Field(() => Boolean, { description: 'Whether any of its figures is an estimate.' }) estimated!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the bases with a status that are not above 60 %, in percent, one decimal half-up.',
  })
  get notAbovePercent(): number | null {
    const counted = this.below + this.atThreshold + this.met;
    return counted === 0 ? null : percentHalfUp(this.below + this.atThreshold, counted, 1);
  }

  @Field(() => UnitReference, { nullable: true, description: 'The province, when grouped by province.' })
  get province(): UnitKey | null {
    return this.groupBy === 'PROVINCE' && this.key !== null ? referTo({ id: this.key }) : null;
  }
}

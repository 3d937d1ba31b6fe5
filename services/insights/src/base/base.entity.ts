import { connectionOf } from '@vwu/kit/page';
import { percentHalfUp } from '@vwu/kit/percent';
import { type DataOrigin, type FigureMethod, Provenance } from '@vwu/kit/provenance';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { UnitReference } from '../unit-reference.ts';
import { AreaTag, BaseClass, GatheringStatus, MentorStatus } from './base.enums.ts';
import { GatheringCause, SupportState } from './support.enums.ts';

/** The same shape as in `membership`, which settles it; here it is shown of what membership published. */
@Directive('@shareable')
@ObjectType({
  description: 'How many of the women 18+ a unit gathers. Honorary members are never counted. «Tỷ lệ tập hợp»',
  simpleResolvers: true,
})
export class GatheringRate {
  @Field(() => Int, { nullable: true, description: 'Members of the six categories; null without figures.' }) numerator!: number | null;
  @Field(() => Int, { nullable: true, description: 'Women 18+ by the rule of the term; null when not known.' }) denominator!: number | null;
  @Field(() => Float, { nullable: true, description: 'Two decimals, half-up. For showing only: the status comes from the integers.' })
  percent!: number | null;
  @Field(() => GatheringStatus, { description: 'Where the base stands against the target.' }) status!: GatheringStatus;
  @Field(() => Int, { nullable: true, description: 'Members still needed to be above the threshold.' }) membersNeeded!: number | null;
  @Field(() => Boolean, { description: 'True for districts and above: no target of the Central Union, «vận dụng» (RATE-013).' })
  indicative!: boolean;
  @Field(() => String, { description: 'The rule set of the term: VN-2022-2027.' }) ruleSet!: string;
  @Field(() => Provenance, { description: 'Where the figures come from and how complete they are.' }) provenance!: Provenance;

  @Field(() => Boolean, {
    description:
      'Whether there are more members than women, as members of today are compared with women of the start of the term: to be checked (RATE-019).',
  })
  get isOver100(): boolean {
    return this.numerator !== null && this.denominator !== null && this.numerator > this.denominator;
  }
}

/** A base as the list of bases shows it: what the four services published of it, for a period and a day, in one row. */
@ObjectType({ description: 'A base on a day, with its figures of a period. «Cơ sở»', simpleResolvers: true })
export class BaseRow {
  unitId!: string;

  @Field(() => String, { description: 'Full name on the day: Xã Hiệp Thạnh.' }) name!: string;
  @Field(() => String, { nullable: true, description: 'The province on the day.' }) provinceName!: string | null;
  @Field(() => String, { nullable: true, description: 'The emulation cluster on the day.' }) clusterName!: string | null;
  @Field(() => [AreaTag], { description: 'Kinds of area it lies in on the day.' }) areaTags!: AreaTag[];
  @Field(() => Int, { nullable: true, description: 'Members still needed to be above 60 %.' }) membersNeeded!: number | null;
  @Field(() => Int, { description: 'Mentors on the day.' }) mentorCount!: number;
  @Field(() => MentorStatus, { description: 'Whether it has a mentor, and must have one.' }) mentorStatus!: MentorStatus;
  @Field(() => SupportState, {
    nullable: true,
    description: "Where its support stood on the last day of the period, today's for one not over; null before there was any.",
  })
  supportState!: SupportState | null;
  @Field(() => [GatheringCause], {
    description: 'Why it needs support, or needed it, by the last day of the period; none before there was any. «Nguyên nhân»',
  })
  supportCauses!: GatheringCause[];
  @Field(() => BaseClass, { nullable: true, description: 'Class of `classificationYear`.' }) classification!: BaseClass | null;
  @Field(() => Int, { description: 'The year asked for, else the last year over in the period.' }) classificationYear!: number;

  members!: number | null;
  women18Plus!: number | null;
  status!: GatheringStatus;
  ruleSetId!: string;
  origin!: DataOrigin | null;
  method!: FigureMethod | null;
  sourceBody!: string | null;
  asOf!: string | null;
  partsReported!: number;
  partsExpected!: number;

  @Field(() => UnitReference, { description: 'The unit, whose other fields come from their owners.' })
  get unit(): UnitKey {
    return referTo({ id: this.unitId });
  }

  @Field(() => GatheringRate, { description: 'The rate of the period.' })
  get gatheringRate(): GatheringRate {
    const { members: numerator, women18Plus: denominator, status, membersNeeded, ruleSetId: ruleSet } = this;
    const percent = percentOf(numerator, denominator);
    return Object.assign(new GatheringRate(), {
      numerator,
      denominator,
      percent,
      status,
      membersNeeded,
      indicative: false,
      ruleSet,
      provenance: this.provenance,
    });
  }

  @Field(() => Provenance, { description: 'Where the figures come from and how complete they are.' })
  get provenance(): Provenance {
    const { origin, method, sourceBody, asOf, partsReported, partsExpected } = this;
    return Object.assign(new Provenance(), {
      origin: origin ?? 'RECORDED',
      method: method ?? 'AS_REPORTED',
      sourceBody,
      asOf,
      partsReported,
      partsExpected,
    });
  }
}

/** Two decimals, half-up, from integers (CATALOGUE B.1). */
const percentOf = (members: number | null, women: number | null): number | null =>
  members === null || women === null || women === 0 ? null : percentHalfUp(members, women, 2);

export const BaseConnection = connectionOf('Base', () => BaseRow, 'bases');

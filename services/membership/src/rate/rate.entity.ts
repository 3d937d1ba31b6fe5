import { DateScalar } from '@vwu/kit/date';
import { Provenance } from '@vwu/kit/provenance';
import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { BaseFigures } from '../figures/figures.entity.ts';
import { GatheringStatus } from './gathering-rate.ts';

/** The same shape as in `insights`, which shows it of what this service publishes. */
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

@ObjectType({ description: 'The rate of one period. «Tỷ lệ của một kỳ»', simpleResolvers: true })
export class PeriodRate {
  @Field(() => String, { description: 'Period: 2026H1 or 2026Y.' }) period!: string;
  @Field(() => DateScalar, { description: 'Last day of the period.' }) endsOn!: string;
  @Field(() => GatheringRate, { description: 'The rate.' }) rate!: GatheringRate;
  @Field(() => BaseFigures, { nullable: true, description: 'What was counted; null when nothing is reported.' })
  figures!: BaseFigures | null;
}

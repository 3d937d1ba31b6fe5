import { DateScalar } from '@vwu/kit/date';
import { Personal } from '@vwu/kit/personal';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AggregateSources } from '../figures/aggregate.entity.ts';
import { CountedField } from '../figures/figures.entity.ts';
import { kept } from '../member/kept.ts';
import { GatheringStatus } from '../rate/gathering-rate.ts';

@ObjectType({ description: 'A correction of locked figures. «Điều chỉnh số liệu đã khóa»', simpleResolvers: true })
export class FiguresAdjustment {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'The day it was made.' }) adjustedOn!: string;
  @Field(() => Int, { description: 'Members before.' }) membersBefore!: number;
  @Field(() => Int, { description: 'Members after.' }) membersAfter!: number;
  @Field(() => String, { description: 'Number of the decision. «Số quyết định»' }) decisionNumber!: string;
  @Field(() => DateScalar, { description: 'Its day. «Ngày quyết định»' }) decidedOn!: string;
  @Personal({ ...kept, basis: 'CATALOGUE D8' })
  @Field(() => String, { nullable: true, description: 'Why; null for who may see no persons. «Lý do»' })
  reason!: string | null;
}

/** D8: what was locked stays beside what it was corrected to. */
@ObjectType({
  description:
    'The figures of a base as they were when its report was locked. They never change; who sees no persons sees them cut like those beside ' +
    'them. «Số liệu đã khóa»',
})
export class LockedFigures {
  @CountedField('RESIDENTIAL: members of residential branches and groups') residential!: number;
  @CountedField('CLUB: members of clubs and groups founded by the Union') club!: number;
  @CountedField('SPECIAL_BASE: members of special bases living here') specialBase!: number;
  @CountedField('TRADE_UNION: trade-union members') tradeUnion!: number;
  @CountedField('ARMED_FORCES: members in the armed forces') armedForces!: number;
  @CountedField('MEMBER_ORG: members of member organisations') memberOrganisation!: number;
  @CountedField('Honorary members; not part of the rate') honorary!: number;
  @Field(() => Int, { description: 'Sum of the six categories less what is counted twice. «Tổng số hội viên»' }) members!: number;
  tradeUnionOverlap!: number;
  armedForcesOverlap!: number;
  memberOrganisationOverlap!: number;
  aggregateSources!: AggregateSources;
  @Field(() => Int, { nullable: true, description: 'Women aged 18 and over by the rule of the term.' }) women18Plus!: number | null;
  @Field(() => GatheringStatus, { description: 'The status as it was locked.' }) status!: GatheringStatus;
  @Field(() => String, { description: 'The rule set it was settled by.' }) ruleSetId!: string;
  @Field(() => DateScalar, { description: 'The day it was locked. «Ngày khóa»' }) lockedOn!: string;
  @Field(() => Int, {
    nullable: true,
    description: 'Members there were one by one; null where no records were kept, and for who may see no persons.',
  })
  membersCounted!: number | null;
  @Field(() => [FiguresAdjustment], { description: 'Corrections since, oldest first. «Điều chỉnh»' }) adjustments!: FiguresAdjustment[];
}

import { percentHalfUp } from '@vwu/kit/percent';
import { Field, Float, Int, ObjectType } from 'type-graphql';

/** By how much the members of a province, or the nation, are to increase in a term, and by how much they have (TGT-001, TGT-003, F-8). */
@ObjectType({
  description:
    'By how much the members of a province or the nation are to increase in a term, and by how much they have, on the units of the last day of ' +
    'the period. «Chỉ tiêu phát triển hội viên»',
  simpleResolvers: true,
})
export class GrowthTarget {
  @Field(() => String, { description: 'The rule set of the term: VN-2022-2027.' }) term!: string;
  @Field(() => Int, { description: 'By how much members are to increase. «Chỉ tiêu tăng»' }) increase!: number;
  @Field(() => Boolean, {
    description:
      'Whether a document of Central sets it; otherwise it is allocated by the women who were not members yet, by largest remainders (F05).',
  })
  isOfficial!: boolean;
  @Field(() => Int, {
    description:
      'What is allocated where no document sets one: by the women who were not members yet, of the whole national target (F05); beside the ' +
      'official one, to compare. Of the nation the target itself. «Phân bổ»',
  })
  allocated!: number;
  @Field(() => String, { description: 'The document it is from: that of the unit, or that of the nation. «Văn bản»' }) document!: string;
  @Field(() => String, { description: 'The period the increase is counted from.' }) baselinePeriod!: string;
  @Field(() => Int, { nullable: true, description: 'Members then; null if nothing is reported.' }) atBaseline!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Women 18+ who were not members then, the basis of the allocation (MEM-014). «Chưa tham gia tổ chức Hội»',
  })
  notYetMembers!: number | null;
  @Field(() => Int, { nullable: true, description: 'Members of the period; null if nothing is reported.' }) members!: number | null;
  @Field(() => Int, { description: 'Changes with every official value; 0 for none. Send it back when setting one.' }) version!: number;

  @Field(() => Int, { nullable: true, description: 'Net increase: members less those at the start (F04, F-8).' })
  get net(): number | null {
    return this.members === null || this.atBaseline === null ? null : this.members - this.atBaseline;
  }

  @Field(() => Float, {
    nullable: true,
    description: 'Net increase per cent of the target, one decimal; 0 where members became fewer (F-8).',
  })
  get percent(): number | null {
    return this.net === null || this.increase === 0 ? null : percentHalfUp(Math.max(this.net, 0), this.increase, 1);
  }

  @Field(() => Boolean, { nullable: true, description: 'Whether the increase has been reached: «ít nhất», so equal is reached.' })
  get isMet(): boolean | null {
    return this.net === null ? null : this.net >= this.increase;
  }
}

import { DateScalar } from '@vwu/kit/date';
import { percentDown, percentHalfUp } from '@vwu/kit/percent';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { type Measure, measures } from './measures.ts';

/** What is counted of those who are members on a day; admissions and exits are of a time, and shown as growth. */
export type CountedMeasure = Exclude<Measure, 'admitted' | 'exited'>;

export const countedMeasures = (Object.keys(measures) as Measure[]).filter(
  (measure): measure is CountedMeasure => measure !== 'admitted' && measure !== 'exited',
);

const away = 'Of those who are away:';

/** How many members a unit has on a day, by what is counted of them: sums of what is kept for each branch (MEM-002…020). */
@ObjectType({
  description:
    'How many members a unit has on a day, as their ledgers say; members that are counts only (MEM-007) are not among them. Who sees no persons ' +
    'sees counts down to the last five, and none below five (SEC-004). «Số hội viên theo hồ sơ»',
  simpleResolvers: true,
})
export class MemberCounts implements Readonly<Record<CountedMeasure, number | null>> {
  unitId!: string;

  @Field(() => DateScalar, { description: 'The day counted.' }) day!: string;
  @Field(() => DateScalar, { description: 'The day whose units are meant. «Theo đơn vị của ngày»' }) boundariesOn!: string;
  @Field(() => Boolean, { description: 'Whether counts are cut down to the last five, and small ones left out.' }) isCoarse!: boolean;
  @Field(() => Int, { nullable: true, description: 'All members with a record. «Tổng số hội viên»' }) members!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Those who count in the rate of the unit on the day: by residence (MEM-011), and where they live (F-43).',
  })
  counted!: number | null;
  @Field(() => Int, { nullable: true, description: 'In branches and groups of residential areas. «Theo địa bàn dân cư»' })
  residential!: number | null;
  @Field(() => Int, { nullable: true, description: 'In clubs and groups founded by the Union. «Trong các CLB/tổ, nhóm»' })
  club!: number | null;
  @Field(() => Int, { nullable: true, description: 'In special bases. «Cơ sở đặc thù»' }) specialBase!: number | null;
  @Field(() => Int, { nullable: true, description: 'Registered permanently. «Thường trú»' }) permanent!: number | null;
  @Field(() => Int, { nullable: true, description: 'Registered temporarily, for however long. «Tạm trú»' }) temporary!: number | null;
  @Field(() => Int, { nullable: true, description: 'Not registered. «Lưu trú»' }) shortStay!: number | null;
  @Field(() => Int, { nullable: true, description: 'Absent. «Vắng mặt»' }) absent!: number | null;
  @Field(() => Int, { nullable: true, description: 'Migrated, and not transferred yet (MEM-016). «Di cư»' }) migrated!: number | null;
  @Field(() => Int, { nullable: true, description: `${away} back within the year, paying dues (MEM-019).` }) nearPaying!: number | null;
  @Field(() => Int, { nullable: true, description: `${away} back within the year, not paying.` }) nearNotPaying!: number | null;
  @Field(() => Int, { nullable: true, description: `${away} left the locality, paying dues.` }) leftPaying!: number | null;
  @Field(() => Int, { nullable: true, description: `${away} left the locality, not paying.` }) leftNotPaying!: number | null;
  @Field(() => Int, { nullable: true, description: 'With a card now (MEM-020). «Có thẻ hội viên»' }) withCard!: number | null;
  @Field(() => Int, { nullable: true, description: 'With a citizen id recorded now (MEM-002). «Có số CCCD/CMND»' })
  withCitizenId!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Per cent of the members with a citizen id recorded, one decimal; null where counts are cut (MEM-002).',
  })
  get idCompleteness(): number | null {
    return this.isCoarse || this.withCitizenId === null || !this.members ? null : percentHalfUp(this.withCitizenId, this.members, 1);
  }

  @Field(() => Float, {
    nullable: true,
    description:
      'Per cent of the members with a card, down to one decimal: 9,996 of 10,000 is 99.9, for the target is 100; null where counts are cut (MEM-020).',
  })
  get cardCoverage(): number | null {
    return this.isCoarse || this.withCard === null || !this.members ? null : percentDown(this.withCard, this.members);
  }

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether every member has a card, by the counts themselves: 9,996 of 10,000 is not; null where counts are cut (MEM-020, 003 §II.2c).',
  })
  get isCardTargetMet(): boolean | null {
    return this.isCoarse || this.withCard === null || !this.members ? null : this.withCard === this.members;
  }
}

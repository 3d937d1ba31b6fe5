import { DateScalar } from '@vwu/kit/date';
import { Field, Int, ObjectType } from 'type-graphql';
import { HonoraryEndGround } from '../honorary/honorary.enums.ts';

const coarseDescription = 'Who sees no persons sees counts down to the last five, and none below five (SEC-004).';

/** How many honorary members a unit has on a day: never among its members (RATE-009). */
@ObjectType({
  description: `How many honorary members there are on a day. ${coarseDescription} «Số hội viên danh dự»`,
  simpleResolvers: true,
})
export class HonoraryCount {
  unitId!: string;
  day!: string;
  @Field(() => Boolean, { description: 'Whether counts are cut down to the last five, and small ones left out.' }) isCoarse!: boolean;
  @Field(() => Int, { nullable: true, description: 'Of the unit and of all below it. «Tổng số»' }) total!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Recognised by the unit itself, or by those that went whole into it. «Cấp này công nhận»',
  })
  own!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of the total, women. «Nữ»' }) women!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of the total, foreigners. «Người nước ngoài»' }) foreigners!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of the total, who have a task of the Union on the day (HON-027). «Đang được phân công»',
  })
  assigned!: number | null;
}

@ObjectType({ description: 'How many ended on one ground. «Giảm theo lý do»', simpleResolvers: true })
export class HonoraryEndCount {
  @Field(() => HonoraryEndGround, { description: 'The ground.' }) ground!: HonoraryEndGround;
  @Field(() => Int, { nullable: true, description: 'How many; null where counts are cut.' }) count!: number | null;
}

/** HON-025, REP-006, F25: start + recognised − ended, by ground, = end; since the year began. */
@ObjectType({
  description: `How honorary members have become more or fewer since the year began, for the report of a period. ${coarseDescription} «Biến động hội viên danh dự»`,
  simpleResolvers: true,
})
export class HonoraryMovement {
  unitId!: string;
  @Field(() => String, { description: 'Period: 2026H1 or 2026Y.' }) period!: string;
  @Field(() => DateScalar, { description: 'The day it is counted from: the last of the year before.' }) from!: string;
  @Field(() => DateScalar, { description: 'The last day of the period.' }) to!: string;
  @Field(() => Boolean, { description: 'Whether counts are cut down to the last five, and small ones left out.' }) isCoarse!: boolean;
  @Field(() => Int, { nullable: true, description: 'On the first day. «Đầu kỳ»' }) atStart!: number | null;
  @Field(() => Int, { nullable: true, description: 'Recognised since. «Tăng»' }) recognised!: number | null;
  @Field(() => Int, { nullable: true, description: 'Ended since. «Giảm»' }) ended!: number | null;
  @Field(() => [HonoraryEndCount], { description: 'Ended since, by ground. «Giảm (ghi rõ lý do)»' }) endedBy!: HonoraryEndCount[];
  @Field(() => Int, { nullable: true, description: 'On the last day. «Cuối kỳ»' }) atEnd!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of those on the last day, recognised by bases: what the figures of bases tell of. «Cơ sở công nhận»',
  })
  atEndOfBases!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'What the bases reported in their figures for the period; null when nothing is. «Số cơ sở báo cáo»',
  })
  reported!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether what was reported is another number than what is recorded (F-45); null where nothing is reported, or counts are cut.',
  })
  get differs(): boolean | null {
    return this.reported === null || this.isCoarse ? null : this.reported !== this.atEndOfBases;
  }
}

import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Field, Int, ObjectType } from 'type-graphql';
import { ReportingPeriod } from '../period/period.entity.ts';
import { UnitReference } from '../unit-reference.ts';

/** How many of how many: what stands beside every aggregate (ARCHITECTURE D7). The six states add up to what is expected. */
@ObjectType({
  description: 'How far the reports of a unit and all below it are for a period: how many of how many. «Tiến độ báo cáo»',
  simpleResolvers: true,
})
export class ReportProgress {
  @Field(() => String, { description: 'Period: 2026H1 or 2026Y.' }) period!: string;
  @Field(() => Int, { description: 'Commune bases that report: those of the last day of the period. «Số cơ sở phải báo cáo»' })
  expected!: number;
  @Field(() => Int, { description: 'Not closed. «Chưa chốt»' }) open!: number;
  @Field(() => Int, { description: 'Of those, how many the deadline has passed for. «Thiếu báo cáo»' }) missing!: number;
  @Field(() => Int, { description: 'Closed by the base, and not checked yet. «Đã chốt»' }) baseClosed!: number;
  @Field(() => Int, { description: 'Checked by the parent, and not accepted yet. «Đã kiểm tra»' }) parentChecked!: number;
  @Field(() => Int, { description: 'Returned to be mended. «Trả lại»' }) returned!: number;
  @Field(() => Int, { description: 'Accepted, and not locked yet. «Đã chấp nhận»' }) accepted!: number;
  @Field(() => Int, { description: 'Locked. «Đã khóa»' }) locked!: number;
  @Field(() => Int, { description: 'Closed before the deadline. «Đúng hạn»' }) onTime!: number;
  @Field(() => Int, { description: 'Closed on the day of the deadline. «Đúng ngày hạn»' }) deadlineDay!: number;
  @Field(() => Int, { description: 'Closed after it. «Trễ hạn»' }) late!: number;
  @Field(() => Int, { description: 'Closed with something that looks wrong (REP-015). «Có cảnh báo»' }) warned!: number;
  @Field(() => Int, { description: 'Adjusted since they were locked. «Có điều chỉnh»' }) adjusted!: number;

  unitId!: string;

  @Field(() => UnitReference, { description: 'The unit.' })
  get unit(): UnitKey {
    return referTo({ id: this.unitId });
  }

  @Field(() => Int, { description: 'Closed, whatever came after. «Đã báo cáo»' })
  get reported(): number {
    return this.expected - this.open;
  }
}

@ObjectType({ description: 'The deadlines of a unit for a period. «Bảng theo dõi hạn báo cáo»', simpleResolvers: true })
export class ReportBoard {
  @Field(() => ReportingPeriod, { description: 'The period, with its deadline and the days left.' }) period!: ReportingPeriod;
  @Field(() => ReportProgress, { description: 'The unit, with all below it.' }) progress!: ReportProgress;
  @Field(() => [ReportProgress], {
    description:
      'The provinces or districts directly below it on the last day of the period, by the alphabet; together they are the whole.',
  })
  parts!: ReportProgress[];
}

import { today } from '@vwu/kit/clock';
import { DateScalar, daysBetween } from '@vwu/kit/date';
import { Field, Int, ObjectType } from 'type-graphql';
import type { RuleSet } from '../rate/gathering-rate.ts';

@ObjectType({ description: 'A reporting period: a half-year (H1) or a year (Y). «Kỳ báo cáo»' })
export class ReportingPeriod {
  @Field(() => String, { description: '2026H1 or 2026Y.' }) code!: string;
  @Field(() => DateScalar, { description: 'Last day of the period; the map of a period is that of this day.' }) endsOn!: string;
  @Field(() => DateScalar, { description: 'Data must be complete before this day: 10 June, 25 November. «Hạn»' }) deadline!: string;
  @Field(() => Boolean, { description: 'Whether any base has figures for it.' }) hasFigures!: boolean;

  @Field(() => Boolean, { description: 'Whether a report closed on the day of the deadline is on time (REP-002); not unless said.' })
  deadlineDayCounts!: boolean;

  ruleSet!: RuleSet;

  @Field(() => Int, { description: 'Days until the deadline; negative once it has passed (REP-001). «Số ngày còn lại»' })
  get daysLeft(): number {
    return daysBetween(today(), this.deadline);
  }
}

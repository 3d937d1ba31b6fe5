import { DateScalar, daysBetween } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Field, Int, ObjectType } from 'type-graphql';

export const ReminderKind = defineEnum('ReportReminderKind', 'What is to be done about reports. «Việc cần làm với báo cáo kỳ»', {
  CLOSE: 'chốt báo cáo của cơ sở',
  CORRECT: 'sửa và chốt lại báo cáo bị trả lại',
  URGE: 'nhắc cơ sở chưa chốt',
  CHECK: 'kiểm tra báo cáo cơ sở đã chốt',
  ACCEPT: 'chấp nhận báo cáo đã kiểm tra',
  LOCK: 'khóa báo cáo đã chấp nhận',
});
export type ReminderKind = CodeOf<typeof ReminderKind>;

@ObjectType({ description: 'What a unit has to do about the reports of a period, and by when. «Nhắc việc»', simpleResolvers: true })
export class ReportReminder {
  @Field(() => ReminderKind, { description: 'What it is.' }) kind!: ReminderKind;
  @Field(() => String, { description: 'Period: 2026H1 or 2026Y.' }) period!: string;
  @Field(() => DateScalar, { description: 'Data must be complete before this day. «Hạn»' }) deadline!: string;
  @Field(() => Int, { description: 'Of how many reports.' }) reports!: number;

  unitId!: string;
  askedOn!: string;

  @Field(() => Int, { description: 'Days until the deadline; negative once it has passed. «Số ngày còn lại»' })
  get daysLeft(): number {
    return daysBetween(this.askedOn, this.deadline);
  }
}

import { DateScalar } from '@vwu/kit/date';
import { DongScalar } from '@vwu/kit/dong';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { Field, ObjectType } from 'type-graphql';

export const DuesMonthState = defineEnum('DuesMonthState', 'How a month stands with a member. «Tình trạng hội phí của tháng»', {
  NOT_A_MEMBER: 'ngày đầu tháng chưa là hoặc không còn là hội viên',
  EXEMPT: 'được miễn',
  NO_RATE: 'chưa biết mức hội phí của tháng',
  DUE: 'phải đóng',
  PAID: 'đã đóng',
});
export type DuesMonthState = CodeOf<typeof DuesMonthState>;

@ObjectType({ description: 'A month of a member in the sheet of her branch.', simpleResolvers: true })
export class DuesMonth {
  @Field(() => DateScalar, { description: 'The first day of the month. «Tháng»' }) month!: string;
  @Field(() => DuesMonthState, { description: 'How it stands.' }) state!: DuesMonthState;
  @Field(() => DongScalar, { description: 'What it costs her, or has: 0 where nothing is due. «Số tiền»' }) amountVnd!: string;
}

/** A line of the sheet dues are collected by. */
@ObjectType({
  description: 'A member in the sheet dues are collected by, with the months of a year. «Dòng của bảng thu hội phí»',
  simpleResolvers: true,
})
export class MemberDues {
  memberId!: string;

  @Field(() => [DuesMonth], { description: 'The twelve months of the year.' }) months!: DuesMonth[];
  @Field(() => DongScalar, {
    nullable: true,
    description:
      'What is due for the year, paid or not; null where the rate of some month she is a member is not known (F-37). «Phải đóng»',
  })
  expectedVnd!: string | null;
  @Field(() => DongScalar, { description: 'What has been paid for it. «Đã đóng»' }) paidVnd!: string;
}

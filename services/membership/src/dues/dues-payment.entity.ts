import { DateScalar } from '@vwu/kit/date';
import { DongScalar } from '@vwu/kit/dong';
import { Field, ID, InputType, ObjectType } from 'type-graphql';

@InputType({ description: 'A row of the grid of a branch: what a member has paid, and for which months.' })
export class DuesRow {
  @Field(() => ID, { description: 'The member.' }) memberId!: string;
  @Field(() => DateScalar, { description: 'The first day of the first month paid. «Từ tháng»' }) firstMonth!: string;
  @Field(() => DateScalar, { description: 'The first day of the last month paid. «Đến tháng»' }) lastMonth!: string;
  @Field(() => DongScalar, { description: 'What was paid: all that is due for these months. «Số tiền»' }) amountVnd!: bigint;
  @Field(() => String, { nullable: true, description: 'The number of the receipt, once a year in a fund. «Số biên lai»' })
  receipt?: string | null;
}

/** What a member paid once, or what takes that back (FEE-002, FEE-007). */
@ObjectType({
  description: 'A payment of dues. It is never changed: one that takes it back answers it. «Lần đóng hội phí»',
  simpleResolvers: true,
})
export class DuesPayment {
  memberId!: string;
  unitId!: string;

  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'The day it was received. «Ngày thu»' }) receivedOn!: string;
  @Field(() => DateScalar, { description: 'The first day of the first month paid. «Từ tháng»' }) firstMonth!: string;
  @Field(() => DateScalar, { description: 'The first day of the last month paid. «Đến tháng»' }) lastMonth!: string;
  @Field(() => DongScalar, { description: 'What was paid; negative where it takes one back. «Số tiền»' })
  amountVnd!: string;
  @Field(() => String, { nullable: true, description: 'The number of the receipt. «Số biên lai»' }) receipt!: string | null;
  @Field(() => ID, { description: 'The entry of the fund it stands in.' }) entryId!: string;
  @Field(() => ID, { nullable: true, description: 'The payment this one takes back.' }) reversesId!: string | null;
  @Field(() => Boolean, { description: 'Whether another one has taken it back. «Đã đảo»' }) isReversed!: boolean;
}

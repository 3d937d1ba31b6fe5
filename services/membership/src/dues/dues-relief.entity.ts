import { DateScalar, openDay } from '@vwu/kit/date';
import { Personal } from '@vwu/kit/personal';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';
import { ReliefReason } from './relief-reason.ts';

@ObjectType({
  description: 'That a member is asked for less, or nothing, through some months (FEE-006, FEE-014). «Miễn, giảm hội phí»',
  simpleResolvers: true,
})
export class DuesRelief {
  memberId!: string;
  storedLastMonth!: string;

  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'The first day of the first month. «Từ tháng»' }) firstMonth!: string;
  @Field(() => Int, { description: 'By how many per cent less; 100 is exempt. «Mức giảm»' }) percentOff!: number;
  @Personal({ ...kept, basis: 'FEE-006' })
  @Field(() => ReliefReason, { nullable: true, description: 'Why. «Lý do»' })
  reason!: ReliefReason | null;
  @Personal({ ...kept, basis: 'FEE-006' })
  @Field(() => String, { nullable: true, description: 'The decision, where there is one. «Quyết định»' })
  document!: string | null;
  @Field(() => Int, { description: 'Changes with every change. Send it back when ending it.' }) version!: number;

  @Field(() => DateScalar, { nullable: true, description: 'The first day of the last month; null until it is ended. «Đến tháng»' })
  get lastMonth(): string | null {
    return openDay(this.storedLastMonth);
  }
}

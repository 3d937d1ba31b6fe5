import { DateScalar } from '@vwu/kit/date';
import { DongScalar } from '@vwu/kit/dong';
import { Personal } from '@vwu/kit/personal';
import { Field, ID, ObjectType } from 'type-graphql';
import { kept } from '../member/kept.ts';
import { FundCategory, FundHolding } from './fund-account.ts';

/** A line of the book (FEE-007): money that came or went, by what, and where it is held. Two sides of one amount, as the book keeps them. */
@ObjectType({
  description: 'An entry in the book of a fund. It is never changed: a counter-entry answers it. «Khoản thu, chi»',
  simpleResolvers: true,
})
export class FundEntry {
  unitId!: string;

  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'The day the money came or went. «Ngày»' }) on!: string;
  @Field(() => FundCategory, { description: 'By what it came, or for what it went.' }) category!: FundCategory;
  @Field(() => FundHolding, { description: 'Where it is held.' }) holding!: FundHolding;
  @Field(() => DongScalar, { description: 'By how much the fund became more; negative for less. «Số tiền»' }) amountVnd!: string;
  @Field(() => String, { nullable: true, description: 'The number of the voucher, once a year in a book. «Số chứng từ»' })
  voucher!: string | null;
  @Personal({ ...kept, basis: 'FEE-007' })
  @Field(() => String, { nullable: true, description: 'What it was, in free words. «Diễn giải»' })
  description!: string | null;
  @Field(() => ID, { nullable: true, description: 'The entry this one takes back. «Bút toán đảo của»' }) reversesId!: string | null;
  @Field(() => Boolean, { description: 'Whether another entry has taken it back.' }) isReversed!: boolean;
  @Field(() => Boolean, { description: 'Whether it is generated, for demonstration. «Minh họa»' }) isDemonstration!: boolean;
}

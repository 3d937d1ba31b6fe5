import { DateScalar } from '@vwu/kit/date';
import { DataOrigin } from '@vwu/kit/provenance';
import { Field, ID, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description: 'How many households of a base have a woman of 18 or more, by whom and when counted (MEM-031). «Số hộ có phụ nữ từ 18 tuổi»',
  simpleResolvers: true,
})
export class HouseholdCount {
  unitId!: string;

  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => DateScalar, { description: 'The day it speaks of.' }) asOf!: string;
  @Field(() => Int, { description: 'Households with at least one woman of 18 or more. «Số hộ»' }) households!: number;
  @Field(() => String, { description: 'Who counted. «Nguồn»' }) source!: string;
  @Field(() => DataOrigin, { description: 'Whose figure it is.' }) origin!: DataOrigin;
}

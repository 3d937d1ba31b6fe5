import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { HonoraryLevel } from '../honorary/honorary.enums.ts';

/** HON-022, SEC-005: what the guidance has made known to everybody, and nothing else of the person. */
@ObjectType({
  description: 'An honorary member as the public list names the person, who has agreed to it (HON-022). «Danh sách công khai»',
  simpleResolvers: true,
})
export class PublicHonoraryMember {
  @Field(() => String, { description: 'The name. «Họ và tên»' }) name!: string;
  @Field(() => HonoraryLevel, { description: 'The level that recognised. «Cấp công nhận»' }) level!: HonoraryLevel;
  @Field(() => String, { description: 'The unit that recognised, by its name on that day. «Đơn vị công nhận»' }) recognisedBy!: string;
  @Field(() => String, { nullable: true, description: 'The province it lay in on that day. «Tỉnh, thành phố»' }) province!: string | null;
  @Field(() => DateScalar, { description: 'The day of the decision. «Ngày công nhận»' }) recognisedOn!: string;
  @Field(() => Boolean, { description: 'Whether the person is made up, for demonstration. «Dữ liệu minh họa»' }) isDemonstration!: boolean;

  @Field(() => Int, { description: 'The year of the decision. «Năm»' })
  get year(): number {
    return Number(this.recognisedOn.slice(0, 4));
  }
}

export const PublicHonoraryMemberConnection = connectionOf(
  'PublicHonoraryMember',
  () => PublicHonoraryMember,
  'published honorary members',
);

@ObjectType({ description: 'A province, and how many of its honorary members the public list names.', simpleResolvers: true })
export class PublicHonoraryProvince {
  @Field(() => ID, { description: 'The identity of the unit.' }) id!: string;
  @Field(() => String, { description: 'Its name. «Tỉnh, thành phố»' }) name!: string;
  @Field(() => Int, { description: 'How many are named. «Số người»' }) count!: number;
}

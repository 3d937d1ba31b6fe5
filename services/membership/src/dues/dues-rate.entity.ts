import { DateScalar } from '@vwu/kit/date';
import { DongScalar } from '@vwu/kit/dong';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'What a member pays a month, from a month on (FEE-001). «Mức hội phí»', simpleResolvers: true })
export class DuesRate {
  @Field(() => DateScalar, { description: 'The first day of the first month it holds. «Áp dụng từ tháng»' }) from!: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day of the last month its document speaks for; null until another is set (F-37). «Áp dụng đến tháng»',
  })
  until!: string | null;
  @Field(() => DongScalar, { description: 'Đồng a month and member. «Mức đóng một tháng»' }) monthlyVnd!: string;
  @Field(() => String, { description: 'The document it is from. «Căn cứ»' }) document!: string;
  @Field(() => Boolean, { description: 'Whether it is made up, for demonstration: no document states it. «Minh họa»' })
  isDemonstration!: boolean;
  @Field(() => Int, { description: 'Changes with every change. Send it back when changing it.' }) version!: number;
}

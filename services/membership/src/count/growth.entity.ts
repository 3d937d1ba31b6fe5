import { DateScalar } from '@vwu/kit/date';
import { percentHalfUp } from '@vwu/kit/percent';
import { Field, Float, Int, ObjectType } from 'type-graphql';

const cut = 'Null where counts are cut down (SEC-004).';

/**
 * How the members of a unit have become more or fewer (MEM-028, MEM-029, F-8). Both counts are of the units of the last day, so that a
 * reorganisation is no growth.
 */
@ObjectType({
  description: `How the members of a unit have become more or fewer between two days, on the units of the later. ${cut} «Biến động hội viên»`,
  simpleResolvers: true,
})
export class MemberGrowth {
  unitId!: string;

  @Field(() => DateScalar, { description: 'The day it is counted from: its count is that of its evening.' }) from!: string;
  @Field(() => DateScalar, { description: 'The last day.' }) to!: string;
  @Field(() => Int, { description: 'Members on the first day.' }) atStart!: number;
  @Field(() => Int, { description: 'Members on the last day. «Số hội viên do Hội quản lý hiện tại»' }) atEnd!: number;
  @Field(() => Int, { description: 'Admitted, or admitted again, after the first day. «Hội viên mới phát triển»' }) admitted!: number;
  @Field(() => Int, { description: 'Left the Union, died or moved away after the first day (MEM-010). «Hội viên giảm»' }) exited!: number;

  @Field(() => Int, { description: 'By how much they have grown, the figure to go by (F-8): negative if they are fewer. «Tăng thực»' })
  get net(): number {
    return this.atEnd - this.atStart;
  }

  @Field(() => Int, { description: 'Of it, by transfers: those who came less those who went; of the nation 0. «Chuyển đến trừ chuyển đi»' })
  get transferred(): number {
    return this.net - (this.admitted - this.exited);
  }

  @Field(() => Float, { nullable: true, description: 'Net growth per cent of the first day, two decimals; null from nobody (MEM-028).' })
  get netPercent(): number | null {
    if (this.atStart === 0) return null;
    return this.net < 0 ? -percentHalfUp(-this.net, this.atStart, 2) : percentHalfUp(this.net, this.atStart, 2);
  }
}

import { DateScalar } from '@vwu/kit/date';
import { percentHalfUp } from '@vwu/kit/percent';
import { Field, Float, Int, ObjectType } from 'type-graphql';

const cut = 'null where counts are cut';

/**
 * How the members of a unit have become more or fewer (MEM-028, MEM-029, F-8). Both counts are of the units of one day, so that a
 * reorganisation is no growth.
 */
@ObjectType({
  description:
    'How the members of a unit have become more or fewer between two days, on the units of one day. Who sees no persons sees counts down to ' +
    'the last five, and none below five (SEC-004). Of a period whose report is locked it is that of the lock. «Biến động hội viên»',
  simpleResolvers: true,
})
export class MemberGrowth {
  unitId!: string;

  @Field(() => DateScalar, { description: 'The day it is counted from: its count is that of its evening.' }) from!: string;
  @Field(() => DateScalar, { description: 'The last day.' }) to!: string;
  @Field(() => DateScalar, { description: 'The day whose units are meant. «Theo đơn vị của ngày»' }) boundariesOn!: string;
  @Field(() => Boolean, { description: 'Whether counts are cut down to the last five, and small ones left out.' }) isCoarse!: boolean;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Where it is what a report was locked with: the day of the lock; it never changes. «Đã khóa ngày»',
  })
  lockedOn!: string | null;
  @Field(() => MemberGrowth, {
    nullable: true,
    description: 'What the ledgers say today, where that is something else than what was locked. «Theo hồ sơ hiện nay»',
  })
  now!: MemberGrowth | null;
  @Field(() => Int, { nullable: true, description: 'Members on the first day.' }) atStart!: number | null;
  @Field(() => Int, { nullable: true, description: 'Members on the last day. «Số hội viên do Hội quản lý hiện tại»' }) atEnd!:
    | number
    | null;
  @Field(() => Int, { nullable: true, description: 'Admitted, or admitted again, after the first day. «Hội viên mới phát triển»' })
  admitted!: number | null;
  @Field(() => Int, { nullable: true, description: 'Left the Union, died or moved away after the first day (MEM-010). «Hội viên giảm»' })
  exited!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `By how much they have grown, the figure to go by (F-8): negative if they are fewer; ${cut}. «Tăng thực»`,
  })
  get net(): number | null {
    return this.isCoarse ? null : (this.atEnd ?? 0) - (this.atStart ?? 0);
  }

  @Field(() => Int, {
    nullable: true,
    description: `Of it, by transfers: those who came less those who went; of the nation 0; ${cut}. «Chuyển đến trừ chuyển đi»`,
  })
  get transferred(): number | null {
    return this.net === null ? null : this.net - ((this.admitted ?? 0) - (this.exited ?? 0));
  }

  @Field(() => Float, {
    nullable: true,
    description: `Net growth per cent of the first day, two decimals (MEM-028); null from nobody, and ${cut}.`,
  })
  get netPercent(): number | null {
    const { net, atStart } = this;
    if (net === null || !atStart) return null;
    return Math.sign(net) * percentHalfUp(Math.abs(net), atStart, 2);
  }
}

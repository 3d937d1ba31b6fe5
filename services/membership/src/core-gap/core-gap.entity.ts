import { DateScalar } from '@vwu/kit/date';
import type { UnitKey } from '@vwu/kit/unit-reference';
import { Field, Int, ObjectType } from 'type-graphql';
import { UnitReference } from '../unit-reference.ts';

/** As many branches without core members as anybody reads at once. */
export const mostListed = 200;

/** MEM-021, TGT-011: every branch and every group is to have core members. */
@ObjectType({
  description:
    'Branches and groups below a unit that have no core member yet: all are to have some (MEM-021, TGT-011). «Chi, tổ Hội chưa có hội viên nòng cốt»',
  simpleResolvers: true,
})
export class CoreGap {
  @Field(() => DateScalar, { description: 'The day counted.' }) day!: string;
  @Field(() => Int, { description: 'Branches and groups below the unit. «Số chi, tổ Hội»' }) units!: number;
  @Field(() => Int, {
    description: 'Of them, those without a core member; a branch has those of its groups. «Chưa có hội viên nòng cốt»',
  })
  withoutCore!: number;
  @Field(() => [UnitReference], { description: `Those without, the first ${mostListed}.` }) missing!: UnitKey[];
}

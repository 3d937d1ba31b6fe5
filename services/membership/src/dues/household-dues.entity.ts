import { coarse } from '@vwu/kit/coarse';
import { DateScalar } from '@vwu/kit/date';
import { Field, Int, ObjectType } from 'type-graphql';

/** What bases are to watch: how dues come in from households with several members, who may be exempt or asked for less (SUP-024, FEE-006). */
@ObjectType({
  description:
    'How dues of a month come in from households in which several members live, of a base or what is below it: they may be exempt or asked for less ' +
    '(SUP-024, FEE-006). Who sees no persons sees counts down to the last five. «Hội phí của hộ có nhiều hội viên»',
  simpleResolvers: true,
})
export class HouseholdDues {
  unitId!: string;

  @Field(() => DateScalar, { description: 'The first day of the month; households are those of today, for they have no history. «Tháng»' })
  month!: string;
  @Field(() => Boolean, { description: 'Whether counts are cut, and small ones left out.' }) isCoarse!: boolean;
  @Field(() => Int, { nullable: true, description: 'Households with two members or more, one of them of the unit. «Số hộ»' })
  households!: number | null;
  @Field(() => Int, { nullable: true, description: 'Members of the unit who live in them. «Số hội viên»' }) members!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of those, who is exempt. «Được miễn»' }) exempt!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of those, who is asked for less. «Được giảm»' }) reduced!: number | null;
  @Field(() => Int, { nullable: true, description: 'Of those, who has paid. «Đã đóng»' }) payers!: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Of those, who is neither exempt nor has paid: whom the base is to look at. «Chưa đóng, chưa được miễn»',
  })
  unpaid!: number | null;

  /** Cuts what tells of fewer than five. */
  cut(): void {
    this.isCoarse = true;
    for (const field of ['households', 'members', 'exempt', 'reduced', 'payers', 'unpaid'] as const) this[field] = coarse(this[field] ?? 0);
  }
}

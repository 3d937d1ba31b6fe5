import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { Field, Int, InterfaceType } from 'type-graphql';
import { Belonging } from '../belonging/belonging.entity.ts';

/** A thing that has members of its own: how many is counted from time to time, a number and never names. */
@InterfaceType({
  description: 'What a unit has for a time that has members of its own: a club, a team, a member organisation.',
  implements: Belonging,
})
export abstract class CountedBelonging extends Belonging {
  @Field(() => Int, { nullable: true, description: 'Members at the last count up to the day; null before the first. «Số thành viên»' })
  members!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of that count.' }) countedOn!: string | null;
}

const lastCount = (column: string) => sql`(
  select c.${sql.id(column)} from organisation.member_count c
  where c.belonging_id = t.id and c.counted_on <= d.day order by c.counted_on desc limit 1)`;

/** The columns of {@link CountedBelonging}. */
export const countColumns = sql`${lastCount('members')} as "members", ${lastCount('counted_on')} as "countedOn"`;

import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Belonging } from '../belonging/belonging.entity.ts';
import type { Context } from '../context.ts';
import { countMembers } from './count-members.ts';
import { CountedBelonging } from './counted-belonging.ts';

@Resolver()
export class MemberCountResolver {
  @Mutation(() => CountedBelonging, {
    description:
      'Records how many members a club, a team or a member organisation had on a day; a number, never names. «Thống kê thành viên» ' +
      'Errors: FORBIDDEN, BELONGING_NOT_FOUND, UNIT_NOT_IN_CHARGE, BELONGING_CHANGED, MEMBER_COUNT_INVALID, MEMBER_COUNT_DAY_INVALID, ' +
      'IDEMPOTENCY_KEY_REUSED.',
  })
  countMembers(
    @Arg('id', () => ID, { description: 'Whose members are counted.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'Day of the count.' }) on: string,
    @Arg('members', () => Int, { description: 'How many.' }) members: number,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Belonging> {
    return countMembers(context, { id, on, members, version, idempotencyKey });
  }
}

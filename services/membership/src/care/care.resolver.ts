import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Member } from '../member/member.entity.ts';
import { CareKind, CareVisit } from './care-visit.entity.ts';
import { recordCareVisit } from './record-care-visit.ts';

@Resolver(() => Member)
export class CareResolver {
  @Mutation(() => CareVisit, {
    description:
      'Records that a member or her family was visited (MEM-044). Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, CARE_VISIT_IN_FUTURE, ' +
      'CARE_VISIT_RECORDED, IDEMPOTENCY_KEY_REUSED.',
  })
  recordCareVisit(
    @Arg('memberId', () => ID, { description: 'The member.' }) memberId: string,
    @Arg('on', () => DateScalar, { description: 'The day; not one to come.' }) on: string,
    @Arg('kind', () => CareKind, { description: 'The occasion.' }) kind: CareKind,
    @Arg('note', () => String, { nullable: true, description: 'What was found and done.' }) note: string | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<CareVisit> {
    return recordCareVisit(context, { memberId, on, kind, note, idempotencyKey });
  }

  @FieldResolver(() => [CareVisit], {
    nullable: true,
    description: 'Visits to her or her family, the latest first; a few a year. «Thăm hỏi»',
  })
  careVisits(@Root() { id }: Member, @Ctx() { careVisits }: Context): Promise<CareVisit[]> {
    return careVisits.load(id);
  }
}

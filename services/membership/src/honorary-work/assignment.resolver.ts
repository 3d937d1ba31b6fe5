import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { HonoraryMember } from '../honorary/honorary-member.entity.ts';
import { assignHonorary, endAssignment } from './assign-honorary.ts';
import { AssignmentKind, HonoraryAssignment } from './assignment.entity.ts';
import { CeremonyItem, ceremony } from './ceremony.ts';

@Resolver(() => HonoraryMember)
export class AssignmentResolver {
  @Mutation(() => HonoraryAssignment, {
    description:
      'Records with what an honorary member is asked to help (HON-027). Errors: FORBIDDEN, HONORARY_NOT_FOUND, UNIT_NOT_IN_CHARGE, HONORARY_NOT_OWN_LEVEL, ' +
      'HONORARY_ERASED, HONORARY_TEXT_MISSING, HONORARY_DAY_IN_FUTURE, NOT_HONORARY_THEN, IDEMPOTENCY_KEY_REUSED.',
  })
  assignHonoraryMember(
    @Arg('honoraryId', () => ID, { description: 'The honorary member.' }) honoraryId: string,
    @Arg('kind', () => AssignmentKind, { description: 'With what.' }) kind: AssignmentKind,
    @Arg('task', () => String, { description: 'What exactly.' }) task: string,
    @Arg('from', () => DateScalar, { description: 'The first day; not one to come.' }) from: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryAssignment> {
    return assignHonorary(context, { honoraryId, kind, task, from, idempotencyKey });
  }

  @Mutation(() => HonoraryAssignment, {
    description:
      'The task is done, or over. Errors: FORBIDDEN, HONORARY_ASSIGNMENT_NOT_FOUND, UNIT_NOT_IN_CHARGE, HONORARY_NOT_OWN_LEVEL, HONORARY_DAY_IN_FUTURE, ' +
      'NOT_HONORARY_THEN, IDEMPOTENCY_KEY_REUSED.',
  })
  endHonoraryAssignment(
    @Arg('id', () => ID, { description: 'The task.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'The last day.' }) on: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<HonoraryAssignment> {
    return endAssignment(context, { id, on, idempotencyKey });
  }

  @FieldResolver(() => [HonoraryAssignment], { nullable: true, description: 'Tasks of the Union, the latest first. «Phân công nhiệm vụ»' })
  assignments(@Root() { id }: HonoraryMember, @Ctx() { honoraryAssignments }: Context): Promise<HonoraryAssignment[]> {
    return honoraryAssignments.load(id);
  }

  @FieldResolver(() => [CeremonyItem], { description: 'The programme of the recognition, in order (HON-019). «Chương trình công nhận»' })
  ceremony(): readonly CeremonyItem[] {
    return ceremony;
  }
}

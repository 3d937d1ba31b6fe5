import { DateScalar } from '@vwu/kit/date';
import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Cadre } from '../cadre/cadre.entity.ts';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { assignMentor } from './assign-mentor.ts';
import { endMentorAssignment } from './end-mentor-assignment.ts';
import { MentorAssignment, MentorRole } from './mentor-assignment.entity.ts';

@Resolver(() => UnitReference)
export class MentorsResolver {
  @FieldResolver(() => [MentorAssignment], {
    nullable: true,
    description: "Who mentors the base on a day; null outside the caller's part of the Union. «Người kèm cặp»",
  })
  mentors(
    @Root() unit: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { mentors }: Context,
  ): Promise<MentorAssignment[] | null> {
    return mentors.load({ unitId: unit.id, asOf });
  }
}

@Resolver(() => MentorAssignment)
export class MentorAssignmentResolver {
  @Mutation(() => MentorAssignment, {
    description:
      'Assigns a cadre to mentor a base from a day on. Errors: FORBIDDEN, UNIT_NOT_FOUND, MENTOR_UNIT_NOT_BASE, UNIT_CLOSED, MENTOR_BEFORE_UNIT, ' +
      'CADRE_NOT_FOUND, MENTOR_ALREADY_ASSIGNED, IDEMPOTENCY_KEY_REUSED.',
  })
  assignMentor(
    @Arg('unitId', () => ID, { description: 'The base.' }) unitId: string,
    @Arg('cadreId', () => ID, { description: 'The cadre.' }) cadreId: string,
    @Arg('role', () => MentorRole, { description: 'In what capacity.' }) role: MentorRole,
    @Arg('from', () => DateScalar, { description: 'First day.' }) from: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MentorAssignment> {
    return assignMentor(context, { unitId, cadreId, role, from, idempotencyKey });
  }

  @Mutation(() => MentorAssignment, {
    description:
      'Ends a mentor assignment; it stays in the history. Errors: FORBIDDEN, MENTOR_ASSIGNMENT_NOT_FOUND, MENTOR_ASSIGNMENT_CHANGED, ' +
      'MENTOR_ALREADY_ENDED, MENTOR_END_BEFORE_START, IDEMPOTENCY_KEY_REUSED.',
  })
  endMentorAssignment(
    @Arg('id', () => ID, { description: 'The assignment.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'Last day.' }) on: string,
    @Arg('reason', () => String, { description: 'Why it ends.' }) reason: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<MentorAssignment> {
    return endMentorAssignment(context, { id, on, reason, version, idempotencyKey });
  }

  @FieldResolver(() => Cadre, { nullable: true, description: 'Who mentors.' })
  cadre(@Root() { cadreId }: MentorAssignment, @Ctx() { cadres }: Context): Promise<Cadre | null> {
    return cadres.load(cadreId);
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The base.' })
  unit(@Root() { unitId }: MentorAssignment): UnitKey {
    return referTo({ id: unitId });
  }
}

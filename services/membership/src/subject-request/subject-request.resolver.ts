import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Member } from '../member/member.entity.ts';
import { answerRequest } from './answer-request.ts';
import { carryOutRequest } from './carry-out-request.ts';
import { liftRestriction } from './lift-restriction.ts';
import { listRequests, SubjectRequestFilter } from './list-requests.ts';
import { receiveRequest } from './receive-request.ts';
import { refuseRequest } from './refuse-request.ts';
import { RefusalGround, SubjectRequest, SubjectRequestConnection, SubjectRequestKind } from './subject-request.entity.ts';

const stepErrors = 'Errors: FORBIDDEN, SUBJECT_REQUEST_NOT_FOUND, UNIT_NOT_IN_CHARGE, SUBJECT_REQUEST_CHANGED, IDEMPOTENCY_KEY_REUSED';

@Resolver(() => SubjectRequest)
export class SubjectRequestResolver {
  @Query(() => SubjectRequestConnection, {
    nullable: true,
    description:
      "What members within the caller's part of the Union asked for of their data, what is due first at the head. " +
      'Errors: FORBIDDEN, PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  subjectRequests(
    @Arg('filter', () => SubjectRequestFilter, { nullable: true, description: 'Which requests.' }) filter: SubjectRequestFilter | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listRequests(em, viewer, { filter: filter ?? {}, size: pageSize(first), after });
  }

  @Mutation(() => SubjectRequest, {
    description:
      'Records what a member asks for of her data, and by when (Decree 356/2025). Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'MEMBER_ERASED, SUBJECT_REQUEST_IN_FUTURE, SUBJECT_REQUEST_OPEN, IDEMPOTENCY_KEY_REUSED.',
  })
  receiveSubjectRequest(
    @Arg('memberId', () => ID, { description: 'The member.' }) memberId: string,
    @Arg('kind', () => SubjectRequestKind, { description: 'What she asks for.' }) kind: SubjectRequestKind,
    @Arg('receivedOn', () => DateScalar, { description: 'The day it was received; not one to come.' }) receivedOn: string,
    @Arg('content', () => String, { nullable: true, description: 'What exactly, in her words.' }) content: string | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SubjectRequest> {
    return receiveRequest(context, { memberId, kind, receivedOn, content, idempotencyKey });
  }

  @Mutation(() => SubjectRequest, { description: `Records that she was answered, and told how it goes on. ${stepErrors}.` })
  answerSubjectRequest(
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SubjectRequest> {
    return answerRequest(context, { id, version, idempotencyKey });
  }

  @Mutation(() => SubjectRequest, {
    description:
      'Carries out what was asked for: what was to be restricted, erased or withdrawn is so from then on; of an access or a correction, that it was ' +
      `done. ${stepErrors}, SUBJECT_REQUEST_NOT_ANSWERED, MEMBER_ERASED, MEMBER_FILE_NOT_EXPORTED, MEMBER_STILL_ACTIVE.`,
  })
  carryOutSubjectRequest(
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SubjectRequest> {
    return carryOutRequest(context, { id, version, idempotencyKey });
  }

  @Mutation(() => SubjectRequest, {
    description: `Does not carry out what was asked for, and records on what ground and what she was told. ${stepErrors}, REFUSAL_REASON_MISSING.`,
  })
  refuseSubjectRequest(
    @Arg('id', () => ID, { description: 'The request.' }) id: string,
    @Arg('ground', () => RefusalGround, { description: 'The ground the law gives.' }) ground: RefusalGround,
    @Arg('reason', () => String, { description: 'What she was told.' }) reason: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SubjectRequest> {
    return refuseRequest(context, { id, ground, reason, version, idempotencyKey });
  }

  @Mutation(() => Member, {
    description:
      'Lets the record of a member be processed again, because she agrees. Errors: FORBIDDEN, MEMBER_NOT_FOUND, UNIT_NOT_IN_CHARGE, MEMBER_CHANGED, ' +
      'MEMBER_ERASED, MEMBER_NOT_RESTRICTED, IDEMPOTENCY_KEY_REUSED.',
  })
  liftRestriction(
    @Arg('id', () => ID, { description: 'The member.' }) id: string,
    @Arg('version', () => Int, { description: versionDescription }) version: number,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Member> {
    return liftRestriction(context, { id, version, idempotencyKey });
  }

  @FieldResolver(() => Member, { nullable: true, description: 'The member who asks.' })
  member(@Root() { memberId }: SubjectRequest, @Ctx() { members }: Context): Promise<Member | null> {
    return members.load(memberId);
  }
}

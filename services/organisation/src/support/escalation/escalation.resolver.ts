import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { caseErrors } from '../case/descriptions.ts';
import { SupportCase } from '../case/support-case.entity.ts';
import { answerEscalation } from './answer-escalation.ts';
import { escalateSupport } from './escalate-support.ts';
import { SupportEscalation, SupportEscalationConnection } from './escalation.entity.ts';
import { listEscalations } from './list-escalations.ts';

@Resolver(() => SupportEscalation)
export class EscalationResolver {
  @Query(() => SupportEscalationConnection, {
    nullable: true,
    description:
      'Difficulties put before the Standing Presidium, oldest first (SUP-037). Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  supportEscalations(
    @Arg('isOpen', () => Boolean, { nullable: true, description: 'Only those that wait, or only answered ones.' }) isOpen: boolean | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listEscalations(em, viewer, { isOpen, size: pageSize(first), after });
  }

  @Mutation(() => SupportCase, {
    description: `Puts a difficulty before the Standing Presidium, at any state of an open case; one that is being carried out waits for the answer, others stay where they are (SUP-008, SUP-037). ${caseErrors}, SUPPORT_TEXT_MISSING, SUPPORT_DAY_INVALID, SUPPORT_STEP_REFUSED.`,
  })
  escalateSupport(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('on', () => DateScalar, { description: 'Day it is put.' }) on: string,
    @Arg('question', () => String, { description: 'The question.' }) question: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportCase> {
    return escalateSupport(context, { caseId, on, question, version, idempotencyKey });
  }

  @Mutation(() => SupportEscalation, {
    description:
      'Answers a difficulty for the Standing Presidium; a case that waits goes on once none of its difficulties does (SUP-008). Errors: FORBIDDEN, SUPPORT_ESCALATION_NOT_FOUND, ' +
      'SUPPORT_ESCALATION_ANSWERED, SUPPORT_TEXT_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  answerSupportEscalation(
    @Arg('id', () => ID, { description: 'The difficulty.' }) id: string,
    @Arg('answer', () => String, { description: 'The answer.' }) answer: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportEscalation> {
    return answerEscalation(context, { id, answer, idempotencyKey });
  }

  @FieldResolver(() => SupportCase, { nullable: true, description: 'The case.' })
  case(@Root() { caseId }: SupportEscalation, @Ctx() { support }: Context): Promise<SupportCase | null> {
    return support.byId.load(caseId);
  }
}

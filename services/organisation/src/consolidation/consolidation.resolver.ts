import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { PartyConsent } from '../party-consent/party-consent.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { ConsolidationTask, ConsolidationTaskConnection } from './consolidation-task.entity.ts';
import { listConsolidationTasks } from './list-consolidation-tasks.ts';
import { settleConsolidation } from './settle-consolidation.ts';

@Resolver(() => ConsolidationTask)
export class ConsolidationResolver {
  @Query(() => ConsolidationTaskConnection, {
    nullable: true,
    description: 'Leaderships to consolidate, oldest first (ORG-010). Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  consolidationTasks(
    @Arg('isOpen', () => Boolean, { nullable: true, description: 'Only open ones, or only settled ones.' }) isOpen: boolean | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'As things stood on this day: opened by then, and settled or not; today, with those to come, unless said.',
    })
    asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listConsolidationTasks(em, viewer, { isOpen, asOf, size: pageSize(first), after });
  }

  @Mutation(() => ConsolidationTask, {
    description:
      'Settles a task when the new leadership is recognised. «Kiện toàn xong» Errors: FORBIDDEN, CONSOLIDATION_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, CONSOLIDATION_SETTLED, CONSOLIDATION_TOO_EARLY, CONSENT_MISSING, CONSENT_INVALID, IDEMPOTENCY_KEY_REUSED.',
  })
  settleConsolidation(
    @Arg('id', () => ID, { description: 'The task.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'Day the leadership was recognised.' }) on: string,
    @Arg('partyConsentId', () => ID, {
      nullable: true,
      description: "What the party structure of the unit's level said: needed where one is recorded on the day (ORG-035).",
    })
    partyConsentId: string | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ConsolidationTask> {
    return settleConsolidation(context, { id, on, partyConsentId, idempotencyKey });
  }

  @FieldResolver(() => PartyConsent, {
    nullable: true,
    description: 'The consent of the party structure it was settled with. «Ý kiến cấp ủy»',
  })
  async partyConsent(@Root() { partyConsentId }: ConsolidationTask, @Ctx() { party }: Context): Promise<PartyConsent | null> {
    return partyConsentId === null ? null : party.consentById.load(partyConsentId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Whose leadership it is.' })
  async unit(@Root() { unitId }: ConsolidationTask, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Who sees to it: the superior.' })
  async responsible(@Root() { responsibleId }: ConsolidationTask, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(responsibleId)) ? units.load({ id: responsibleId }) : null;
  }
}

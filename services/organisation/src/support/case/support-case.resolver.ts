import { addDays } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { MovedUnit, ReturnedUnit } from '../../structure/moved-units.entity.ts';
import { Unit } from '../../unit/unit.entity.ts';
import { narrowedTo } from '../../unit/unit.policy.ts';
import { SupportActivity } from '../activity/activity.entity.ts';
import { SupportAgreement } from '../agreement/agreement.entity.ts';
import { SupportEscalation } from '../escalation/escalation.entity.ts';
import { SupportResource } from '../resource/resource.entity.ts';
import { WorkshopConclusion } from '../workshop/workshop.entity.ts';
import { SupportCaseOrder } from './case-order.ts';
import { SupportMovement } from './count-movement.ts';
import { SupportStateCount } from './count-states.ts';
import { listSupportCases, SupportCaseFilter } from './list-support-cases.ts';
import { placeSupportCase } from './place-support-case.ts';
import { SupportCase, SupportCaseAct, SupportCaseConnection } from './support-case.entity.ts';

@Resolver(() => Unit)
export class SupportOfUnitResolver {
  @FieldResolver(() => SupportCase, {
    nullable: true,
    description: "The support of the base; null when it never needed any, and outside the caller's part of the Union. «Hồ sơ hỗ trợ»",
  })
  supportCase(@Root() { id }: Unit, @Ctx() { support }: Context): Promise<SupportCase | null> {
    return support.ofUnit.load({ unitId: id });
  }

  @FieldResolver(() => [SupportStateCount], {
    nullable: true,
    description: "Support cases of the bases below the unit today, by state; null outside the caller's part of the Union (SUP-034).",
  })
  supportStates(@Root() { id }: Unit, @Ctx() { supportStates }: Context): Promise<SupportStateCount[] | null> {
    return supportStates.load({ unitId: id });
  }

  @FieldResolver(() => SupportMovement, {
    nullable: true,
    description:
      'How many bases below the unit today, and of those that went into them, were raised and fell back between two periods; null outside ' +
      "the caller's part of the Union (SUP-039). Errors: PERIOD_UNKNOWN, SUPPORT_PERIODS_REVERSED. «So sánh hai kỳ»",
  })
  supportMovement(
    @Root() { id }: Unit,
    @Arg('from', () => String, { description: 'The period to compare with: 2025Y.' }) from: string,
    @Arg('to', () => String, { description: 'A later period: 2026H1.' }) to: string,
    @Ctx() { supportMovement }: Context,
  ): Promise<SupportMovement | null> {
    return supportMovement.load({ unitId: id, from, to });
  }
}

@Resolver(() => MovedUnit)
export class SupportOfMovedUnitResolver {
  @FieldResolver(() => SupportCase, {
    nullable: true,
    description: 'Its open support case, which is carried where the unit goes whole, and waits to be placed where it does not.',
  })
  async supportCase(@Root() { unitId, effectiveOn }: MovedUnit, @Ctx() { support }: Context): Promise<SupportCase | null> {
    const found = await support.ofUnit.load({ unitId });
    const isOpen = found?.state !== 'CLOSED_MET' && (found?.endedOn == null || found.endedOn === addDays(effectiveOn, -1));
    return isOpen ? found : null;
  }
}

@Resolver(() => ReturnedUnit)
export class SupportOfReturnedUnitResolver {
  @FieldResolver(() => SupportCase, {
    nullable: true,
    description: 'Its support case, which had ended with it and goes on; carried into no other and waiting for no place any more.',
  })
  async supportCase(@Root() { unitId, effectiveOn }: ReturnedUnit, @Ctx() { support }: Context): Promise<SupportCase | null> {
    const found = await support.ofUnit.load({ unitId });
    // one that is to end on a day to come has not ended yet, and goes on too
    const goesOn = found?.endedOn === addDays(effectiveOn, -1) || (found?.endedOn === null && found.state !== 'CLOSED_MET');
    return goesOn ? found : null;
  }
}

@Resolver(() => SupportCase)
export class SupportCaseResolver {
  @Query(() => SupportCaseConnection, {
    nullable: true,
    description:
      'Support cases, longest open first unless said. «Hồ sơ hỗ trợ» Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  async supportCases(
    @Arg('filter', () => SupportCaseFilter, { nullable: true, description: 'Which cases.' }) filter: SupportCaseFilter | null,
    @Arg('orderBy', () => SupportCaseOrder, { nullable: true, description: 'In which order; longest open first unless said.' })
    orderBy: SupportCaseOrder | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer, visibility }: Context,
  ) {
    const withinUnitId = await narrowedTo({ visibility }, filter?.withinUnitId);
    return listSupportCases(em, viewer, {
      filter: { ...filter, withinUnitId },
      order: orderBy ?? 'LONGEST_OPEN',
      size: pageSize(first),
      after,
    });
  }

  @Query(() => SupportCase, {
    nullable: true,
    description: "A support case by id; null when there is none, and outside the caller's part of the Union.",
  })
  supportCase(@Arg('id', () => ID, { description: 'The case.' }) id: string, @Ctx() { support }: Context): Promise<SupportCase | null> {
    return support.byId.load(id);
  }

  @Mutation(() => SupportCase, {
    description:
      'Says in which bases the case of a split or dissolved base goes on (ORG-010). Errors: FORBIDDEN, SUPPORT_CASE_NOT_FOUND, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, SUPPORT_LIST_INVALID, SUPPORT_PLACEMENT_NOT_WAITING, SUPPORT_PLACE_INVALID, IDEMPOTENCY_KEY_REUSED.',
  })
  placeSupportCase(
    @Arg('caseId', () => ID, { description: 'The case that waits.' }) caseId: string,
    @Arg('unitIds', () => [ID], { description: 'The bases it goes on in, one or more.' }) unitIds: string[],
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportCase> {
    return placeSupportCase(context, { caseId, unitIds, idempotencyKey });
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The base.' })
  async unit(@Root() { unitId }: SupportCase, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }

  @FieldResolver(() => [SupportCase], { description: 'Cases of bases that went into this one, as far as the caller may see them.' })
  predecessors(@Root() { predecessorIds }: SupportCase, @Ctx() { support }: Context): Promise<SupportCase[]> {
    return seen(support.byId.loadMany(predecessorIds));
  }

  @FieldResolver(() => [SupportCase], { description: 'Cases of the successors it goes on in, as far as the caller may see them.' })
  continuedIn(@Root() { successorIds }: SupportCase, @Ctx() { support }: Context): Promise<SupportCase[]> {
    return seen(support.byId.loadMany(successorIds));
  }

  @FieldResolver(() => [SupportCaseAct], { description: 'What has moved it, in order.' })
  steps(@Root() { id }: SupportCase, @Ctx() { support }: Context): Promise<SupportCaseAct[]> {
    return support.steps.load(id);
  }

  @FieldResolver(() => [SupportAgreement], { description: 'What cluster and province agreed on (SUP-004), oldest first.' })
  agreements(@Root() { id }: SupportCase, @Ctx() { support }: Context): Promise<SupportAgreement[]> {
    return support.agreements.load(id);
  }

  @FieldResolver(() => [WorkshopConclusion], { description: 'What workshops concluded on it, oldest first (SUP-003).' })
  conclusions(@Root() { id }: SupportCase, @Ctx() { support }: Context): Promise<WorkshopConclusion[]> {
    return support.conclusions.load(id);
  }

  @FieldResolver(() => [SupportActivity], { description: 'What was done, oldest first.' })
  activities(@Root() { id }: SupportCase, @Ctx() { support }: Context): Promise<SupportActivity[]> {
    return support.activities.load(id);
  }

  @FieldResolver(() => [SupportEscalation], { description: 'Difficulties put before the Standing Presidium, oldest first.' })
  escalations(@Root() { id }: SupportCase, @Ctx() { support }: Context): Promise<SupportEscalation[]> {
    return support.escalations.load(id);
  }

  @FieldResolver(() => [SupportResource], { description: 'Resources mobilised, oldest first (SUP-035).' })
  resources(@Root() { id }: SupportCase, @Ctx() { support }: Context): Promise<SupportResource[]> {
    return support.resources.load(id);
  }
}

const seen = async (loaded: Promise<(SupportCase | null | Error)[]>): Promise<SupportCase[]> =>
  (await loaded).flatMap((one) => (one === null || one instanceof Error ? [] : [one]));

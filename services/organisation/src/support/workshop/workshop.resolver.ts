import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Unit } from '../../unit/unit.entity.ts';
import { SupportCase } from '../case/support-case.entity.ts';
import { holdWorkshop } from './hold-workshop.ts';
import { issueActionPlan } from './issue-action-plan.ts';
import { ConclusionInput, SupportWorkshop, WorkshopConclusion } from './workshop.entity.ts';

@Resolver(() => Unit)
export class WorkshopsOfUnitResolver {
  @FieldResolver(() => [SupportWorkshop], {
    nullable: true,
    description:
      "The workshops the province has held, oldest first; none of other units, and null outside the caller's part of the Union (SUP-003). «Tọa đàm, hội thảo»",
  })
  async supportWorkshops(
    @Root() { id }: Unit,
    @Arg('lacksPlan', () => Boolean, {
      nullable: true,
      description: 'Only those without the action plan they must end in (SUP-006), or only those with one.',
    })
    lacksPlan: boolean | null,
    @Ctx() { support }: Context,
  ): Promise<SupportWorkshop[] | null> {
    const found = await support.workshops.load({ unitId: id });
    return found?.filter(({ plan }) => lacksPlan == null || (plan === null) === lacksPlan) ?? null;
  }
}

@Resolver(() => WorkshopConclusion)
export class WorkshopConclusionResolver {
  @FieldResolver(() => SupportCase, { nullable: true, description: 'The case of the base.' })
  case(@Root() { caseId }: WorkshopConclusion, @Ctx() { support }: Context): Promise<SupportCase | null> {
    return support.byId.load(caseId);
  }
}

@Resolver(() => SupportWorkshop)
export class WorkshopResolver {
  @Mutation(() => SupportWorkshop, {
    description:
      'Step 2: records a workshop of a province with bases; all of them go on a step, or none (SUP-003, SUP-005). Errors: FORBIDDEN, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, SUPPORT_UNIT_NOT_PROVINCE, SUPPORT_CASE_NOT_FOUND, SUPPORT_CASE_ENDED, SUPPORT_LIST_INVALID, SUPPORT_TEXT_MISSING, ' +
      'SUPPORT_DAY_INVALID, SUPPORT_STEP_REFUSED, SUPPORT_STEP_INCOMPLETE, IDEMPOTENCY_KEY_REUSED.',
  })
  holdSupportWorkshop(
    @Arg('provinceId', () => ID, { description: 'The province that holds it.' }) provinceId: string,
    @Arg('heldOn', () => DateScalar, { description: 'Day it was held.' }) heldOn: string,
    @Arg('conclusions', () => [ConclusionInput], { description: 'What was concluded on each base.' }) conclusions: ConclusionInput[],
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportWorkshop> {
    return holdWorkshop(context, { provinceId, heldOn, conclusions, idempotencyKey });
  }

  @Mutation(() => SupportWorkshop, {
    description:
      'Issues the action plan a workshop must end in; its bases may be worked with from then on (SUP-006). Errors: FORBIDDEN, ' +
      'SUPPORT_WORKSHOP_NOT_FOUND, UNIT_NOT_IN_CHARGE, SUPPORT_PLAN_ISSUED, SUPPORT_TEXT_MISSING, SUPPORT_DAY_INVALID, IDEMPOTENCY_KEY_REUSED.',
  })
  issueSupportPlan(
    @Arg('workshopId', () => ID, { description: 'The workshop.' }) workshopId: string,
    @Arg('number', () => String, { description: 'Number of the plan.' }) number: string,
    @Arg('issuedOn', () => DateScalar, { description: 'Day it was issued.' }) issuedOn: string,
    @Arg('document', () => String, { description: 'Where the document is: a link, or its place in the archive.' }) document: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportWorkshop> {
    return issueActionPlan(context, { workshopId, number, issuedOn, document, idempotencyKey });
  }

  @FieldResolver(() => [WorkshopConclusion], { description: 'What it concluded on each base the caller may see (SUP-003). «Kết luận»' })
  async conclusions(@Root() { id }: SupportWorkshop, @Ctx() { support }: Context): Promise<WorkshopConclusion[]> {
    const found = await support.workshopConclusions.load(id);
    const cases = await Promise.all(found.map(({ caseId }) => support.byId.load(caseId)));
    return found.filter((_one, index) => cases[index] !== null);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The province that held it, and owns the plan (SUP-007).' })
  async province(@Root() { provinceId }: SupportWorkshop, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(provinceId)) ? units.load({ id: provinceId }) : null;
  }
}

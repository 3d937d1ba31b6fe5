import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Unit } from '../../unit/unit.entity.ts';
import { issueProvincePlan } from './issue-province-plan.ts';
import { GuidanceAdaptationInput, ProvincePlanDue, ProvinceRoadmapYearInput } from './province-plan.entity.ts';

@Resolver(() => Unit)
export class ProvincePlanResolver {
  @FieldResolver(() => ProvincePlanDue, {
    nullable: true,
    description:
      "Whether the province's plan of support for a year is needed and there (SUP-032, F-49); null for other units, and outside the caller's part of the Union.",
  })
  supportPlan(
    @Root() { id }: Unit,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() { support }: Context,
  ): Promise<ProvincePlanDue | null> {
    return support.plans.load({ unitId: id, year });
  }

  @Mutation(() => ProvincePlanDue, {
    description:
      "Issues a province's plan of support for a year, or issues it again (SUP-032). Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, " +
      'SUPPORT_UNIT_NOT_PROVINCE, SUPPORT_TEXT_MISSING, SUPPORT_NUMBER_INVALID, SUPPORT_LIST_INVALID, SUPPORT_DAY_INVALID, SUPPORT_ROADMAP_RISES, ' +
      'SUPPORT_PROVINCE_PLAN_CHANGED, IDEMPOTENCY_KEY_REUSED.',
  })
  issueSupportProvincePlan(
    @Arg('provinceId', () => ID, { description: 'The province.' }) provinceId: string,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Arg('number', () => String, { description: 'Number of the plan.' }) number: string,
    @Arg('issuedOn', () => DateScalar, { description: 'Day it was issued.' }) issuedOn: string,
    @Arg('document', () => String, { description: 'Where the document is: a link, or its place in the archive.' }) document: string,
    @Arg('roadmap', () => [ProvinceRoadmapYearInput], { description: 'Bases not above 60 % at the end of each year; never rising.' })
    roadmap: ProvinceRoadmapYearInput[],
    @Arg('adaptations', () => [GuidanceAdaptationInput], {
      nullable: true,
      description: 'What of the guidance is adapted, each once and with its reason (SUP-044); nothing unless said.',
    })
    adaptations: GuidanceAdaptationInput[] | null,
    @Arg('version', () => Int, { nullable: true, description: 'The version seen before, 0 for none; refused if it has changed since.' })
    version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ProvincePlanDue> {
    const plan = { provinceId, year, number, issuedOn, document, roadmap, adaptations: adaptations ?? [] };
    return issueProvincePlan(context, { ...plan, version, idempotencyKey });
  }
}

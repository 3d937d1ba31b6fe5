import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { caseErrors } from '../case/descriptions.ts';
import { SupportCase } from '../case/support-case.entity.ts';
import { MeasureInput, proposeSolution, RoadmapYearInput } from './propose-solution.ts';

@Resolver()
export class SolutionResolver {
  @Mutation(() => SupportCase, {
    description: `Records measures and roadmap of a base, in place of those recorded before (SUP-002). ${caseErrors}, SUPPORT_LIST_INVALID, SUPPORT_NUMBER_INVALID, SUPPORT_TEXT_MISSING.`,
  })
  proposeSupportSolution(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('measures', () => [MeasureInput], { description: 'Measures, one or more.' }) measures: MeasureInput[],
    @Arg('roadmap', () => [RoadmapYearInput], { description: 'Years, one or more.' }) roadmap: RoadmapYearInput[],
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportCase> {
    return proposeSolution(context, { caseId, measures, roadmap, version, idempotencyKey });
  }
}

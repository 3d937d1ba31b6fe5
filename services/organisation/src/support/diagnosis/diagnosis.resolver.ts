import { keyDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { narrowedTo } from '../../unit/unit.policy.ts';
import { caseErrors } from '../case/descriptions.ts';
import { SupportCase } from '../case/support-case.entity.ts';
import { countCauses } from './count-causes.ts';
import { CauseFrequency, NamedCause } from './diagnosis.entity.ts';
import { CauseHeading, headingOf } from './gathering-cause.ts';
import { CauseInput, GroupInput, recordDiagnosis } from './record-diagnosis.ts';

@Resolver(() => NamedCause)
export class DiagnosisResolver {
  @FieldResolver(() => CauseHeading, { description: 'Its heading.' })
  heading(@Root() { cause }: NamedCause): CauseHeading {
    return headingOf[cause];
  }

  @Query(() => CauseFrequency, {
    nullable: true,
    description: 'How often each cause is found, by count of bases (SUP-018). «Tần suất nguyên nhân» Errors: PERIOD_UNKNOWN.',
  })
  async causeFrequency(
    @Arg('provinceId', () => ID, { nullable: true, description: 'In this province on the last day of the period; all unless said.' })
    provinceId: string | null,
    @Arg('period', () => String, { description: '2026H1 or 2026Y.' }) period: string,
    @Ctx() { em, viewer, visibility }: Context,
  ): Promise<CauseFrequency> {
    return countCauses(em, viewer, { provinceId: await narrowedTo({ visibility }, provinceId), period });
  }

  @Mutation(() => SupportCase, {
    description: `Records causes and hard groups of a base, in place of those recorded before (SUP-002). ${caseErrors}, SUPPORT_LIST_INVALID, SUPPORT_NUMBER_INVALID, SUPPORT_PARTY_LIMIT_MISPLACED.`,
  })
  recordSupportDiagnosis(
    @Arg('caseId', () => ID, { description: 'The case.' }) caseId: string,
    @Arg('causes', () => [CauseInput], { description: 'Causes, one or more.' }) causes: CauseInput[],
    @Arg('groups', () => [GroupInput], { description: 'Hard groups, one or more.' }) groups: GroupInput[],
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SupportCase> {
    return recordDiagnosis(context, { caseId, causes, groups, version, idempotencyKey });
  }
}

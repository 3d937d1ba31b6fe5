import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { ReportingPeriod } from './period.entity.ts';

@Resolver(() => ReportingPeriod)
export class PeriodResolver {
  @Query(() => [ReportingPeriod], { nullable: true, description: 'All reporting periods of the term, oldest first. «Các kỳ báo cáo»' })
  reportingPeriods(@Ctx() { periods }: Context): Promise<readonly ReportingPeriod[]> {
    return periods();
  }
}

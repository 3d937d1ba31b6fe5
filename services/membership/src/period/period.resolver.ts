import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { ReportingPeriod } from './period.entity.ts';
import { currentPeriod } from './period.loader.ts';

@Resolver(() => ReportingPeriod)
export class PeriodResolver {
  @Query(() => [ReportingPeriod], { nullable: true, description: 'All reporting periods of all terms, oldest first. «Các kỳ báo cáo»' })
  reportingPeriods(@Ctx() { periods }: Context): Promise<readonly ReportingPeriod[]> {
    return periods();
  }

  @Query(() => ReportingPeriod, {
    nullable: true,
    description: 'The period that is being reported for today; null where the next term has no rules yet. «Kỳ hiện tại»',
  })
  currentPeriod(@Ctx() context: Context): Promise<ReportingPeriod | null> {
    return currentPeriod(context);
  }
}

import { DateScalar } from '@vwu/kit/date';
import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { readReport } from './read-report.ts';
import { Report } from './report.entity.ts';

@Resolver(() => Report)
export class ReportResolver {
  @Query(() => Report, {
    nullable: true,
    description:
      'The half-year or year report of a base, a province or the nation: the figures of the period as they stand, on the units of a day ' +
      '(REP-003, REP-009). Errors: UNIT_NOT_FOUND, PERIOD_UNKNOWN, REPORT_LEVEL_INVALID, REPORT_UNIT_NOT_THERE. «Báo cáo kỳ»',
  })
  report(
    @Arg('unitId', () => ID, { description: 'The base, the province, or the Central Union.' }) unitId: string,
    @Arg('period', () => String, { description: 'Period: 2026H1 or 2026Y.' }) period: string,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Day of the map, the mentors and the structure; the last day of the period unless said.',
    })
    asOf: string | null,
    @Ctx() { em, viewer }: Context,
  ): Promise<Report> {
    return readReport(em, viewer, { unitId, period, asOf });
  }
}

import { Boundaries } from '@vwu/kit/boundaries';
import { DateScalar } from '@vwu/kit/date';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { BaseFilter } from '../base/base-filter.ts';
import { mapDescription } from '../base/base-question.ts';
import type { Context } from '../context.ts';
import { BaseGroup, BaseGroupBy } from './base-group.entity.ts';
import { summariseBases } from './summarise-bases.ts';

@Resolver(() => BaseGroup)
export class SummaryResolver {
  @Query(() => [BaseGroup], {
    description:
      'Counts and sums over the bases the list with the same filter shows. Errors: PERIOD_UNKNOWN, FILTER_RANGE_EMPTY, ' +
      'FILTER_TOO_LARGE, BOUNDARIES_INVALID, BOUNDARIES_OF_ANOTHER_DAY.',
  })
  basesSummary(
    @Arg('filter', () => BaseFilter, { nullable: true, description: 'Which bases.' }) filter: BaseFilter | null,
    @Arg('period', () => String, { description: 'Period of the figures: 2026H1 or 2026Y.' }) period: string,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Day of the map, the mentors and the cluster; the last day of the period unless said.',
    })
    asOf: string | null,
    @Arg('boundaries', () => Boundaries, { nullable: true, description: mapDescription }) boundaries: Boundaries | null,
    @Arg('groupBy', () => BaseGroupBy, { description: 'What to group by.' }) groupBy: BaseGroupBy,
    @Ctx() { em, viewer }: Context,
  ): Promise<BaseGroup[]> {
    return summariseBases(em, viewer, groupBy, { filter, period, asOf, boundaries });
  }
}

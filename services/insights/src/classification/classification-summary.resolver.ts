import { DateScalar } from '@vwu/kit/date';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { BaseFilter } from '../base/base-filter.ts';
import type { Context } from '../context.ts';
import { BaseGroupBy } from '../summary/base-group.entity.ts';
import { ClassifiedGroup } from './classified-group.entity.ts';
import { summariseClasses } from './summarise-classes.ts';

@Resolver(() => ClassifiedGroup)
export class ClassificationSummaryResolver {
  @Query(() => [ClassifiedGroup], {
    nullable: true,
    description:
      'How the bases were rated in a year, by cluster, by province or by what else they are grouped by, and how many are not rated yet: ' +
      "of those within the caller's part of the Union which `bases` shows for the period of the year (EMU-001). Errors: PERIOD_UNKNOWN for a " +
      'year that is not in the calendar, FILTER_RANGE_EMPTY, FILTER_TOO_LARGE. «Kết quả xếp loại»',
  })
  classificationSummary(
    @Arg('year', () => Int, { description: 'The year of the classes.' }) year: number,
    @Arg('groupBy', () => BaseGroupBy, { description: 'What to group by.' }) groupBy: BaseGroupBy,
    @Arg('filter', () => BaseFilter, { nullable: true, description: 'Which bases.' }) filter: BaseFilter | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Day of the map and the clusters; the last day of the year unless said.',
    })
    asOf: string | null,
    @Ctx() { em, viewer }: Context,
  ): Promise<ClassifiedGroup[]> {
    return summariseClasses(em, viewer, { year, groupBy, filter, asOf });
  }
}

import { Boundaries } from '@vwu/kit/boundaries';
import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { BaseConnection, BaseRow } from './base.entity.ts';
import { BaseOrder } from './base.enums.ts';
import { BaseFilter } from './base-filter.ts';
import { mapDescription } from './base-question.ts';
import { findBase } from './find-base.ts';
import { listBases } from './list-bases.ts';

@Resolver(() => BaseRow)
export class BaseResolver {
  @Query(() => BaseConnection, {
    description:
      "Bases by what all four services know of them, within the caller's part of the Union. A base without figures or without a mentor is " +
      'listed like any other. Errors: PERIOD_UNKNOWN, FILTER_RANGE_EMPTY, FILTER_TOO_LARGE, BOUNDARIES_INVALID, BOUNDARIES_OF_ANOTHER_DAY, PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  bases(
    @Arg('filter', () => BaseFilter, { nullable: true, description: 'Which bases.' }) filter: BaseFilter | null,
    @Arg('orderBy', () => [BaseOrder], { nullable: true, description: 'The order; by rate, lowest first, unless said.' }) orderBy:
      | BaseOrder[]
      | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Arg('period', () => String, { description: 'Period of the figures: 2026H1 or 2026Y.' }) period: string,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Day of the map, the mentors and the cluster; the last day of the period unless said.',
    })
    asOf: string | null,
    @Arg('boundaries', () => Boundaries, { nullable: true, description: mapDescription }) boundaries: Boundaries | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listBases(em, viewer, { filter, orderBy, size: pageSize(first), after, period, asOf, boundaries });
  }

  @Query(() => BaseRow, {
    nullable: true,
    description: 'One base as the list shows it. Errors: UNIT_NOT_FOUND, PERIOD_UNKNOWN, BOUNDARIES_INVALID, BOUNDARIES_OF_ANOTHER_DAY.',
  })
  base(
    @Arg('unitId', () => ID, { description: 'The base.' }) unitId: string,
    @Arg('period', () => String, { description: 'Period of the figures: 2026H1 or 2026Y.' }) period: string,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Day of the map, the mentors and the cluster; the last day of the period unless said.',
    })
    asOf: string | null,
    @Arg('boundaries', () => Boundaries, { nullable: true, description: mapDescription }) boundaries: Boundaries | null,
    @Ctx() { em, viewer }: Context,
  ): Promise<BaseRow> {
    return findBase(em, viewer, unitId, { filter: null, period, asOf, boundaries });
  }
}

import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { listDividedParts } from './list-divided-parts.ts';
import { reconcile } from './reconcile.ts';
import { DividedPartConnection, ProvinceReconciliation } from './reconciliation.entity.ts';

@Resolver(() => ProvinceReconciliation)
export class ReconciliationResolver {
  @Query(() => [ProvinceReconciliation], {
    nullable: true,
    description:
      "Sums before and after the reorganisations of a day, for each province of the caller's part of the Union: whole pieces conserved exactly, " +
      'divided ones apart. «Đối chiếu trước và sau sắp xếp»',
  })
  reconciliation(
    @Arg('on', () => DateScalar, { description: 'First day of the new order: 2025-07-01.' }) on: string,
    @Ctx() { em, viewer }: Context,
  ): Promise<ProvinceReconciliation[]> {
    return reconcile(em, viewer, on);
  }

  @Query(() => DividedPartConnection, {
    nullable: true,
    description:
      'The parts of the bases that were divided on a day, each with the share used. Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  dividedParts(
    @Arg('on', () => DateScalar, { description: 'First day of the new order: 2025-07-01.' }) on: string,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listDividedParts(em, viewer, { on, size: pageSize(first), after });
  }
}

import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listErrors, outside } from '../belonging/belonging.args.ts';
import type { Context } from '../context.ts';
import { listBasesWithout } from '../unit/list-bases-without.ts';
import { Unit, UnitConnection } from '../unit/unit.entity.ts';
import { choosePriorities } from './choose-priorities.ts';
import { PriorityList } from './priority-list.entity.ts';

@Resolver(() => Unit)
export class PriorityResolver {
  @FieldResolver(() => PriorityList, {
    nullable: true,
    description: `What the base puts first in a year; null when it has chosen nothing, and ${outside} «Vấn đề ưu tiên»`,
  })
  priorities(
    @Root() { id }: Unit,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() { priorities }: Context,
  ): Promise<PriorityList | null> {
    return priorities.load({ unitId: id, year });
  }

  @Query(() => UnitConnection, {
    nullable: true,
    description: `Commune bases within the caller's part of the Union that have chosen no priorities for a year (ORG-050). ${listErrors}`,
  })
  basesWithoutPriorities(
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Arg('unitId', () => ID, { nullable: true, description: 'Only bases below this unit.' }) unitId: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listBasesWithout(context, 'priority_list', { year, unitId, first, after });
  }

  @Mutation(() => PriorityList, {
    description:
      'Chooses what a base puts first in a year, or chooses anew. «Chọn vấn đề ưu tiên» Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'PRIORITIES_YEAR_INVALID, PRIORITIES_UNIT_INVALID, PRIORITIES_CHANGED, PRIORITIES_NUMBER, IDEMPOTENCY_KEY_REUSED.',
  })
  choosePriorities(
    @Arg('unitId', () => ID, { description: 'The base.' }) unitId: string,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Arg('items', () => [String], { description: 'One to three issues, the first first; name no person.' }) items: string[],
    @Arg('version', () => Int, { nullable: true, description: 'The version seen before, 0 for none; refused if it has changed since.' })
    version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PriorityList> {
    return choosePriorities(context, { unitId, year, items, version, idempotencyKey });
  }
}

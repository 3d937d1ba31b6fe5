import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Cadre } from '../cadre/cadre.entity.ts';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { listPositions, PositionFilter } from './list-positions.ts';
import { Position, PositionConnection } from './position.entity.ts';

@Resolver(() => UnitReference)
export class OfficersResolver {
  @FieldResolver(() => [Position], {
    nullable: true,
    description:
      "Who holds a position in the unit on a day, the head first; null outside the caller's part of the Union. «Cán bộ của đơn vị»",
  })
  officers(
    @Root() unit: UnitKey,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { officers }: Context,
  ): Promise<Position[] | null> {
    return officers.load({ unitId: unit.id, asOf });
  }
}

@Resolver(() => Position)
export class PositionResolver {
  @Query(() => PositionConnection, {
    nullable: true,
    description:
      "Who holds a position on a day within the caller's part of the Union: heads first, from the top down (CAD-001, CAD-038). Errors: FORBIDDEN, " +
      'UNIT_NOT_FOUND, PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY. «Cán bộ đương nhiệm»',
  })
  positions(
    @Arg('filter', () => PositionFilter, { nullable: true, description: 'Which positions.' }) filter: PositionFilter | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() context: Context,
  ) {
    return listPositions(context, { filter: filter ?? {}, asOf, size: pageSize(first), after });
  }

  @FieldResolver(() => Cadre, { nullable: true, description: 'Who holds it.' })
  cadre(@Root() { cadreId }: Position, @Ctx() { cadres }: Context): Promise<Cadre | null> {
    return cadres.load(cadreId);
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The unit.' })
  unit(@Root() { unitId }: Position): UnitKey {
    return referTo({ id: unitId });
  }
}

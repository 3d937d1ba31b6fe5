import { DateScalar } from '@vwu/kit/date';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Cadre } from '../cadre/cadre.entity.ts';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { Position } from './position.entity.ts';

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
  @FieldResolver(() => Cadre, { nullable: true, description: 'Who holds it.' })
  cadre(@Root() { cadreId }: Position, @Ctx() { cadres }: Context): Promise<Cadre | null> {
    return cadres.load(cadreId);
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The unit.' })
  unit(@Root() { unitId }: Position): UnitKey {
    return referTo({ id: unitId });
  }
}

import { DateScalar } from '@vwu/kit/date';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { asOfDescription, outside } from '../belonging/belonging.args.ts';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { UnitTerrain } from './unit-terrain.entity.ts';

@Resolver(() => Unit)
export class TerrainOfUnitResolver {
  @FieldResolver(() => [UnitTerrain], {
    nullable: true,
    description: `Whether the base lies at the border, the coast or on an island; ${outside}`,
  })
  terrain(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfDescription }) asOf: string | null,
    @Ctx() { terrains }: Context,
  ): Promise<UnitTerrain[] | null> {
    return terrains.load({ unitId: id, asOf });
  }
}

import { cursorDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { HeldUnit, HeldUnitConnection } from './held-unit.entity.ts';
import { listHeldUnits } from './list-held-units.ts';

@Resolver(() => HeldUnit)
export class PlacementResolver {
  @Query(() => HeldUnitConnection, {
    nullable: true,
    description:
      'Units that wait to be placed since what they hung under was split or dissolved, longest first (ORG-010); ' +
      '`reparentUnits` places them. Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  heldUnits(
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listHeldUnits(em, viewer, { size: pageSize(first), after });
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit.' })
  unit(@Root() { unitId }: HeldUnit, @Ctx() { units }: Context): Promise<Unit | null> {
    return units.load({ id: unitId });
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'What it hung under.' })
  async cameFrom(@Root() { fromUnitId }: HeldUnit, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(fromUnitId)) ? units.load({ id: fromUnitId }) : null;
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Under whom it waits.' })
  async heldBy(@Root() { heldById }: HeldUnit, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(heldById)) ? units.load({ id: heldById }) : null;
  }

  @FieldResolver(() => [Unit], { description: "Where it could go: what the unit it hung under went into, within the caller's part." })
  async candidates(@Root() { candidateIds }: HeldUnit, @Ctx() { units, visibility }: Context): Promise<Unit[]> {
    const seen = await Promise.all(candidateIds.map(async (id) => ((await visibility.load(id)) ? units.load({ id }) : null)));
    return seen.filter((unit) => unit !== null);
  }
}

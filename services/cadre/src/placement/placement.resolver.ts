import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { referTo, type UnitKey } from '@vwu/kit/unit-reference';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Cadre } from '../cadre/cadre.entity.ts';
import type { Context } from '../context.ts';
import { UnitReference } from '../unit-reference.ts';
import { listPlacements } from './list-placements.ts';
import { placeCadre } from './place-cadre.ts';
import { Placement, PlacementConnection } from './placement.entity.ts';

@Resolver(() => Placement)
export class PlacementResolver {
  @Query(() => PlacementConnection, {
    nullable: true,
    description:
      'Those who wait to be placed since their unit ended, longest first (ORG-010). Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  placements(
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listPlacements(em, viewer, { size: pageSize(first), after });
  }

  @Mutation(() => ID, {
    nullable: true,
    description:
      'Places somebody who waits: the position or assignment goes on in another unit, without a gap. «Bố trí» Gives the id of what goes on. ' +
      'Errors: FORBIDDEN, PLACEMENT_NOT_FOUND, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, PLACEMENT_UNIT_NOT_VALID, PRESIDENT_THERE, ' +
      'MENTOR_ALREADY_ASSIGNED, PLACEMENT_DONE, IDEMPOTENCY_KEY_REUSED.',
  })
  placeCadre(
    @Arg('id', () => ID, { description: 'What waits.' }) id: string,
    @Arg('unitId', () => ID, { description: 'Where it goes on.' }) unitId: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<string> {
    return placeCadre(context, { id, unitId, idempotencyKey });
  }

  @FieldResolver(() => Cadre, { nullable: true, description: 'Who waits.' })
  cadre(@Root() { cadreId }: Placement, @Ctx() { cadres }: Context): Promise<Cadre | null> {
    return cadres.load(cadreId);
  }

  @FieldResolver(() => UnitReference, { nullable: true, description: 'The unit that ended.' })
  unit(@Root() { unitId }: Placement): UnitKey {
    return referTo({ id: unitId });
  }

  @FieldResolver(() => [UnitReference], { description: "The units hers went into, those in the caller's part of the Union." })
  async candidates(@Root() { candidates }: Placement, @Ctx() { reach }: Context): Promise<UnitKey[]> {
    const visible = await Promise.all(candidates.map((id) => reach.load(id)));
    return candidates.filter((_id, index) => visible[index]).map((id) => referTo({ id }));
  }
}

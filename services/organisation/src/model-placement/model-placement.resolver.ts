import { cursorDescription, keyDescription, sizeDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Model } from '../model/model.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { listModelPlacements } from './list-model-placements.ts';
import { ModelPlacement, ModelPlacementConnection, ModelPlacementKind } from './model-placement.entity.ts';
import { placeModel } from './place-model.ts';

@Resolver(() => ModelPlacement)
export class ModelPlacementResolver {
  @Query(() => ModelPlacementConnection, {
    nullable: true,
    description:
      'What of models, pairs and pilots waits since its unit was split or dissolved, longest first (ORG-010). Errors: PAGE_SIZE_INVALID, ' +
      'CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  modelPlacements(
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listModelPlacements(em, viewer, { size: pageSize(first), after });
  }

  @Mutation(() => ID, {
    nullable: true,
    description:
      'Places what waits: it goes on in another unit of the level, without a gap. «Bố trí» Gives the id of what goes on. Errors: FORBIDDEN, ' +
      'UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, MODEL_PLACEMENT_NOT_FOUND, MODEL_PLACEMENT_UNIT_INVALID, MODEL_PLACEMENT_JOINED, MODEL_SITE_THERE, ' +
      'PAIR_HELPER_TAKEN, PAIR_HELPED_TAKEN, IDEMPOTENCY_KEY_REUSED.',
  })
  placeModel(
    @Arg('id', () => ID, { description: 'What waits.' }) id: string,
    @Arg('kind', () => ModelPlacementKind, { description: 'What of it: a pair may wait on both sides.' }) kind: ModelPlacementKind,
    @Arg('unitId', () => ID, { description: 'Where it goes on.' }) unitId: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription })
    idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<string> {
    return placeModel(context, { id, kind, unitId, idempotencyKey });
  }

  @FieldResolver(() => Model, { nullable: true, description: 'The model; null for a pilot.' })
  async model(@Root() { modelId }: ModelPlacement, @Ctx() { models }: Context): Promise<Model | null> {
    return modelId === null ? null : models.load(modelId);
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit that ended.' })
  async unit(@Root() { unitId }: ModelPlacement, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }

  @FieldResolver(() => [Unit], { description: "Units of its level it went into, within the caller's part of the Union." })
  async candidates(@Root() { candidates }: ModelPlacement, @Ctx() { units, visibility }: Context): Promise<Unit[]> {
    const visible = await Promise.all(candidates.map((id) => visibility.load(id)));
    const found = await Promise.all(candidates.filter((_id, index) => visible[index]).map((id) => units.load({ id })));
    return found.filter((unit) => unit !== null);
  }
}

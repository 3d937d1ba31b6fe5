import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Model } from '../model/model.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { attachModel } from './attach-model.ts';
import { detachModel } from './detach-model.ts';
import { ModelSite, ModelSiteConnection } from './model-site.entity.ts';
import { sitesOf } from './model-site.loader.ts';

const dayDescription = 'The day to speak of; today unless said.';

@Resolver(() => Unit)
export class UnitModelResolver {
  @FieldResolver(() => [Model], {
    nullable: true,
    description:
      'The models that run at the unit itself on a day, also those that came with a unit that went into it whole, longest first; ' +
      "null outside the caller's part of the Union. «Mô hình đang thực hiện»",
  })
  async models(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Ctx() { unitModels, models }: Context,
  ): Promise<Model[] | null> {
    const sites = await unitModels.load({ unitId: id, asOf });
    if (!sites) return null;
    const found = await Promise.all([...new Set(sites.map(({ modelId }) => modelId))].map((modelId) => models.load(modelId)));
    return found.filter((model) => model !== null);
  }

  @FieldResolver(() => [ModelSite], {
    nullable: true,
    description: "The same as `models`, with since when and how they came; null outside the caller's part of the Union.",
  })
  modelSites(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Ctx() { unitModels }: Context,
  ): Promise<ModelSite[] | null> {
    return unitModels.load({ unitId: id, asOf });
  }
}

@Resolver(() => Model)
export class ModelSitesResolver {
  @FieldResolver(() => ModelSiteConnection, {
    nullable: true,
    description:
      "Where it runs on a day, within the caller's part of the Union. Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.",
  })
  sites(
    @Root() { id }: Model,
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { modelSites }: Context,
  ) {
    return modelSites.load(sitesOf(id, { asOf, first, after }));
  }
}

@Resolver(() => ModelSite)
export class ModelSiteResolver {
  @Mutation(() => Model, {
    description:
      'Lets a model run at units where it is tried, before it is replicated. Errors: FORBIDDEN, MODEL_NOT_FOUND, MODEL_SITE_NO_UNITS, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, MODEL_SITE_STAGE_INVALID, MODEL_DAY_IN_FUTURE, MODEL_DAY_TOO_EARLY, MODEL_UNIT_NOT_VALID, MODEL_SITE_LEVEL_INVALID, ' +
      'MODEL_SITE_THERE, IDEMPOTENCY_KEY_REUSED.',
  })
  attachModel(
    @Arg('id', () => ID, { description: 'The model.' }) id: string,
    @Arg('unitIds', () => [ID], { description: 'The units, 1 to 200.' }) unitIds: string[],
    @Arg('from', () => DateScalar, { description: 'First day.' }) from: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Model> {
    return attachModel(context, 'ATTACHED', { id, unitIds, from, idempotencyKey });
  }

  @Mutation(() => Model, {
    description: 'Widens a model that is at the stage of replication to more units (MOD-009). «Nhân rộng» Errors: those of `attachModel`.',
  })
  replicateModel(
    @Arg('id', () => ID, { description: 'The model.' }) id: string,
    @Arg('unitIds', () => [ID], { description: 'The units, 1 to 200.' }) unitIds: string[],
    @Arg('from', () => DateScalar, { description: 'First day.' }) from: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Model> {
    return attachModel(context, 'REPLICATED', { id, unitIds, from, idempotencyKey });
  }

  @Mutation(() => ModelSite, {
    description:
      'Ends a model at one unit. Errors: FORBIDDEN, MODEL_SITE_NOT_FOUND, UNIT_NOT_IN_CHARGE, MODEL_CHANGED, MODEL_REASON_MISSING, ' +
      'MODEL_DAY_IN_FUTURE, MODEL_SITE_ENDED, MODEL_DAY_TOO_EARLY, MODEL_PILOT_LAST_SITE, IDEMPOTENCY_KEY_REUSED.',
  })
  detachModel(
    @Arg('siteId', () => ID, { description: 'Where it runs.' }) siteId: string,
    @Arg('on', () => DateScalar, { description: 'Last day.' }) on: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ModelSite> {
    return detachModel(context, { siteId, on, reason, version, idempotencyKey });
  }

  @FieldResolver(() => Model, { nullable: true, description: 'The model.' })
  model(@Root() { modelId }: ModelSite, @Ctx() { models }: Context): Promise<Model | null> {
    return models.load(modelId);
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'Where it stands on the day; null while it waits to be placed after a reorganisation.',
  })
  async unit(@Root() { atUnitId }: ModelSite, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return atUnitId !== null && (await visibility.load(atUnitId)) ? units.load({ id: atUnitId }) : null;
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The unit it was taken up at, which may have gone into another since.' })
  async attachedTo(@Root() { unitId }: ModelSite, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(unitId)) ? units.load({ id: unitId }) : null;
  }
}

import { today } from '@vwu/kit/clock';
import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { narrowedTo } from '../unit/unit.policy.ts';
import { advanceModel } from './advance-model.ts';
import { FoundModelInput, foundModel } from './found-model.ts';
import { listModels, ModelFilter, ModelOrder } from './list-models.ts';
import { Model, ModelConnection, ModelReview, ModelStageSpan } from './model.entity.ts';
import { ModelStage, ReviewKind } from './model.enums.ts';
import { ModelNotFound } from './model.errors.ts';
import { reviewModel } from './review-model.ts';

@Resolver(() => Model)
export class ModelResolver {
  @Query(() => Model, { nullable: true, description: 'A model by its id. Errors: MODEL_NOT_FOUND.' })
  async model(@Arg('id', () => ID, { description: 'The model.' }) id: string, @Ctx() { models }: Context): Promise<Model> {
    const model = await models.load(id);
    if (!model) throw new ModelNotFound(id);
    return model;
  }

  @Query(() => ModelConnection, {
    nullable: true,
    description:
      "The handbook of models (MOD-022): those founded or run within the caller's part of the Union, and those replicated by units above it. " +
      '«Cẩm nang các mô hình tập hợp hội viên» Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  async models(
    @Arg('filter', () => ModelFilter, { nullable: true, description: 'Which models.' }) filter: ModelFilter | null,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day to speak of: models founded by then, their stage then, and where they ran; today unless said.',
    })
    asOf: string | null,
    @Arg('orderBy', () => ModelOrder, { nullable: true, description: 'In which order; by name unless said.' }) orderBy: ModelOrder | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer, visibility }: Context,
  ) {
    const [founderId, registeredWithId, within] = await Promise.all(
      [filter?.founderId, filter?.registeredWithId, filter?.within].map((id) => narrowedTo({ visibility }, id)),
    );
    const narrowed = { ...filter, founderId, registeredWithId, within };
    return listModels(em, viewer, { filter: narrowed, asOf: asOf ?? today(), orderBy: orderBy ?? 'NAME', size: pageSize(first), after });
  }

  @Mutation(() => Model, {
    description:
      'Founds a model, as a proposal (MOD-009). Errors: FORBIDDEN, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, MODEL_NAME_MISSING, MODEL_GROUP_MISSING, ' +
      'MODEL_DAY_IN_FUTURE, MODEL_UNIT_NOT_VALID, MODEL_FOUNDER_LEVEL_INVALID, MODEL_REGISTRAR_INVALID, IDEMPOTENCY_KEY_REUSED.',
  })
  foundModel(
    @Arg('input', () => FoundModelInput, { description: 'The model.' }) input: FoundModelInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Model> {
    return foundModel(context, input, idempotencyKey);
  }

  @Mutation(() => Model, {
    description:
      'Takes a model to its next stage (D11): PROPOSED → PILOT → EVALUATED → REPLICATED, and STOPPED from each. Stopping ends it wherever it runs. ' +
      'Errors: FORBIDDEN, MODEL_NOT_FOUND, UNIT_NOT_IN_CHARGE, UNIT_NOT_FOUND, MODEL_CHANGED, MODEL_DAY_IN_FUTURE, MODEL_STAGE_INVALID, ' +
      'MODEL_DAY_TOO_EARLY, MODEL_NOT_TRIED, MODEL_NOT_REVIEWED, MODEL_NOT_EFFECTIVE, MODEL_REASON_MISSING, IDEMPOTENCY_KEY_REUSED.',
  })
  advanceModel(
    @Arg('id', () => ID, { description: 'The model.' }) id: string,
    @Arg('stage', () => ModelStage, { description: 'The stage it goes to.' }) stage: ModelStage,
    @Arg('on', () => DateScalar, { description: 'First day of the stage.' }) on: string,
    @Arg('reason', () => String, { nullable: true, description: 'Why; a model is not stopped without.' }) reason: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Model> {
    return advanceModel(context, { id, stage, on, reason, version, idempotencyKey });
  }

  @Mutation(() => ModelReview, {
    description:
      'Records a look at a model: an evaluation, the reviews after one and five years, an inspection by the province it is registered with (MOD-020, MOD-025). Errors: FORBIDDEN, ' +
      'MODEL_NOT_FOUND, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, MODEL_REVIEW_INCOMPLETE, MODEL_DAY_IN_FUTURE, MODEL_DAY_TOO_EARLY, ' +
      'MODEL_INSPECTOR_INVALID, IDEMPOTENCY_KEY_REUSED.',
  })
  reviewModel(
    @Arg('id', () => ID, { description: 'The model.' }) id: string,
    @Arg('kind', () => ReviewKind, { description: 'How it was looked at.' }) kind: ReviewKind,
    @Arg('on', () => DateScalar, { description: 'Day.' }) on: string,
    @Arg('isEffective', () => Boolean, { nullable: true, description: 'Whether it was found effective; not for an inspection.' })
    isEffective: boolean | null,
    @Arg('lessons', () => String, { description: 'Lessons drawn.' }) lessons: string,
    @Arg('byUnitId', () => ID, { description: 'Who looked.' }) byUnitId: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ModelReview> {
    return reviewModel(context, { id, kind, on, isEffective, lessons, byUnitId, idempotencyKey });
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'Who founded it and leads it. «Đơn vị chủ trì»' })
  async founder(@Root() { founderId }: Model, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(founderId)) ? units.load({ id: founderId }) : null;
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The province it is registered with (MOD-025). «Đã đăng ký với tỉnh Hội»' })
  async registeredWith(@Root() { registeredWithId }: Model, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return registeredWithId !== null && (await visibility.load(registeredWithId)) ? units.load({ id: registeredWithId }) : null;
  }

  @FieldResolver(() => [ModelStageSpan], { nullable: true, description: 'The stages it has been in, with their days (D11).' })
  stages(@Root() { id }: Model, @Ctx() { modelStages }: Context): Promise<ModelStageSpan[]> {
    return modelStages.load(id);
  }

  @FieldResolver(() => [ModelReview], { nullable: true, description: 'How it was looked at, oldest first (MOD-020, MOD-025).' })
  reviews(@Root() { id }: Model, @Ctx() { modelReviews }: Context): Promise<ModelReview[]> {
    return modelReviews.load(id);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the province it is registered with, or its successor, inspected it in a year, as it does at least once (MOD-025); null if it is not registered.',
  })
  async isInspected(
    @Root() { id, registeredWithId }: Model,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() { modelReviews }: Context,
  ): Promise<boolean | null> {
    if (registeredWithId === null) return null;
    const reviews = await modelReviews.load(id);
    return reviews.some(({ isInspection, heldOn }) => isInspection && heldOn.startsWith(`${year}-`));
  }
}

/** Federation's way in. */
export const resolveModel = ({ id }: { id: string }, { models }: Context): Promise<Model | null> => models.load(id);

@Resolver(() => ModelReview)
export class ModelReviewResolver {
  @FieldResolver(() => Unit, { nullable: true, description: "Who looked; null outside the caller's part of the Union." })
  async by(@Root() { byUnitId }: ModelReview, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(byUnitId)) ? units.load({ id: byUnitId }) : null;
  }
}

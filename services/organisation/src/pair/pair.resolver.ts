import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Model } from '../model/model.entity.ts';
import { Unit } from '../unit/unit.entity.ts';
import { endPair } from './end-pair.ts';
import { linkPair } from './link-pair.ts';
import { ModelPair, ModelPairConnection } from './pair.entity.ts';
import { PairKind } from './pair.enums.ts';
import { listPairs } from './pair.loader.ts';
import { PairTally } from './pair-tally.entity.ts';
import { reportPairs } from './report-pairs.ts';

const dayDescription = 'The day to speak of; today unless said.';

@Resolver(() => Unit)
export class UnitPairResolver {
  @FieldResolver(() => [ModelPair], {
    nullable: true,
    description:
      "The pairs the unit stands in on a day, as the one that helps or is helped; null outside the caller's part of the Union. «Cặp 1 + 1, kết nghĩa»",
  })
  pairs(
    @Root() { id }: Unit,
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Ctx() { unitPairs }: Context,
  ): Promise<ModelPair[] | null> {
    return unitPairs.load({ unitId: id, asOf });
  }

  @FieldResolver(() => [PairTally], {
    nullable: true,
    description: "How many pairs of persons the unit reported, latest year first; null outside the caller's part of the Union.",
  })
  pairTallies(@Root() { id }: Unit, @Ctx() { pairTallies }: Context): Promise<PairTally[] | null> {
    return pairTallies.load({ unitId: id });
  }
}

@Resolver(() => ModelPair)
export class ModelPairResolver {
  @Query(() => ModelPairConnection, {
    nullable: true,
    description:
      "The pairs with a unit in the caller's part of the Union, latest first. Errors: PAGE_SIZE_INVALID, CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.",
  })
  modelPairs(
    @Arg('kind', () => PairKind, { nullable: true, description: 'Only pairs of this kind.' }) kind: PairKind | null,
    @Arg('modelId', () => ID, { nullable: true, description: 'Only pairs of this model.' }) modelId: string | null,
    @Arg('isSound', () => Boolean, {
      nullable: true,
      description: 'Only pairs in which by the classes the stronger helps the weaker; or, false, only those that said why not.',
    })
    isSound: boolean | null,
    @Arg('asOf', () => DateScalar, { nullable: true, description: dayDescription }) asOf: string | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer }: Context,
  ) {
    return listPairs(em, viewer, { kind, modelId, isSound, asOf, size: pageSize(first), after });
  }

  @Mutation(() => ModelPair, {
    description:
      'Joins a unit that helps with one that is helped; where their latest classes do not say that the first is the stronger, the pair says why. ' +
      'Errors: FORBIDDEN, MODEL_NOT_FOUND, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, PAIR_OF_ONE, PAIR_KIND_INVALID, PAIR_MODEL_NOT_RUNNING, ' +
      'MODEL_DAY_IN_FUTURE, MODEL_DAY_TOO_EARLY, MODEL_UNIT_NOT_VALID, PAIR_LEVEL_INVALID, PAIR_REASON_MISSING, PAIR_HELPER_TAKEN, ' +
      'PAIR_HELPED_TAKEN, IDEMPOTENCY_KEY_REUSED.',
  })
  linkPair(
    @Arg('modelId', () => ID, { description: 'The model the pair belongs to.' }) modelId: string,
    @Arg('kind', () => PairKind, { description: 'Who goes with whom.' }) kind: PairKind,
    @Arg('helperId', () => ID, { description: 'The unit that helps, the stronger.' }) helperId: string,
    @Arg('helpedId', () => ID, { description: 'The unit that is helped, the weaker.' }) helpedId: string,
    @Arg('from', () => DateScalar, { description: 'First day.' }) from: string,
    @Arg('reason', () => String, { nullable: true, description: 'Why, if the classes do not say that the stronger helps the weaker.' })
    reason: string | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ModelPair> {
    return linkPair(context, { modelId, kind, helperId, helpedId, from, reason, idempotencyKey });
  }

  @Mutation(() => ModelPair, {
    description:
      'Ends a pair; it stays in the history of both. Errors: FORBIDDEN, PAIR_NOT_FOUND, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, MODEL_CHANGED, ' +
      'MODEL_REASON_MISSING, MODEL_DAY_IN_FUTURE, PAIR_ENDED, MODEL_DAY_TOO_EARLY, IDEMPOTENCY_KEY_REUSED.',
  })
  endPair(
    @Arg('id', () => ID, { description: 'The pair.' }) id: string,
    @Arg('on', () => DateScalar, { description: 'Last day.' }) on: string,
    @Arg('reason', () => String, { description: 'Why.' }) reason: string,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ModelPair> {
    return endPair(context, { id, on, reason, version, idempotencyKey });
  }

  @FieldResolver(() => Model, { nullable: true, description: 'The model it belongs to.' })
  model(@Root() { modelId }: ModelPair, @Ctx() { models }: Context): Promise<Model | null> {
    return models.load(modelId);
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description:
      "The unit that helps, as it stands on the day; null while it waits to be placed, and outside the caller's part of the Union.",
  })
  async helper(@Root() { helperAtId }: ModelPair, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return helperAtId !== null && (await visibility.load(helperAtId)) ? units.load({ id: helperAtId }) : null;
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description:
      "The unit that is helped, as it stands on the day; null while it waits to be placed, and outside the caller's part of the Union.",
  })
  async helped(@Root() { helpedAtId }: ModelPair, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return helpedAtId !== null && (await visibility.load(helpedAtId)) ? units.load({ id: helpedAtId }) : null;
  }
}

@Resolver(() => PairTally)
export class PairTallyResolver {
  @Mutation(() => PairTally, {
    description:
      'Reports how many pairs of persons a unit had in a year, or mends it; persons are counted, never named (MOD-003…006). Errors: FORBIDDEN, ' +
      'MODEL_NOT_FOUND, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, PAIR_KIND_INVALID, PAIR_TALLY_COUNT_INVALID, PAIR_TALLY_YEAR_INVALID, ' +
      'PAIR_TALLY_UNIT_INVALID, PAIR_TALLY_CHANGED, IDEMPOTENCY_KEY_REUSED.',
  })
  reportPairs(
    @Arg('modelId', () => ID, { description: 'The model «1 + 1» they belong to.' }) modelId: string,
    @Arg('unitId', () => ID, { description: 'The branch or base.' }) unitId: string,
    @Arg('kind', () => PairKind, { description: 'Who goes with whom; a kind of persons.' }) kind: PairKind,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Arg('pairs', () => Int, { description: 'Pairs.' }) pairs: number,
    @Arg('succeeded', () => Int, { description: 'Of these, those that came to what they are for.' }) succeeded: number,
    @Arg('version', () => Int, { nullable: true, description: 'The version seen before, 0 for none; refused if it has changed since.' })
    version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PairTally> {
    return reportPairs(context, { modelId, unitId, kind, year, pairs, succeeded, version, idempotencyKey });
  }
}

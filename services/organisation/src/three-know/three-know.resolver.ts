import { DateScalar } from '@vwu/kit/date';
import { keyDescription } from '@vwu/kit/descriptions';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { ActivityMethod, ActivityMethodShare, ModelActivity } from './activity.entity.ts';
import { CheckThreeKnowInput, checkThreeKnow } from './check-three-know.ts';
import { recordActivity } from './record-activity.ts';
import { ThreeHaveThreeKnow } from './three-know.entity.ts';

@Resolver(() => Unit)
export class ThreeKnowResolver {
  @FieldResolver(() => [ThreeHaveThreeKnow], {
    nullable: true,
    description: "What the branch was found to have and know, latest year first (MOD-007); null outside the caller's part of the Union.",
  })
  threeHaveThreeKnow(@Root() { id }: Unit, @Ctx() { threeKnows }: Context): Promise<ThreeHaveThreeKnow[] | null> {
    return threeKnows.load({ unitId: id });
  }

  @FieldResolver(() => [ActivityMethodShare], {
    nullable: true,
    description:
      "How the activities of models at the unit and below it were held, by quarter (MOD-026); null outside the caller's part of the Union.",
  })
  activityMethods(
    @Root() { id }: Unit,
    @Arg('year', () => Int, { description: 'The year.' }) year: number,
    @Ctx() { activityMethods }: Context,
  ): Promise<ActivityMethodShare[] | null> {
    return activityMethods.load({ unitId: id, year });
  }

  @Mutation(() => ModelActivity, {
    description:
      'Records what a unit held within a model it runs (MOD-008, MOD-026). Errors: FORBIDDEN, MODEL_NOT_FOUND, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, ' +
      'MODEL_DAY_IN_FUTURE, ACTIVITY_COUNT_INVALID, MODEL_NOT_RUN_HERE, IDEMPOTENCY_KEY_REUSED.',
  })
  recordModelActivity(
    @Arg('modelId', () => ID, { description: 'The model.' }) modelId: string,
    @Arg('unitId', () => ID, { description: 'Who held it.' }) unitId: string,
    @Arg('on', () => DateScalar, { description: 'Day.' }) on: string,
    @Arg('method', () => ActivityMethod, { description: 'How it was held.' }) method: ActivityMethod,
    @Arg('participants', () => Int, { nullable: true, description: 'How many took part, if they were counted.' }) participants:
      | number
      | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ModelActivity> {
    return recordActivity(context, { modelId, unitId, on, method, participants, idempotencyKey });
  }

  @Mutation(() => ThreeHaveThreeKnow, {
    description:
      'Holds a branch against the six criteria of «3 có, 3 biết» for a year, or mends what was found. Errors: FORBIDDEN, MODEL_NOT_FOUND, ' +
      'UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, THREE_KNOW_MODEL_INVALID, THREE_KNOW_YEAR_INVALID, MODEL_NOT_RUN_HERE, THREE_KNOW_CHANGED, ' +
      'IDEMPOTENCY_KEY_REUSED.',
  })
  checkThreeKnow(
    @Arg('input', () => CheckThreeKnowInput, { description: 'What was seen.' }) input: CheckThreeKnowInput,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ThreeHaveThreeKnow> {
    return checkThreeKnow(context, input, idempotencyKey);
  }
}

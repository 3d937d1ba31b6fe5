import { DateScalar } from '@vwu/kit/date';
import { cursorDescription, keyDescription, sizeDescription, versionDescription } from '@vwu/kit/descriptions';
import { pageSize } from '@vwu/kit/page-size';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Unit } from '../unit/unit.entity.ts';
import { narrowedTo } from '../unit/unit.policy.ts';
import { advancePilot } from './advance-pilot.ts';
import { choosePilotBase } from './choose-pilot-base.ts';
import { ClusterPilots, ClusterReference, Pilot, PilotConnection, PilotStep } from './pilot.entity.ts';
import { listPilots, pilotsByCluster } from './pilot.loader.ts';
import { PilotState } from './pilot-state.ts';

@Resolver(() => Pilot)
export class PilotResolver {
  @Query(() => PilotConnection, {
    nullable: true,
    description:
      "The pilots of clusters and provinces with their base in the caller's part of the Union, latest first (D7). Errors: PAGE_SIZE_INVALID, " +
      'CURSOR_INVALID, CURSOR_OF_ANOTHER_QUERY.',
  })
  async pilots(
    @Arg('clusterId', () => ID, { nullable: true, description: 'Only of this cluster.' }) clusterId: string | null,
    @Arg('provinceId', () => ID, { nullable: true, description: 'Only of this province.' }) provinceId: string | null,
    @Arg('state', () => PilotState, { nullable: true, description: 'Only those that have come this far.' }) state: PilotState | null,
    @Arg('first', () => Int, { nullable: true, description: sizeDescription }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: cursorDescription }) after: string | null,
    @Ctx() { em, viewer, visibility }: Context,
  ) {
    const chosenBy = await narrowedTo({ visibility }, provinceId);
    return listPilots(em, viewer, { clusterId, provinceId: chosenBy, state, size: pageSize(first), after });
  }

  @Query(() => [ClusterPilots], {
    nullable: true,
    description:
      "For each cluster of a day, how many of its provinces in the caller's part of the Union have chosen their base, by name (D7).",
  })
  pilotsByCluster(
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day to speak of; today unless said.' }) asOf: string | null,
    @Ctx() { em, viewer }: Context,
  ): Promise<ClusterPilots[]> {
    return pilotsByCluster(em, viewer, asOf);
  }

  @Mutation(() => Pilot, {
    description:
      'Chooses the one base in which a province and its cluster try the support of bases (SUP-010). Errors: FORBIDDEN, UNIT_NOT_FOUND, ' +
      'UNIT_NOT_IN_CHARGE, MODEL_DAY_IN_FUTURE, PILOT_NO_CLUSTER, PILOT_BASE_INVALID, PILOT_THERE, IDEMPOTENCY_KEY_REUSED.',
  })
  choosePilotBase(
    @Arg('provinceId', () => ID, { description: 'The province; its cluster on the day is the other that chooses.' }) provinceId: string,
    @Arg('baseId', () => ID, { description: 'The base.' }) baseId: string,
    @Arg('on', () => DateScalar, { description: 'Day it was chosen.' }) on: string,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Pilot> {
    return choosePilotBase(context, { provinceId, baseId, on, idempotencyKey });
  }

  @Mutation(() => Pilot, {
    description:
      'Records the next step of a pilot: BASE_CHOSEN → PILOTING → REVIEWED → DISTRICTS_TRAINED → ROLLED_OUT → REPORTED (D7). Errors: FORBIDDEN, ' +
      'PILOT_NOT_FOUND, UNIT_NOT_FOUND, UNIT_NOT_IN_CHARGE, MODEL_CHANGED, MODEL_DAY_IN_FUTURE, PILOT_STATE_INVALID, MODEL_DAY_TOO_EARLY, ' +
      'IDEMPOTENCY_KEY_REUSED.',
  })
  advancePilot(
    @Arg('id', () => ID, { description: 'The pilot.' }) id: string,
    @Arg('state', () => PilotState, { description: 'The step it has reached.' }) state: PilotState,
    @Arg('on', () => DateScalar, { description: 'Day it was reached.' }) on: string,
    @Arg('note', () => String, { nullable: true, description: 'What is to be remembered of it.' }) note: string | null,
    @Arg('version', () => Int, { nullable: true, description: versionDescription }) version: number | null,
    @Arg('idempotencyKey', () => String, { nullable: true, description: keyDescription }) idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<Pilot> {
    return advancePilot(context, { id, state, on, note, version, idempotencyKey });
  }

  @FieldResolver(() => ClusterReference, { nullable: true, description: 'The cluster that chose.' })
  cluster(@Root() { clusterId }: Pilot): ClusterReference {
    return { id: clusterId };
  }

  @FieldResolver(() => Unit, { nullable: true, description: 'The province that chose.' })
  async province(@Root() { provinceId }: Pilot, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return (await visibility.load(provinceId)) ? units.load({ id: provinceId }) : null;
  }

  @FieldResolver(() => Unit, {
    nullable: true,
    description: 'The base, as it stands today; null while it waits to be placed after a reorganisation.',
  })
  async base(@Root() { baseAtId }: Pilot, @Ctx() { units, visibility }: Context): Promise<Unit | null> {
    return baseAtId !== null && (await visibility.load(baseAtId)) ? units.load({ id: baseAtId }) : null;
  }

  @FieldResolver(() => [PilotStep], { nullable: true, description: 'The steps it has reached, in order.' })
  steps(@Root() { id }: Pilot, @Ctx() { pilotSteps }: Context): Promise<PilotStep[]> {
    return pilotSteps.load(id);
  }
}

@Resolver(() => ClusterPilots)
export class ClusterPilotsResolver {
  @FieldResolver(() => ClusterReference, { nullable: true, description: 'The cluster.' })
  cluster(@Root() { clusterId }: ClusterPilots): ClusterReference {
    return { id: clusterId };
  }
}

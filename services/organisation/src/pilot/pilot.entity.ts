import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PilotStateInvalid } from './pilot.errors.ts';
import { PilotState, pilotStates } from './pilot-state.ts';

/** A cluster as this service points at it: it belongs to `emulation`. */
@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('EmulationCluster', { description: 'Provinces that emulate each other. «Cụm thi đua»' })
export class ClusterReference {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
}

@ObjectType({ description: 'A step a pilot has reached. «Bước đã hoàn thành»', simpleResolvers: true })
export class PilotStep {
  @Field(() => PilotState, { description: 'The step.' }) state!: PilotState;
  @Field(() => DateScalar, { description: 'Day it was reached.' }) since!: string;
  @Field(() => String, { nullable: true, description: 'What is to be remembered of it: lessons, issues raised. «Những vấn đề đặt ra»' })
  note!: string | null;
}

/** SUP-010: the one base a cluster and a province try the support of bases in. */
@ObjectType({
  description: 'The base a cluster and a province chose to try support in (D7, SUP-010). «Cơ sở thí điểm»',
  simpleResolvers: true,
})
export class Pilot {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => PilotState, { description: 'How far it has come.' }) state!: PilotState;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when advancing.' }) version!: number;

  clusterId!: string;
  provinceId!: string;
  baseId!: string;
  /** Where the base stands today; null when somebody must say. */
  baseAtId!: string | null;

  /** Takes the next step of D7: one at a time, in order. @throws {PilotStateInvalid} */
  advanceTo(state: PilotState): void {
    const next = pilotStates[pilotStates.indexOf(this.state) + 1] ?? null;
    if (state !== next) throw new PilotStateInvalid(this.state, state, next);
    this.state = state;
  }
}

/** The columns of {@link Pilot}, from `pilot t` left joined with where its base stands, `st`. */
export const pilotColumns = sql`
  t.id, t.cluster_id as "clusterId", t.province_id as "provinceId", t.base_id as "baseId", t.state, t.origin, t.version, st.at_unit_id as "baseAtId"`;

export const PilotConnection = connectionOf('Pilot', () => Pilot, 'pilots of clusters and provinces');

@ObjectType({ description: 'The pilots of one cluster on a day: which of its provinces have one (D7).', simpleResolvers: true })
export class ClusterPilots {
  @Field(() => Int, { description: "Provinces of the cluster within the caller's part of the Union." }) provinces!: number;
  @Field(() => Int, { description: 'Of these, those with their base chosen.' }) withPilot!: number;
  @Field(() => Int, { description: 'Of these, those that have reported.' }) reported!: number;

  clusterId!: string;
}

import { sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { PilotStateInvalid } from './pilot.errors.ts';

/** CATALOGUE D7, in its order. «tập huấn Hội LHPN cấp huyện»: since 2025 those directly below the province (F-44). */
export const PilotState = defineEnum('PilotState', 'How far the pilot of a cluster and province has come (D7). «Bước thí điểm»', {
  BASE_CHOSEN: 'đã chọn 01 cơ sở',
  PILOTING: 'đang thí điểm',
  REVIEWED: 'đã đánh giá rút kinh nghiệm',
  DISTRICTS_TRAINED: 'đã tập huấn, hướng dẫn cấp dưới trực tiếp của tỉnh',
  ROLLED_OUT: 'đã thực hiện với các cơ sở còn lại',
  REPORTED: 'đã báo cáo kết quả',
});
export type PilotState = CodeOf<typeof PilotState>;

export const pilotStates = Object.keys(PilotState) as readonly PilotState[];

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

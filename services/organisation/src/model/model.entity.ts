import { sql } from '@vwu/kit/database';
import { DateScalar, openDay } from '@vwu/kit/date';
import { connectionOf } from '@vwu/kit/page';
import { DataOrigin } from '@vwu/kit/provenance';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { UnitLevel } from '../unit/unit.enums.ts';
import { ModelPurpose, ModelStage, ModelTheme, ModelType, ReviewKind } from './model.enums.ts';
import { ModelStageInvalid } from './model.errors.ts';
import { stagesAfter } from './stage-machine.ts';
import { TargetGroup } from './target-group.ts';

/** A way of gathering women that is tried, judged and widened (MOD-001, MOD-009). */
@Directive('@key(fields: "id")')
@ObjectType({ description: 'A model of gathering women (MOD-009). «Mô hình»', simpleResolvers: true })
export class Model {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => String, { description: 'Its name. «Tên mô hình»' }) name!: string;
  @Field(() => ModelType, { description: 'What kind of model it is.' }) type!: ModelType;
  @Field(() => ModelTheme, { description: 'What it is about.' }) theme!: ModelTheme;
  @Field(() => [TargetGroup], { description: 'The groups of women it gathers; none if it is for all. «Nhóm đối tượng»' })
  targetGroups!: TargetGroup[];
  @Field(() => [ModelPurpose], { description: 'What it is run for (F-41).' }) purposes!: ModelPurpose[];
  @Field(() => UnitLevel, { description: 'Level of the unit that founded it and leads it. «Cấp chủ trì»' }) founderLevel!: UnitLevel;
  @Field(() => DateScalar, { description: 'Day it was founded.' }) foundedOn!: string;
  @Field(() => ModelStage, { description: 'How far it has come today.' }) stage!: ModelStage;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;
  @Field(() => Int, { description: 'Changes with every change; send it back when changing.' }) version!: number;

  founderId!: string;
  registeredWithId!: string | null;

  /**
   * Takes the next step of D11.
   *
   * @throws {ModelStageInvalid} for a step the machine does not know.
   */
  advanceTo(stage: ModelStage): void {
    if (!stagesAfter(this.stage).includes(stage)) throw new ModelStageInvalid(this.stage, stage, stagesAfter(this.stage));
    this.stage = stage;
  }
}

/** The columns of {@link Model}, from `model m`. */
export const modelColumns = sql`
  m.id, m.name, m.type, m.theme, m.target_groups as "targetGroups", m.purposes, m.founder_id as "founderId",
  m.founder_level as "founderLevel", m.founded_on as "foundedOn", m.registered_with_id as "registeredWithId", m.stage, m.origin, m.version`;

export const ModelConnection = connectionOf('Model', () => Model, 'models');

@ObjectType({ description: 'A stage a model has been in, with its days (D11).' })
export class ModelStageSpan {
  @Field(() => ModelStage, { description: 'The stage.' }) stage!: ModelStage;
  @Field(() => DateScalar, { name: 'from', description: 'First day.' }) validFrom!: string;
  @Field(() => String, { nullable: true, description: 'Why, where a reason was given. «Lý do»' }) reason!: string | null;

  validTo!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while it goes on.' })
  get to(): string | null {
    return openDay(this.validTo);
  }
}

@ObjectType({
  description: 'One look at a model: its evaluation, its reviews after one and five years, an inspection.',
  simpleResolvers: true,
})
export class ModelReview {
  @Field(() => ID, { description: 'Opaque identity.' }) id!: string;
  @Field(() => ReviewKind, { description: 'How it was looked at.' }) kind!: ReviewKind;
  @Field(() => DateScalar, { description: 'Day.' }) heldOn!: string;
  @Field(() => Boolean, { nullable: true, description: 'Whether the model was found effective; null for an inspection. «Hiệu quả»' })
  isEffective!: boolean | null;
  @Field(() => String, { description: 'Lessons drawn. «Bài học kinh nghiệm»' }) lessons!: string;
  @Field(() => DataOrigin, { description: 'Where the record comes from.' }) origin!: DataOrigin;

  modelId!: string;
  byUnitId!: string;
  /** MOD-025: an inspection by the province the model is registered with, or by its successor. */
  isInspection!: boolean;
}

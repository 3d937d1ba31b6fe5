import { allOf, type EntityManager, instances, sql } from '@vwu/kit/database';
import { type CodeOf, defineEnum } from '@vwu/kit/enum';
import { isId } from '@vwu/kit/ids';
import { CursorCodec, type Page, pageOf } from '@vwu/kit/page';
import type { Viewer } from '@vwu/kit/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import { UnitLevel } from '../unit/unit.enums.ts';
import { Model, modelColumns } from './model.entity.ts';
import { ModelPurpose, ModelStage, ModelTheme, ModelType } from './model.enums.ts';
import { TargetGroup } from './target-group.ts';
import { isVisibleModel } from './visible-models.ts';

@InputType({ description: 'Which models to list. All conditions must hold.' })
export class ModelFilter {
  @Field(() => ModelType, { nullable: true, description: 'Only models of this kind.' }) type?: ModelType | null;
  @Field(() => ModelTheme, { nullable: true, description: 'Only models about this.' }) theme?: ModelTheme | null;
  @Field(() => [TargetGroup], { nullable: true, description: 'Only models for at least one of these groups (MOD-022).' })
  targetGroups?: TargetGroup[] | null;
  @Field(() => ModelPurpose, { nullable: true, description: 'Only models run for this.' }) purpose?: ModelPurpose | null;
  @Field(() => UnitLevel, { nullable: true, description: 'Only models led at this level (MOD-014).' }) founderLevel?: UnitLevel | null;
  @Field(() => [ModelStage], { nullable: true, description: 'Only models at one of these stages on the day.' }) stages?:
    | ModelStage[]
    | null;
  @Field(() => ID, { nullable: true, description: 'Only models founded by this unit.' }) founderId?: string | null;
  @Field(() => Int, { nullable: true, description: 'Only models founded in this year (MOD-017).' }) foundedInYear?: number | null;
  @Field(() => ID, { nullable: true, description: 'Only models registered with this province (MOD-025).' }) registeredWithId?:
    | string
    | null;
  @Field(() => ID, { nullable: true, description: 'Only models that run at this unit or below it on the day, or are led from there.' })
  within?: string | null;
  @Field(() => String, { nullable: true, description: 'Part of the name; case and diacritics do not matter.' }) search?: string | null;
}

export const ModelOrder = defineEnum('ModelOrder', 'The order of a list of models.', {
  NAME: 'theo tên',
  NEWEST: 'mới thành lập trước',
  WIDEST: 'nhiều nơi thực hiện trước',
});
export type ModelOrder = CodeOf<typeof ModelOrder>;

export interface ModelSearch {
  readonly filter: ModelFilter;
  /** The day to speak of. */
  readonly asOf: string;
  readonly orderBy: ModelOrder;
  readonly size: number;
  readonly after: string | null | undefined;
}

class Found extends Model {
  rank!: number;
  total!: number;
}

/** Lists the models the viewer may see: the handbook of models that gather women (MOD-022). One statement. */
export async function listModels(
  em: EntityManager,
  viewer: Viewer,
  { filter, asOf, orderBy, size, after }: ModelSearch,
): Promise<Page<Model>> {
  const codec = new CursorCodec(['models', filter, asOf, orderBy]);
  const [rank = null, name = null, id = null] = after == null ? [] : codec.decode(after, ['integer', 'text', 'id']);
  const found = await instances(
    em,
    Found,
    sql`
    with matched as materialized (
      select ${modelColumns}, ${rankBy(orderBy, asOf)} as rank
      from organisation.model m where m.founded_on <= ${asOf}::date and ${conditionsOf(filter, asOf)} and ${isVisibleModel(viewer)}
    )
    select counted.total, page.*
    from (select count(*)::int as total from matched) as counted
    left join lateral (
      select * from matched
      where ${rank}::int is null or (rank, name collate "vi-x-icu", id) > (${rank}::int, ${name}::text collate "vi-x-icu", ${id}::uuid)
      order by rank, name collate "vi-x-icu", id limit ${size + 1}
    ) as page on true`,
  );
  return pageOf(
    found.filter((model) => model.id !== null),
    found[0]?.total ?? 0,
    { size, after },
    { node: (model) => model, cursor: (model) => codec.encode([model.rank, model.name, model.id]) },
  );
}

/** What comes first; those alike are in the order of their names. */
const rankBy = (order: ModelOrder, day: string) =>
  ({
    NAME: sql`0`,
    NEWEST: sql`date '2000-01-01' - m.founded_on`,
    WIDEST: sql`-(
      select count(*)::int from organisation.model_site s where s.model_id = m.id and ${day}::date between s.valid_from and s.valid_to)`,
  })[order];

const conditionsOf = (filter: ModelFilter, day: string) => allOf([...natureOf(filter, day), ...placeOf(filter, day)]);

/** What a model is. */
const natureOf = ({ type, theme, targetGroups, purpose, stages, search }: ModelFilter, day: string) => [
  type && sql`m.type = ${type}`,
  theme && sql`m.theme = ${theme}`,
  targetGroups && sql`m.target_groups && ${targetGroups}::text[]`,
  purpose && sql`${purpose} = any (m.purposes)`,
  stages &&
    sql`exists (
      select from organisation.model_stage g
      where g.model_id = m.id and g.stage = any (${stages}::text[]) and ${day}::date between g.valid_from and g.valid_to)`,
  search?.trim() && sql`m.name_folded like public.search_pattern(${search.trim()})`,
];

/** Whose it is, and where. */
const placeOf = ({ founderLevel, founderId, foundedInYear, registeredWithId, within }: ModelFilter, day: string) => [
  founderLevel && sql`m.founder_level = ${founderLevel}`,
  founderId && sql`m.founder_id = any (${[founderId].filter(isId)}::uuid[])`,
  foundedInYear != null && sql`extract(year from m.founded_on) = ${foundedInYear}`,
  registeredWithId && sql`m.registered_with_id = any (${[registeredWithId].filter(isId)}::uuid[])`,
  within && (isId(within) ? isWithin(within, day) : sql`false`),
];

/** Whether `st.at_unit_id` is a unit or hangs below it on a day: at its base or above by the ancestors, at its branch directly. */
const hangsBelow = (unitId: string, day: string) => sql`(
  st.at_unit_id = ${unitId}::uuid
  or exists (
    select from organisation.unit_version v
    where v.unit_id = st.at_unit_id and v.validity @> ${day}::date and v.parent_id = ${unitId}::uuid)
  or exists (
    select from organisation.seat_of(st.at_unit_id, ${day}::date) as t
    join organisation.unit_ancestor a on a.unit_id = t.seat_id
    where a.ancestor_id = ${unitId}::uuid and ${day}::date between a.valid_from and a.valid_to))`;

const isWithin = (unitId: string, day: string) => sql`(exists (
  select from organisation.model_site s
  join lateral organisation.standing_of(s.unit_id, ${day}::date) as st on true
  where s.model_id = m.id and ${day}::date between s.valid_from and s.valid_to and ${hangsBelow(unitId, day)}
) or exists (
  select from organisation.standing_of(m.founder_id, ${day}::date) as st
  where ${hangsBelow(unitId, day)}
))`;

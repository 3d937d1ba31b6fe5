import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { DateScalar } from '@vwu/kit/date';
import { isId, uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import { Field, ID, InputType } from 'type-graphql';
import type { Context } from '../context.ts';
import type { Model } from './model.entity.ts';
import { ModelPurpose, ModelTheme, ModelType } from './model.enums.ts';
import {
  ModelDayInFuture,
  ModelFounderLevelInvalid,
  ModelGroupMissing,
  ModelNameMissing,
  ModelRegistrarInvalid,
  ModelUnitNotValid,
} from './model.errors.ts';
import { TargetGroup } from './target-group.ts';
import { readModel, readUnitsOn } from './visible-models.ts';

@InputType({ description: 'A model to found.' })
export class FoundModelInput {
  @Field(() => String, { description: 'Its name. «Tên mô hình»' }) name!: string;
  @Field(() => ModelType, { description: 'What kind of model it is.' }) type!: ModelType;
  @Field(() => ModelTheme, { description: 'What it is about.' }) theme!: ModelTheme;
  @Field(() => [TargetGroup], { description: 'The groups of women it gathers; a model of gathering has at least one.' })
  targetGroups!: TargetGroup[];
  @Field(() => [ModelPurpose], { description: 'What it is run for (F-41).' }) purposes!: ModelPurpose[];
  @Field(() => ID, { description: 'The unit that founds it and leads it.' }) founderId!: string;
  @Field(() => DateScalar, { description: 'Day it is founded; not in the future.' }) foundedOn!: string;
  @Field(() => ID, { nullable: true, description: 'The province it is registered with (MOD-025).' }) registeredWithId?: string | null;
}

/**
 * Founds a model, as a proposal (MOD-009, D11): by which unit and level, for whom and what about.
 *
 * @throws {UnitNotFound | NotInCharge | ModelNameMissing | ModelGroupMissing | ModelDayInFuture | ModelUnitNotValid
 *   | ModelFounderLevelInvalid | ModelRegistrarInvalid}
 */
export async function foundModel({ viewer, em }: Context, given: FoundModelInput, idempotencyKey: string | null): Promise<Model> {
  requireScope(viewer, 'models:write');
  await requireCharge(em, viewer, 'organisation', given.founderId);
  const input = { ...given, name: given.name.normalize('NFC').trim() };
  const { name, ...codes } = input;
  const command: Command = { schema: 'organisation', name: 'foundModel', viewer, input: codes, texts: [name], idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => found(tx, input),
    subjectOf: ({ id }) => id,
    reload: readModel,
  });
}

async function found(tx: EntityManager, input: FoundModelInput): Promise<Model> {
  const { name, type, founderId, foundedOn } = input;
  if (!name) throw new ModelNameMissing();
  if (type === 'GATHERING' && input.targetGroups.length === 0) throw new ModelGroupMissing();
  if (foundedOn > today()) throw new ModelDayInFuture(foundedOn);
  const [founder] = await readUnitsOn(tx, [founderId], foundedOn);
  if (!founder) throw new ModelUnitNotValid(founderId, foundedOn);
  if (founder.level === 'GROUP') throw new ModelFounderLevelInvalid(founderId);
  await requireRegistrar(tx, input);
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.model (id, name, type, theme, target_groups, purposes, founder_id, founder_level, founded_on, registered_with_id, stage, origin)
    values (${id}, ${name}, ${type}, ${input.theme}, ${distinct(input.targetGroups)}::text[], ${distinct(input.purposes)}::text[], ${founderId},
      ${founder.level}, ${foundedOn}, ${input.registeredWithId ?? null}, 'PROPOSED', 'RECORDED')`,
  );
  await rows(tx, sql`insert into organisation.model_stage (model_id, stage, valid_from) values (${id}, 'PROPOSED', ${foundedOn})`);
  return readModel(tx, id);
}

const distinct = <One>(list: readonly One[]): One[] => [...new Set(list)];

/** MOD-025: districts register their models with their province; so may bases and branches. */
async function requireRegistrar(tx: EntityManager, { registeredWithId, founderId, foundedOn }: FoundModelInput): Promise<void> {
  if (registeredWithId == null) return;
  const above = isId(registeredWithId)
    ? await rows(
        tx,
        sql`
        select from organisation.seat_of(${founderId}, ${foundedOn}::date) as t
        join organisation.unit_ancestor a on a.unit_id = t.seat_id
        where a.ancestor_id = ${registeredWithId} and a.ancestor_id <> ${founderId} and a.ancestor_level = 'PROVINCE'
          and ${foundedOn}::date between a.valid_from and a.valid_to`,
      )
    : [];
  if (above.length === 0) throw new ModelRegistrarInvalid(registeredWithId);
}

import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { Model } from '../model/model.entity.ts';
import { runningStages } from '../model/model.enums.ts';
import { ModelDayInFuture, ModelDayTooEarly, ModelUnitNotValid } from '../model/model.errors.ts';
import { readModel, readUnitsOn, requireModel } from '../model/visible-models.ts';
import { compareClasses, readLatestClasses } from './compare-classes.ts';
import type { ModelPair } from './pair.entity.ts';
import { type PairKind, soundFindings, type UnitPairKind } from './pair.enums.ts';
import { PairKindInvalid, PairLevelInvalid, PairModelNotRunning, PairOfOne, PairReasonMissing, PairTaken } from './pair.errors.ts';
import { readPair } from './read-pair.ts';

export interface LinkPair {
  readonly modelId: string;
  readonly kind: PairKind;
  readonly helperId: string;
  readonly helpedId: string;
  /** First day. */
  readonly from: string;
  /** Why, if the classes do not say that the stronger helps the weaker. */
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Joins a unit that helps with one that is helped (MOD-002, MOD-006, MOD-016). By their latest classes the first is the
 * stronger; where they do not say so, or are missing, the pair says why it is joined. One helps one at a time.
 *
 * @throws {ModelNotFound | UnitNotFound | NotInCharge | PairOfOne | PairKindInvalid | PairModelNotRunning | ModelDayInFuture
 *   | ModelDayTooEarly | ModelUnitNotValid | PairLevelInvalid | PairReasonMissing | PairTaken}
 */
export async function linkPair(context: Context, { idempotencyKey = null, reason, ...input }: LinkPair): Promise<ModelPair> {
  const { viewer, em } = context;
  requireScope(viewer, 'models:write');
  await requireModel(context, input.modelId);
  for (const unitId of [input.helperId, input.helpedId]) await requireCharge(em, viewer, 'organisation', unitId);
  const why = reason?.normalize('NFC').trim() || null;
  const command: Command = { schema: 'organisation', name: 'linkPair', viewer, input, texts: [why ?? ''], idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => link(tx, { ...input, reason: why }),
    subjectOf: ({ id }) => id,
    reload: readPair,
  });
}

async function link(tx: EntityManager, { modelId, kind, helperId, helpedId, from, reason }: LinkPair): Promise<ModelPair> {
  if (helperId === helpedId) throw new PairOfOne(helperId);
  const unitKind = requireKind(kind, await readModel(tx, modelId, true), from);
  await requireUnits(tx, unitKind, [helperId, helpedId], from);
  const classes = await readLatestClasses(tx, [helperId, helpedId], from);
  const [helper, helped] = [helperId, helpedId].map((id) => classes.find(({ unitId }) => unitId === id));
  const finding = compareClasses(unitKind, helper, helped);
  if (!soundFindings.includes(finding) && reason == null) throw new PairReasonMissing(finding);
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.model_pair (id, model_id, kind, helper_id, helped_id, valid_from, helper_class, helper_year, helped_class, helped_year,
      finding, reason, origin)
    values (${id}, ${modelId}, ${unitKind}, ${helperId}, ${helpedId}, ${from}, ${helper?.grade ?? null}, ${helper?.year ?? null},
      ${helped?.grade ?? null}, ${helped?.year ?? null}, ${finding}, ${reason ?? null}, 'RECORDED')`,
  ).catch((error: unknown) => {
    if (violates(error, 'model_pair_one_helped')) throw new PairTaken('PAIR_HELPER_TAKEN', helperId);
    throw violates(error, 'model_pair_one_helper') ? new PairTaken('PAIR_HELPED_TAKEN', helpedId) : error;
  });
  return readPair(tx, id);
}

/** What a model of a type joins: two branches in «1 + 1», the excellent and the average where that is the model. */
const kindsOf: Readonly<Partial<Record<Model['type'], readonly UnitPairKind[]>>> = {
  ONE_PLUS_ONE: ['GOOD_WEAK', 'STRONG_WEAK'],
  EXCELLENT_HELPS_AVERAGE: ['EXCELLENT_AVERAGE'],
};

function requireKind(kind: PairKind, { type, stage, foundedOn }: Model, from: string): UnitPairKind {
  const unitKind = kindsOf[type]?.find((one) => one === kind);
  if (!unitKind) throw new PairKindInvalid(kind, type);
  if (!runningStages.includes(stage)) throw new PairModelNotRunning(stage);
  if (from > today()) throw new ModelDayInFuture(from);
  if (from < foundedOn) throw new ModelDayTooEarly(from, foundedOn);
  return unitKind;
}

async function requireUnits(tx: EntityManager, kind: UnitPairKind, ids: readonly string[], from: string): Promise<void> {
  const units = await readUnitsOn(tx, ids, from);
  const missing = ids.find((id) => !units.some((unit) => unit.id === id));
  if (missing !== undefined) throw new ModelUnitNotValid(missing, from);
  const levels = [...new Set(units.map(({ level }) => level))];
  const wanted = kind === 'EXCELLENT_AVERAGE' ? ['BASE', 'BRANCH'] : ['BRANCH'];
  if (levels.length > 1 || !wanted.includes(levels[0] ?? '')) throw new PairLevelInvalid(kind);
}

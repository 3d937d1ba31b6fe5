import { NotInCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { UnitNotFound } from '@vwu/kit/unit-reference';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { Model } from '../model/model.entity.ts';
import type { ModelStage } from '../model/model.enums.ts';
import { ModelDayInFuture, ModelDayTooEarly, ModelUnitNotValid } from '../model/model.errors.ts';
import { readModel, readUnitsOn, requireModel } from '../model/visible-models.ts';
import { ModelSiteLevelInvalid, ModelSiteNoUnits, ModelSiteStageInvalid, ModelSiteThere } from './model-site.errors.ts';

export interface AttachModel {
  readonly id: string;
  readonly unitIds: readonly string[];
  /** First day. */
  readonly from: string;
  readonly idempotencyKey?: string | null;
}

/** Before a model is replicated it is attached where it is tried, afterwards replicated (D11). */
const stagesFor: Readonly<Record<'ATTACHED' | 'REPLICATED', readonly ModelStage[]>> = {
  ATTACHED: ['PROPOSED', 'PILOT', 'EVALUATED'],
  REPLICATED: ['REPLICATED'],
};

/**
 * Lets a model run at some units from a day on, as a pilot or replicated (MOD-009). The caller answers for the units; the
 * model needs only be known to the caller, for what is replicated is offered to all below its founder.
 *
 * @throws {ModelNotFound | ModelSiteNoUnits | UnitNotFound | NotInCharge | ModelSiteStageInvalid | ModelDayInFuture
 *   | ModelDayTooEarly | ModelUnitNotValid | ModelSiteLevelInvalid | ModelSiteThere}
 */
export async function attachModel(
  context: Context,
  ground: 'ATTACHED' | 'REPLICATED',
  { idempotencyKey = null, ...input }: AttachModel,
): Promise<Model> {
  const { viewer, em } = context;
  requireScope(viewer, 'models:write');
  const model = await requireModel(context, input.id);
  const unitIds = [...new Set(input.unitIds)];
  if (unitIds.length === 0 || unitIds.length > 200) throw new ModelSiteNoUnits();
  await requireChargeOfAll(context, unitIds);
  const name = ground === 'ATTACHED' ? 'attachModel' : 'replicateModel';
  const command: Command = { schema: 'organisation', name, viewer, input: { ...input }, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => attach(tx, model, ground, { ...input, unitIds }),
    subjectOf: ({ id }) => id,
    reload: readModel,
  });
}

async function requireChargeOfAll({ viewer, em, reach }: Context, unitIds: readonly string[]): Promise<void> {
  const visible = await Promise.all(unitIds.map((id) => reach.load(id)));
  const hidden = unitIds.find((_id, index) => !visible[index]);
  if (hidden !== undefined) throw new UnitNotFound(hidden);
  const answered = await rows(
    em,
    sql<{ id: string }>`select id from organisation.within_charge(${viewer.unitId}::uuid, ${unitIds}::uuid[], ${today()}::date) as id`,
  );
  const other = unitIds.find((id) => !answered.some((one) => one.id === id));
  if (other !== undefined) throw new NotInCharge(other);
}

async function attach(tx: EntityManager, seen: Model, ground: 'ATTACHED' | 'REPLICATED', { unitIds, from }: AttachModel): Promise<Model> {
  const model = await readModel(tx, seen.id, true);
  if (!stagesFor[ground].includes(model.stage)) throw new ModelSiteStageInvalid(model.stage, ground);
  await requireDay(tx, model, from);
  const units = await readUnitsOn(tx, unitIds, from);
  const missing = unitIds.find((id) => !units.some((unit) => unit.id === id));
  if (missing !== undefined) throw new ModelUnitNotValid(missing, from);
  const fits = (level: string) => (model.type === 'THREE_HAVE_THREE_KNOW' ? level === 'BRANCH' : level !== 'CENTRAL');
  const unfit = units.filter(({ level }) => !fits(level)).map(({ id }) => id);
  if (unfit.length > 0) throw new ModelSiteLevelInvalid(unfit);
  await requireAbsent(tx, model.id, unitIds, from);
  const sites = unitIds.map((unitId) => ({ id: uuidv7(), unit_id: unitId }));
  await rows(
    tx,
    sql`
    insert into organisation.model_site (id, model_id, unit_id, ground, valid_from, origin)
    select r.id, ${model.id}, r.unit_id, ${ground}, ${from}, 'RECORDED'
    from jsonb_to_recordset(${JSON.stringify(sites)}::jsonb) as r (id uuid, unit_id uuid)`,
  );
  return model;
}

async function requireDay(tx: EntityManager, { id, stage, foundedOn }: Model, from: string): Promise<void> {
  if (from > today()) throw new ModelDayInFuture(from);
  const [replicated] = await rows(
    tx,
    sql<{ since: string }>`
    select valid_from as since from organisation.model_stage where model_id = ${id} and stage = 'REPLICATED' and ${stage} = 'REPLICATED'`,
  );
  const earliest = replicated?.since ?? foundedOn;
  if (from < earliest) throw new ModelDayTooEarly(from, earliest);
}

/** A model runs at a unit once at a time, also when it came there with a unit that went into it. */
async function requireAbsent(tx: EntityManager, modelId: string, unitIds: readonly string[], from: string): Promise<void> {
  const there = await rows(
    tx,
    sql<{ id: string }>`
    select distinct k.id
    from organisation.model_site s
    left join lateral organisation.standing_of(s.unit_id, ${today()}::date) as st on true
    cross join lateral unnest(array[s.unit_id, st.at_unit_id]) as k (id)
    where s.model_id = ${modelId} and s.valid_to >= ${from}::date and k.id = any (${unitIds}::uuid[])`,
  );
  if (there.length > 0) throw new ModelSiteThere(there.map(({ id }) => id));
}

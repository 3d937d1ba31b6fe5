import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { Model } from './model.entity.ts';
import type { ModelStage } from './model.enums.ts';
import { ModelChanged, ModelDayInFuture, ModelDayTooEarly, ModelStageGuarded } from './model.errors.ts';
import { readModel, requireModel } from './visible-models.ts';

export interface AdvanceModel {
  readonly id: string;
  readonly stage: ModelStage;
  /** First day of the stage. */
  readonly on: string;
  readonly reason?: string | null;
  /** The version the caller has seen; refused if it is not the current one. */
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Takes a model to its next stage (D11, MOD-009): a pilot runs somewhere, what is evaluated has been reviewed, and only what
 * was found effective is replicated. Stopping ends it wherever it runs, for the reason given.
 *
 * @throws {ModelNotFound | NotInCharge | ModelChanged | ModelDayInFuture | ModelStageInvalid | ModelDayTooEarly | ModelStageGuarded}
 */
export async function advanceModel(context: Context, { idempotencyKey = null, reason, ...input }: AdvanceModel): Promise<Model> {
  const { viewer, em } = context;
  requireScope(viewer, 'models:write');
  const { founderId } = await requireModel(context, input.id);
  await requireCharge(em, viewer, 'organisation', founderId);
  const why = reason?.normalize('NFC').trim() || null;
  const command: Command = { schema: 'organisation', name: 'advanceModel', viewer, input, texts: [why ?? ''], idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => advance(tx, { ...input, reason: why }),
    subjectOf: ({ id }) => id,
    reload: readModel,
  });
}

async function advance(tx: EntityManager, { id, stage, on, reason, version }: AdvanceModel): Promise<Model> {
  const model = await readModel(tx, id, true);
  if (version != null && version !== model.version) throw new ModelChanged(id);
  if (on > today()) throw new ModelDayInFuture(on);
  const before = model.stage;
  model.advanceTo(stage);
  const [current] = await rows(
    tx,
    sql<{ since: string }>`select valid_from as since from organisation.model_stage where model_id = ${id} and stage = ${before}`,
  );
  if (current && on < current.since) throw new ModelDayTooEarly(on, current.since);
  await guards[stage](tx, { id, on, reason: reason ?? null });
  await rows(tx, sql`update organisation.model_stage set valid_to = ${on}::date - 1 where model_id = ${id} and stage = ${before}`);
  await rows(
    tx,
    sql`insert into organisation.model_stage (model_id, stage, valid_from, reason) values (${id}, ${stage}, ${on}, ${reason ?? null})`,
  );
  await rows(tx, sql`update organisation.model set stage = ${stage}, version = version + 1 where id = ${id}`);
  return readModel(tx, id);
}

interface Step {
  readonly id: string;
  readonly on: string;
  readonly reason: string | null;
}

/** What must be there before a stage begins, and what goes with it. */
const guards: Readonly<Record<ModelStage, (tx: EntityManager, step: Step) => Promise<void>>> = {
  PROPOSED: async () => undefined,
  PILOT: async (tx, { id, on }) => {
    const tried = await rows(
      tx,
      sql`select from organisation.model_site where model_id = ${id} and ${on}::date between valid_from and valid_to limit 1`,
    );
    if (tried.length === 0) throw new ModelStageGuarded('MODEL_NOT_TRIED');
  },
  EVALUATED: async (tx, step) => {
    if ((await latestReview(tx, step)) === undefined) throw new ModelStageGuarded('MODEL_NOT_REVIEWED');
  },
  REPLICATED: async (tx, step) => {
    if (!(await latestReview(tx, step))?.isEffective) throw new ModelStageGuarded('MODEL_NOT_EFFECTIVE');
  },
  STOPPED: async (tx, { id, on, reason }) => {
    if (reason === null) throw new ModelStageGuarded('MODEL_REASON_MISSING');
    for (const table of ['model_site', 'model_pair'])
      await rows(
        tx,
        sql`
        update ${sql.id('organisation', table)} set valid_to = greatest(${on}::date, valid_from) - 1, end_reason = ${reason}, version = version + 1
        where model_id = ${id} and valid_to >= ${on}::date`,
      );
  },
};

/** MOD-020: the latest review since the pilot began; inspections judge nothing. */
const latestReview = async (tx: EntityManager, { id, on }: Step): Promise<{ isEffective: boolean } | undefined> =>
  (
    await rows(
      tx,
      sql<{ isEffective: boolean }>`
      select r.is_effective as "isEffective"
      from organisation.model_review r join organisation.model_stage p on p.model_id = r.model_id and p.stage = 'PILOT'
      where r.model_id = ${id} and r.kind <> 'INSPECTION' and r.held_on between p.valid_from and ${on}::date
      order by r.held_on desc, r.id desc limit 1`,
    )
  )[0];

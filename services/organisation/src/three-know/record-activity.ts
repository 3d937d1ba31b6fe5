import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { ModelDayInFuture } from '../model/model.errors.ts';
import { requireModel } from '../model/visible-models.ts';
import { type ActivityMethod, ModelActivity } from './activity.entity.ts';
import { ModelNotRunHere, ThreeKnowRefused } from './three-know.errors.ts';

export interface RecordActivity {
  readonly modelId: string;
  readonly unitId: string;
  readonly on: string;
  readonly method: ActivityMethod;
  readonly participants?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Records what a unit held within a model it runs (MOD-008, MOD-026).
 *
 * @throws {ModelNotFound | UnitNotFound | NotInCharge | ModelDayInFuture | ThreeKnowRefused | ModelNotRunHere}
 */
export async function recordActivity(context: Context, { idempotencyKey = null, ...input }: RecordActivity): Promise<ModelActivity> {
  const { viewer, em } = context;
  requireScope(viewer, 'models:write');
  await requireModel(context, input.modelId);
  await requireCharge(em, viewer, 'organisation', input.unitId);
  const command: Command = { schema: 'organisation', name: 'recordActivity', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => record(tx, input),
    subjectOf: ({ id }) => id,
    reload: readActivity,
  });
}

async function record(tx: EntityManager, { modelId, unitId, on, method, participants }: RecordActivity): Promise<ModelActivity> {
  if (on > today()) throw new ModelDayInFuture(on);
  if (participants != null && participants < 0) throw new ThreeKnowRefused('ACTIVITY_COUNT_INVALID');
  await requireRunAt(tx, { modelId, unitId, from: on, to: on });
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.model_activity (id, model_id, unit_id, held_on, method, participants, origin)
    values (${id}, ${modelId}, ${unitId}, ${on}, ${method}, ${participants ?? null}, 'RECORDED')`,
  );
  return readActivity(tx, id);
}

/** A model runs at a unit, itself or come with one that went into it, some day of a span. @throws {ModelNotRunHere} */
export async function requireRunAt(
  tx: EntityManager,
  { modelId, unitId, from, to }: { modelId: string; unitId: string; from: string; to: string },
): Promise<void> {
  const sites = await rows(
    tx,
    sql`
    select from organisation.model_site s
    where s.model_id = ${modelId} and s.valid_from <= ${to}::date and s.valid_to >= ${from}::date
      and exists (select from organisation.standing_of(s.unit_id, ${to}::date) as st where ${unitId}::uuid in (s.unit_id, st.at_unit_id))`,
  );
  if (sites.length === 0) throw new ModelNotRunHere(unitId);
}

async function readActivity(em: EntityManager, id: string): Promise<ModelActivity> {
  const [found] = await instances(
    em,
    ModelActivity,
    sql`
    select id, model_id as "modelId", unit_id as "unitId", held_on as "heldOn", method, participants, origin
    from organisation.model_activity where id = ${id}`,
  );
  if (!found) throw new Error('an activity that was just written is gone');
  return found;
}

import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { ModelChanged, ModelDayInFuture, ModelStageGuarded } from '../model/model.errors.ts';
import { readModel } from '../model/visible-models.ts';
import type { ModelSite } from './model-site.entity.ts';
import { ModelPilotLastSite, ModelSiteNotFound } from './model-site.errors.ts';
import { findSite, readSite } from './read-site.ts';

export interface DetachModel {
  readonly siteId: string;
  /** Last day. */
  readonly on: string;
  readonly reason: string;
  readonly version?: number | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Ends a model at one unit; it stays in the unit's history.
 *
 * @throws {ModelSiteNotFound | NotInCharge | ModelChanged | ModelSiteEnded | ModelDayTooEarly | ModelDayInFuture | ModelStageGuarded
 *   | ModelPilotLastSite}
 */
export async function detachModel(context: Context, { idempotencyKey = null, reason, ...input }: DetachModel): Promise<ModelSite> {
  const { viewer, em, reach } = context;
  requireScope(viewer, 'models:write');
  const site = isId(input.siteId) ? await findSite(em, input.siteId) : undefined;
  if (!site || !(await reach.load(site.unitId))) throw new ModelSiteNotFound(input.siteId);
  await requireCharge(em, viewer, 'organisation', site.unitId);
  const why = reason.normalize('NFC').trim();
  const command: Command = { schema: 'organisation', name: 'detachModel', viewer, input, texts: [why], idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => detach(tx, { ...input, reason: why }),
    subjectOf: ({ id }) => id,
    reload: readSite,
  });
}

async function detach(tx: EntityManager, { siteId, on, reason, version }: DetachModel): Promise<ModelSite> {
  const site = await readSite(tx, siteId, true);
  if (version != null && version !== site.version) throw new ModelChanged(siteId);
  if (!reason) throw new ModelStageGuarded('MODEL_REASON_MISSING');
  if (on > today()) throw new ModelDayInFuture(on);
  site.end(on, reason);
  await requireTried(tx, site, on);
  await rows(
    tx,
    sql`update organisation.model_site set valid_to = ${on}, end_reason = ${reason}, version = version + 1 where id = ${siteId}`,
  );
  return readSite(tx, siteId);
}

/** D11: what ends a pilot is its evaluation or its stop, not that nobody tries it any more. */
async function requireTried(tx: EntityManager, { id, modelId }: ModelSite, on: string): Promise<void> {
  if ((await readModel(tx, modelId, true)).stage !== 'PILOT') return;
  const tried = await rows(
    tx,
    sql`select from organisation.model_site where model_id = ${modelId} and id <> ${id} and valid_to > ${on}::date limit 1`,
  );
  if (tried.length === 0) throw new ModelPilotLastSite(modelId);
}

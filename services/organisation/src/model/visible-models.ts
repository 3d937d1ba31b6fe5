import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { Model, modelColumns } from './model.entity.ts';
import { ModelNotFound } from './model.errors.ts';

/**
 * The condition that the viewer may see model `m`: it was founded within reach, runs within reach, or stands above the viewer
 * and is being replicated, which is to offer it to all below (MOD-009, MOD-022).
 */
export const isVisibleModel = (viewer: Viewer) => sql`(
  ${isWithinReach(viewer, 'organisation', sql`m.founder_id`)}
  or exists (select from organisation.model_site s where s.model_id = m.id and ${isWithinReach(viewer, 'organisation', sql`s.unit_id`)})
  or exists (select from organisation.model_pair p where p.model_id = m.id and (
    ${isWithinReach(viewer, 'organisation', sql`p.helper_id`)} or ${isWithinReach(viewer, 'organisation', sql`p.helped_id`)}))
  or (m.stage = 'REPLICATED' and m.founder_id in (
    select ${viewer.unitId}::uuid union all select unit_id from organisation.above(${viewer.unitId}::uuid, ${today()}::date))))`;

/** The models of some ids that the viewer may see. */
export const findModels = (em: EntityManager, viewer: Viewer, ids: readonly string[]): Promise<Model[]> =>
  instances(
    em,
    Model,
    sql`select ${modelColumns} from organisation.model m where m.id = any (${ids.filter(isId)}::uuid[]) and ${isVisibleModel(viewer)}`,
  );

/** @throws {ModelNotFound} unknown, or not for the viewer: the answer is the same. */
export async function requireModel({ em, viewer }: Context, id: string): Promise<Model> {
  const [model] = await findModels(em, viewer, [id]);
  if (!model) throw new ModelNotFound(id);
  return model;
}

/** A model whoever asks, for commands that have looked at the scope; with `lock` it is held until the transaction ends. */
export async function readModel(tx: EntityManager, id: string, lock = false): Promise<Model> {
  const held = lock ? sql`for update of m` : sql``;
  const [model] = await instances(tx, Model, sql`select ${modelColumns} from organisation.model m where m.id = ${id} ${held}`);
  if (!model) throw new ModelNotFound(id);
  return model;
}

/** The units of some ids that are there on a day, with their level. */
export const readUnitsOn = (em: EntityManager, ids: readonly string[], day: string): Promise<{ id: string; level: string }[]> =>
  rows(
    em,
    sql<{ id: string; level: string }>`
    select id, level from organisation.unit where id = any (${ids}::uuid[]) and ${day}::date between opened_on and closed_on`,
  );

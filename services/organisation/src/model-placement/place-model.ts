import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, instances, lockFor, rows, sql, violates } from '@vwu/kit/database';
import { isId, uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { ModelSiteThere } from '../model-site/model-site.errors.ts';
import { PairTaken } from '../pair/pair.errors.ts';
import { modelPlacements } from './list-model-placements.ts';
import { ModelPlacement, type ModelPlacementKind } from './model-placement.entity.ts';
import { ModelPlacementJoined, ModelPlacementNotFound, ModelPlacementUnitInvalid } from './model-placement.errors.ts';

export interface PlaceModel {
  readonly id: string;
  readonly kind: ModelPlacementKind;
  readonly unitId: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Places what waits since its unit was split or dissolved: it goes on in another unit of the level, without a gap (ORG-010).
 * What was recorded before stays as it was.
 *
 * @throws {ModelPlacementNotFound | UnitNotFound | NotInCharge | ModelPlacementJoined | ModelPlacementUnitInvalid | ModelSiteThere | PairTaken}
 * @returns the id of what goes on.
 */
export async function placeModel(context: Context, { idempotencyKey = null, ...input }: PlaceModel): Promise<string> {
  const { viewer, em } = context;
  requireScope(viewer, 'models:write');
  await requireCharge(em, viewer, 'organisation', input.unitId);
  const command: Command = { schema: 'organisation', name: 'placeModel', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => place(tx, context, input),
    subjectOf: (id) => id,
    reload: async (_tx, id) => id,
  });
}

async function place(tx: EntityManager, { reach }: Context, { id, kind, unitId }: PlaceModel): Promise<string> {
  await lockFor(tx, `model-placement/${id}`);
  const [waiting] = isId(id)
    ? await instances(tx, ModelPlacement, sql`select * from (${modelPlacements(today())}) as w where w.id = ${id} and w.kind = ${kind}`)
    : [];
  if (!waiting || !(await reach.load(waiting.seenBy))) throw new ModelPlacementNotFound(id);
  const [fits] = await rows(
    tx,
    sql<{ id: string }>`
    select x.id from organisation.unit x join organisation.unit u on u.id = ${waiting.unitId} and u.level = x.level
    where x.id = ${unitId} and ${waiting.since}::date between x.opened_on and x.closed_on`,
  );
  if (!fits) throw new ModelPlacementUnitInvalid(unitId, waiting.since);
  return goOn[kind](tx, waiting, unitId);
}

type GoOn = (tx: EntityManager, waiting: ModelPlacement, unitId: string) => Promise<string>;

const placePair =
  (side: 'helper_id' | 'helped_id'): GoOn =>
  async (tx, { id, since }, unitId) => {
    const column = (name: 'helper_id' | 'helped_id') => (name === side ? sql`${unitId}::uuid` : sql.ref(`p.${name}`));
    const placed = uuidv7();
    await endOn(tx, 'model_pair', id, since);
    await rows(
      tx,
      sql`
      insert into organisation.model_pair (id, model_id, kind, helper_id, helped_id, valid_from, helper_class, helper_year, helped_class, helped_year,
        finding, reason, carried_from, origin)
      select ${placed}, p.model_id, p.kind, ${column('helper_id')}, ${column('helped_id')}, ${since}, p.helper_class, p.helper_year, p.helped_class,
        p.helped_year, p.finding, p.reason, p.id, 'RECORDED'
      from organisation.model_pair p where p.id = ${id}`,
    ).catch((error: unknown) => {
      if (violates(error, 'model_pair_one_helped')) throw new PairTaken('PAIR_HELPER_TAKEN', unitId);
      if (violates(error, 'model_pair_one_helper')) throw new PairTaken('PAIR_HELPED_TAKEN', unitId);
      throw violates(error, 'model_pair_of_two') ? new ModelPlacementUnitInvalid(unitId, since) : error;
    });
    return placed;
  };

/** How each kind goes on: the old record ends the day before, the new one names the old. */
const goOn: Readonly<Record<ModelPlacementKind, GoOn>> = {
  MODEL_SITE: async (tx, { id, since }, unitId) => {
    const placed = uuidv7();
    await endOn(tx, 'model_site', id, since);
    await rows(
      tx,
      sql`
      insert into organisation.model_site (id, model_id, unit_id, ground, valid_from, carried_from, origin)
      select ${placed}, s.model_id, ${unitId}, 'PLACED', ${since}, s.id, 'RECORDED' from organisation.model_site s where s.id = ${id}`,
    ).catch((error: unknown) => {
      throw violates(error, 'model_site_once_at_a_time') ? new ModelSiteThere([unitId]) : error;
    });
    return placed;
  },
  PAIR_HELPER: placePair('helper_id'),
  PAIR_HELPED: placePair('helped_id'),
  PAIR_JOINED: async (_tx, { id }) => {
    throw new ModelPlacementJoined(id);
  },
  PILOT_BASE: async (tx, { id }, unitId) => {
    await rows(tx, sql`update organisation.pilot set base_id = ${unitId}, version = version + 1 where id = ${id}`);
    return id;
  },
};

const endOn = (tx: EntityManager, table: 'model_site' | 'model_pair', id: string, since: string) =>
  rows(
    tx,
    sql`
    update ${sql.id('organisation', table)} set valid_to = greatest(${since}::date, valid_from) - 1, version = version + 1 where id = ${id}`,
  );

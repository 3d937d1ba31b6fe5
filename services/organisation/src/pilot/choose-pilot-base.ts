import { requireCharge } from '@vwu/kit/charge';
import { today } from '@vwu/kit/clock';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import { ModelDayInFuture } from '../model/model.errors.ts';
import type { Pilot } from './pilot.entity.ts';
import { PilotBaseInvalid, PilotNoCluster, PilotThere } from './pilot.errors.ts';
import { readPilot } from './read-pilot.ts';

export interface ChoosePilotBase {
  readonly provinceId: string;
  readonly baseId: string;
  readonly on: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Chooses the one base in which the cluster of a province and the province try the support of bases (D7, SUP-010). The
 * cluster is the one the province stands in on the day, as `emulation` says.
 *
 * @throws {UnitNotFound | NotInCharge | ModelDayInFuture | PilotNoCluster | PilotBaseInvalid | PilotThere}
 */
export async function choosePilotBase(context: Context, { idempotencyKey = null, ...input }: ChoosePilotBase): Promise<Pilot> {
  const { viewer, em } = context;
  requireScope(viewer, 'models:write');
  await requireCharge(em, viewer, 'organisation', input.provinceId);
  await requireCharge(em, viewer, 'organisation', input.baseId);
  const command: Command = { schema: 'organisation', name: 'choosePilotBase', viewer, input, idempotencyKey };
  return runCommand(em, command, {
    work: (tx) => choose(tx, input),
    subjectOf: ({ id }) => id,
    reload: readPilot,
  });
}

async function choose(tx: EntityManager, { provinceId, baseId, on }: ChoosePilotBase): Promise<Pilot> {
  if (on > today()) throw new ModelDayInFuture(on);
  const [cluster] = await rows(
    tx,
    sql<{ id: string }>`
    select cluster_id as id from emulation.cluster_membership where province_id = ${provinceId} and ${on}::date between valid_from and valid_to`,
  );
  if (!cluster) throw new PilotNoCluster(provinceId, on);
  const below = await rows(
    tx,
    sql`
    select from organisation.unit_ancestor a join organisation.unit u on u.id = a.unit_id and u.level = 'BASE'
    where a.unit_id = ${baseId} and a.ancestor_id = ${provinceId} and ${on}::date between a.valid_from and a.valid_to`,
  );
  if (below.length === 0) throw new PilotBaseInvalid(baseId);
  const id = uuidv7();
  await rows(
    tx,
    sql`
    insert into organisation.pilot (id, cluster_id, province_id, base_id, state, origin)
    values (${id}, ${cluster.id}, ${provinceId}, ${baseId}, 'BASE_CHOSEN', 'RECORDED')`,
  ).catch((error: unknown) => {
    throw violates(error, 'pilot_one_base') ? new PilotThere(cluster.id, provinceId) : error;
  });
  await rows(tx, sql`insert into organisation.pilot_state (pilot_id, state, since) values (${id}, 'BASE_CHOSEN', ${on})`);
  return readPilot(tx, id);
}

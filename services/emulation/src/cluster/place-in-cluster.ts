import { requireCharge } from '@vwu/kit/charge';
import { type Command, runCommand } from '@vwu/kit/command';
import { type EntityManager, rows, sql, violates } from '@vwu/kit/database';
import { uuidv7 } from '@vwu/kit/ids';
import { requireScope, type Viewer } from '@vwu/kit/viewer';
import type { Context } from '../context.ts';
import type { EmulationCluster } from './cluster.entity.ts';
import { ClusterNotFound, ClusterPlacedAbove, ClusterPlaceTaken, ClusterUnitNotProvince } from './cluster.errors.ts';

export interface PlaceInCluster {
  readonly unitId: string;
  readonly clusterId: string;
  /** First day in the cluster. */
  readonly from: string;
  readonly idempotencyKey?: string | null | undefined;
}

/**
 * Gives a province that waits its place in a cluster, from a day on (ORG-031: exactly one cluster at a time). The level above
 * does it: nobody chooses whom to emulate.
 *
 * @throws {UnitNotFound | NotInCharge | ClusterNotFound | ClusterPlacedAbove | ClusterUnitNotProvince | ClusterPlaceTaken}
 */
export async function placeInCluster(
  { viewer, em, clusters }: Context,
  { idempotencyKey, ...input }: PlaceInCluster,
): Promise<EmulationCluster> {
  requireScope(viewer, 'structure:write');
  const { unitId, clusterId, from } = input;
  await requireCharge(em, viewer, 'organisation', unitId);
  const cluster = await clusters.load(clusterId);
  if (!cluster) throw new ClusterNotFound(clusterId);
  const command: Command = { schema: 'emulation', name: 'placeInCluster', viewer, input: { ...input }, idempotencyKey };
  return runCommand(em, command, {
    work: async (tx) => {
      await requirePlaceable(tx, viewer, unitId, from);
      await place(tx, input);
      return cluster;
    },
    subjectOf: () => unitId,
    reload: async () => cluster,
  });
}

async function requirePlaceable(tx: EntityManager, viewer: Viewer, unitId: string, from: string): Promise<void> {
  const [found] = await rows(
    tx,
    sql<{ isProvince: boolean; isBelow: boolean }>`
    select coalesce(bool_or(u.level = 'PROVINCE' and ${from}::date between u.opened_on and u.closed_on), false) as "isProvince",
      coalesce(bool_or(a.depth > 0), false) as "isBelow"
    from organisation.unit u
    left join organisation.unit_ancestor a on a.unit_id = u.id and a.ancestor_id = ${viewer.unitId} and ${from}::date between a.valid_from and a.valid_to
    where u.id = ${unitId}`,
  );
  if (!found?.isProvince) throw new ClusterUnitNotProvince(unitId, from);
  if (!found.isBelow) throw new ClusterPlacedAbove(unitId);
}

async function place(tx: EntityManager, { unitId, clusterId, from }: PlaceInCluster): Promise<void> {
  await rows(
    tx,
    sql`
    insert into emulation.cluster_membership (id, cluster_id, province_id, valid_from, origin)
    values (${uuidv7()}, ${clusterId}, ${unitId}, ${from}, 'RECORDED')`,
  ).catch((error: unknown) => {
    throw violates(error, 'cluster_membership_one_at_a_time') ? new ClusterPlaceTaken(unitId, from) : error;
  });
}

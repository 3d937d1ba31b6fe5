import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import DataLoader from 'dataloader';
import { EmulationCluster } from './cluster.entity.ts';

/** The cluster of a unit's province on a day; null where there is none, and for units the viewer may not see. */
export type UnitClusterLoader = DataLoader<UnitOnDay, EmulationCluster | null, string>;

export const createUnitClusterLoader = (em: EntityManager, reach: Reach): UnitClusterLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const found = await instances(
      em,
      ClusterOfUnit,
      sql`
      select k.id || '@' || k.day as "askedFor", c.id, c.name, c.origin
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
      join organisation.unit_ancestor a on a.unit_id = k.id and a.ancestor_level = 'PROVINCE' and k.day between a.valid_from and a.valid_to
      join emulation.cluster_membership m on m.province_id = a.ancestor_id and m.validity @> k.day
      join emulation.emulation_cluster c on c.id = m.cluster_id`,
    );
    const byKey = new Map(found.map((cluster) => [cluster.askedFor, cluster]));
    return (key) => byKey.get(key) ?? null;
  });

class ClusterOfUnit extends EmulationCluster {
  askedFor!: string;
}

/** Clusters by id, for viewers whose part of the Union lies in them at any time. */
export type ClusterLoader = DataLoader<string, EmulationCluster | null>;

export const createClusterLoader = (em: EntityManager, reach: Reach): ClusterLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      EmulationCluster,
      sql`
      select id, name, origin from emulation.emulation_cluster where id = any (${ids.filter(isId)}::uuid[])`,
    );
    const members = await rows(
      em,
      sql<{ clusterId: string; provinceId: string }>`
      select cluster_id as "clusterId", province_id as "provinceId" from emulation.cluster_membership
      where cluster_id = any (${found.map(({ id }) => id)}::uuid[])`,
    );
    const within = await Promise.all(members.map(({ provinceId }) => reach.load(provinceId)));
    const visible = new Set(members.filter((_member, index) => within[index]).map(({ clusterId }) => clusterId));
    const byId = new Map(found.filter(({ id }) => visible.has(id)).map((cluster) => [cluster.id, cluster]));
    return ids.map((id) => byId.get(id) ?? null);
  });

import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { isWithinReach } from '@vwu/kit/reach';
import type { Viewer } from '@vwu/kit/viewer';
import { EmulationCluster } from './cluster.entity.ts';
import { ProvinceWithoutCluster } from './waiting-province.entity.ts';

interface Found {
  readonly unitId: string;
  readonly candidates: readonly { readonly id: string; readonly name: string; readonly origin: string }[];
}

/**
 * Lists the provinces of a day that stand in no cluster, within the viewer's reach, with the clusters their predecessors stood
 * in. It follows from the tree and the places given, so none is forgotten and none has to be struck off. One statement.
 */
export async function listWaitingProvinces(em: EntityManager, viewer: Viewer, day: string): Promise<ProvinceWithoutCluster[]> {
  const found = await rows(
    em,
    sql<Found>`
    select u.id as "unitId", coalesce((
      select json_agg(distinct jsonb_build_object('id', c.id, 'name', c.name, 'origin', c.origin))
      from organisation.unit_lineage l
      join emulation.cluster_membership m on m.province_id = l.from_unit_id and m.validity @> l.effective_on - 1
      join emulation.emulation_cluster c on c.id = m.cluster_id
      where l.to_unit_id = u.id and l.effective_on <= ${day}::date), '[]') as candidates
    from organisation.unit u
    where u.level = 'PROVINCE' and ${day}::date between u.opened_on and u.closed_on and ${isWithinReach(viewer, 'organisation', sql`u.id`)}
      and not exists (select from emulation.cluster_membership m where m.province_id = u.id and m.validity @> ${day}::date)
    order by u.id`,
  );
  return found.map(({ unitId, candidates }) =>
    Object.assign(new ProvinceWithoutCluster(), {
      unit: { id: unitId },
      candidates: candidates
        .map((cluster) => Object.assign(new EmulationCluster(), cluster))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'vi')),
    }),
  );
}

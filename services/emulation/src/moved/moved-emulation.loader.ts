import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { addDays } from '@vwu/kit/date';
import { type MovedUnitKey, movedText } from '@vwu/kit/moved-unit';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { EmulationCluster } from '../cluster/cluster.entity.ts';
import { MovedEmulation } from './moved-unit.entity.ts';

/** What of emulation hangs on units that end; null for units the viewer may not see. One statement. */
export type MovedEmulationLoader = DataLoader<MovedUnitKey, MovedEmulation | null, string>;

interface Found {
  readonly text: string;
  readonly classesKept: number;
  readonly cluster: { readonly id: string; readonly name: string; readonly origin: string } | null;
}

/** The last day of a unit that ends; of one that never was, the first, for its place in a cluster has to be given to another. */
const seatDay = ({ effectiveOn, extent }: MovedUnitKey): string => (extent === 'NEVER' ? effectiveOn : addDays(effectiveOn, -1));

export const createMovedEmulationLoader = (em: EntityManager, reach: Reach): MovedEmulationLoader =>
  createReachLoader(reach, movedText, async (keys) => {
    const found = await rows(
      em,
      sql<Found>`
      select k.text, (select count(*)::int from emulation.classification c where c.unit_id = k.unit_id) as "classesKept",
        (select json_build_object('id', c.id, 'name', c.name, 'origin', c.origin)
         from emulation.cluster_membership m join emulation.emulation_cluster c on c.id = m.cluster_id
         where m.province_id = k.unit_id and m.validity @> k.seat_day) as cluster
      from unnest(${keys.map(movedText)}::text[], ${keys.map(({ unitId }) => unitId)}::uuid[],
        ${keys.map(seatDay)}::date[]) as k (text, unit_id, seat_day)`,
    );
    const byKey = new Map(found.map((one) => [one.text, one]));
    return (text) => {
      const { classesKept = 0, cluster = null } = byKey.get(text) ?? {};
      return Object.assign(new MovedEmulation(), {
        classesKept,
        clusterToPlace: cluster && Object.assign(new EmulationCluster(), cluster),
      });
    };
  });

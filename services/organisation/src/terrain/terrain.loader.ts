import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { UnitTerrain } from './unit-terrain.entity.ts';

export type TerrainLoader = DataLoader<UnitOnDay, UnitTerrain[] | null, string>;

/** Batches where bases lie on a day; null for units the viewer may not see. */
export const createTerrainLoader = (em: EntityManager, reach: Reach): TerrainLoader =>
  createReachLoader(reach, onDay, async (asked) => {
    const found = await instances(
      em,
      TerrainOnDay,
      sql`
      select k.id || '@' || k.day as "askedFor", t.terrain, t.neighbour, t.origin
      from unnest(${asked.map(({ unitId }) => unitId)}::uuid[], ${asked.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
      join organisation.unit_terrain t on t.unit_id = k.id and k.day between t.valid_from and t.valid_to
      join organisation.unit u on u.id = k.id and k.day <= u.closed_on
      order by t.terrain`,
    );
    const byKey = Map.groupBy(found, ({ askedFor }) => askedFor);
    return (key) => byKey.get(key) ?? [];
  });

class TerrainOnDay extends UnitTerrain {
  askedFor!: string;
}

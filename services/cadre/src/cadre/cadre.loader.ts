import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { isId } from '@vwu/kit/ids';
import type { Reach } from '@vwu/kit/reach';
import DataLoader from 'dataloader';
import { Cadre } from './cadre.entity.ts';

export type CadreLoader = DataLoader<string, Cadre | null>;

export const cadreColumns = sql`c.id, c.full_name as "fullName", c.home_unit_id as "homeUnitId", c.origin`;

/** Batches persons by id, for those who came to the id by something they may see. */
export const createCadreLoader = (em: EntityManager): CadreLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(em, Cadre, sql`select ${cadreColumns} from cadre.cadre c where c.id = any (${ids.filter(isId)}::uuid[])`);
    const byId = new Map(found.map((cadre) => [cadre.id, cadre]));
    return ids.map((id) => byId.get(id) ?? null);
  });

/** Whether the viewer may see a person by id alone: whose file is in reach, or who serves or mentors a unit in reach. */
export type CadreVisibility = DataLoader<string, boolean>;

export const createCadreVisibility = (em: EntityManager, reach: Reach): CadreVisibility =>
  new DataLoader(async (ids) => {
    const places = await rows(
      em,
      sql<{ cadreId: string; unitId: string }>`
      select id as "cadreId", home_unit_id as "unitId" from cadre.cadre where id = any (${ids.filter(isId)}::uuid[])
      union select cadre_id, unit_id from cadre.position where cadre_id = any (${ids.filter(isId)}::uuid[])
      union select cadre_id, unit_id from cadre.mentor_assignment where cadre_id = any (${ids.filter(isId)}::uuid[])`,
    );
    const within = await Promise.all(places.map(({ unitId }) => reach.load(unitId)));
    const visible = new Set(places.filter((_place, index) => within[index]).map(({ cadreId }) => cadreId));
    return ids.map((id) => visible.has(id));
  });

import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { Classification } from './classification.entity.ts';

export interface ClassificationKey {
  readonly unitId: string;
  readonly year: number;
}

export type ClassificationLoader = DataLoader<ClassificationKey, Classification | null, string>;

const keyText = ({ unitId, year }: ClassificationKey) => `${unitId}/${year}`;

/** Batches classes by base and year; null where there is none, and for units the viewer may not see. */
export const createClassificationLoader = (em: EntityManager, reach: Reach): ClassificationLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await instances(
      em,
      Classification,
      sql`
      select c.unit_id as "unitId", c.year, c.class as grade, c.scheme_id as "schemeId", c.origin, c.version
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as k (unit_id, year)
      join emulation.classification c using (unit_id, year)`,
    );
    const byKey = new Map(found.map((classification) => [keyText(classification), classification]));
    return (key) => byKey.get(key) ?? null;
  });

export type ClassificationHistoryLoader = DataLoader<{ unitId: string }, Classification[] | null, string>;

/** Batches the classes of bases in all years, oldest first; null for units the viewer may not see. */
export const createClassificationHistoryLoader = (em: EntityManager, reach: Reach): ClassificationHistoryLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        Classification,
        sql`
      select unit_id as "unitId", year, class as grade, scheme_id as "schemeId", origin, version
      from emulation.classification where unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[]) order by year`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) => byUnit.get(unitId) ?? [];
    },
  );

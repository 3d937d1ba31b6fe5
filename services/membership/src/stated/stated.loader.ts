import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { StatedFigure } from './stated-figure.entity.ts';

export type StatedLoader = DataLoader<{ unitId: string }, StatedFigure[] | null, string>;

/** Batches what documents state of units, oldest first; null for units the viewer may not see. */
export const createStatedLoader = (em: EntityManager, reach: Reach): StatedLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        StatedFigure,
        sql`
      select unit_id as "unitId", as_of as "asOf", indicator, label, numerator, denominator, stated_percent::float8 as "statedPercent",
        stated_value as "statedValue", qualifier, document, place, note
      from membership.stated_figure
      where unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[])
      order by as_of, id`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) => byUnit.get(unitId) ?? [];
    },
  );

import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { MigrantWishes } from './migrant-wishes.entity.ts';
import { wishesColumns } from './record-migrant-wishes.ts';

/** What bases have noted of their members who work elsewhere, the latest first; null for bases out of reach. */
export type WishesLoader = DataLoader<{ readonly unitId: string }, MigrantWishes[] | null, string>;

export const createWishesLoader = (em: EntityManager, reach: Reach): WishesLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        MigrantWishes,
        sql`
        select ${wishesColumns} from membership.migrant_wishes w
        where w.unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[]) order by w.noted_on desc`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) => byUnit.get(unitId) ?? [];
    },
  );

import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { BranchClassification } from './branch-classification.entity.ts';

export type BranchClassificationLoader = DataLoader<{ unitId: string }, BranchClassification[] | null, string>;

/** Batches the classes of branches in all years, oldest first; null for units the viewer may not see. */
export const createBranchClassificationLoader = (em: EntityManager, reach: Reach): BranchClassificationLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        BranchClassification,
        sql`
      select unit_id as "unitId", year, class as grade, scheme_id as "schemeId", origin, version
      from emulation.branch_classification where unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[]) order by year`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) => byUnit.get(unitId) ?? [];
    },
  );

import { today } from '@vwu/kit/clock';
import { coarse } from '@vwu/kit/coarse';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { homesOfUnits } from '../dues/read-dues.ts';
import { BaseCount, BaseCountSum } from './base-count.entity.ts';
import { holdingCounts } from './holding-counts.ts';
import { countColumns } from './record-base-count.ts';

interface OfUnit {
  readonly unitId: string;
}

export type BaseCountLoader = DataLoader<OfUnit, BaseCount[] | null, string>;
export type LoanNeedLoader = DataLoader<OfUnit, BaseCountSum | null, string>;

/** SEC-004: a count of persons as those may see it who see none. */
const shownTo = (viewer: Viewer, count: number | null): number | null =>
  count === null || hasScope(viewer, 'persons') ? count : coarse(count);

const byUnit = ({ unitId }: OfUnit): string => unitId;

/** What bases have counted, of all kinds, the latest first. */
export const createBaseCountLoader = (em: EntityManager, viewer: Viewer, reach: Reach): BaseCountLoader =>
  createReachLoader(reach, byUnit, async (keys) => {
    const found = await instances(
      em,
      BaseCount,
      sql`
      select ${countColumns} from membership.base_count c
      where c.unit_id = any (${keys.map(byUnit)}::uuid[]) order by c.as_of desc, c.id desc`,
    );
    for (const one of found) if (one.kind === 'LOAN_NEED_UNMET') one.count = shownTo(viewer, one.count);
    const counts = Map.groupBy(found, byUnit);
    return (unitId) => counts.get(unitId) ?? [];
  });

/** Batches the loan needs of units that are not met into one statement, whatever their level. */
export const createLoanNeedLoader = (em: EntityManager, viewer: Viewer, reach: Reach): LoanNeedLoader =>
  createReachLoader(reach, byUnit, async (keys) => {
    const day = today();
    const units = keys.map(byUnit);
    const counting = sql`(select distinct unit_id from membership.base_count)`;
    const found = await instances(
      em,
      BaseCountSum,
      sql`
      select h.name as "unitId", sum(k.count)::int as count, count(k.unit_id)::int as "basesCounted"
      from (${homesOfUnits(units, { from: day, to: day }, counting)}) as h
      left join (${holdingCounts('LOAN_NEED_UNMET', day)}) as k using (unit_id) group by h.name`,
    );
    for (const sum of found) sum.count = shownTo(viewer, sum.count);
    const sums = new Map(found.map((sum) => [sum.unitId, sum]));
    return (unitId) => sums.get(unitId) ?? Object.assign(new BaseCountSum(), { unitId, count: null, basesCounted: 0 });
  });

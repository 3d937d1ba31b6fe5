import { today } from '@vwu/kit/clock';
import { shown } from '@vwu/kit/coarse';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { countedMeasures, MemberCounts } from './count.entity.ts';
import { countsOn } from './read-counts.ts';

export type CountLoader = DataLoader<UnitOnDay, MemberCounts | null, string>;

/**
 * Batches the counts of units into one statement, whatever their level and days: what is kept for the branches below them. Null for a
 * unit that was not there on the day.
 */
export const createCountLoader = (em: EntityManager, viewer: Viewer, reach: Reach): CountLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const byDay = Map.groupBy(keys, ({ asOf }) => asOf ?? today());
    const parts = [...byDay].map(([day, asked]) => countsOn({ day, unitsOf: day, unitIds: asked.map(({ unitId }) => unitId) }));
    const found = await instances(em, MemberCounts, sql.join(parts, sql` union all `));
    const isCoarse = !hasScope(viewer, 'persons');
    const byKey = new Map(
      found.map((counts) => [onDay({ unitId: counts.unitId, asOf: counts.day }), shown(counts, countedMeasures, isCoarse)]),
    );
    return (text) => byKey.get(text) ?? null;
  });

import { shown } from '@vwu/kit/coarse';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { areWithin, createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { countedMeasures, MemberCounts } from './count.entity.ts';
import { type CountKey, countKeyText, spansOf } from './count-key.ts';
import { countsOn } from './read-counts.ts';

export type CountLoader = DataLoader<CountKey, MemberCounts | null, string>;

/**
 * Batches the counts of units into one statement, whatever their level and days: what is kept for the branches below them. Null for a
 * unit that was not there on the day whose units are meant, and where its members now belong to units the viewer does not see.
 */
export const createCountLoader = (em: EntityManager, viewer: Viewer, reach: Reach): CountLoader =>
  createReachLoader(reach, countKeyText, async (keys) => {
    const parts = spansOf(keys).map(({ day, boundariesOn, unitIds }) => countsOn({ day, unitsOf: boundariesOn, unitIds }));
    const found = await instances(em, FoundCounts, sql.join(parts, sql` union all `));
    const isSeen = await Promise.all(found.map(({ laterUnitIds }) => areWithin(reach, laterUnitIds ?? [])));
    const isCoarse = !hasScope(viewer, 'persons');
    const byKey = new Map(
      found.filter((_counts, index) => isSeen[index]).map((counts) => [countKeyText(counts), shown(counts, countedMeasures, isCoarse)]),
    );
    return (text) => byKey.get(text) ?? null;
  });

class FoundCounts extends MemberCounts {
  laterUnitIds!: string[] | null;
}

import { shown } from '@vwu/kit/coarse';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { areWithin, createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { MemberGrowth } from './growth.entity.ts';
import { countsOn } from './read-counts.ts';

/** A unit, the days its growth is asked between, and the day whose units are meant. */
export interface GrowthKey {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
  readonly boundariesOn: string;
}

export type GrowthLoader = DataLoader<GrowthKey, MemberGrowth | null, string>;

const keyText = ({ unitId, from, to, boundariesOn }: GrowthKey) => `${unitId}@${from}/${to}/${boundariesOn}`;

/**
 * Batches the growth of units into one statement. Null for a unit that was not there on the day whose units are meant, and where its
 * members now belong to units the viewer does not see.
 */
export const createGrowthLoader = (em: EntityManager, viewer: Viewer, reach: Reach): GrowthLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const isCoarse = !hasScope(viewer, 'persons');
    const spans = [...Map.groupBy(keys, ({ from, to, boundariesOn }) => `${from}/${to}/${boundariesOn}`).values()];
    const found = await instances(em, FoundGrowth, sql.join(spans.map(growthOf), sql` union all `));
    const isSeen = await Promise.all(found.map(({ laterUnitIds }) => areWithin(reach, laterUnitIds ?? [])));
    const byKey = new Map(
      found.filter((_growth, index) => isSeen[index]).map((growth) => [keyText(growth), shown(growth, countedGrowth, isCoarse)]),
    );
    return (text) => byKey.get(text) ?? null;
  });

export const countedGrowth = ['atStart', 'atEnd', 'admitted', 'exited'] as const;

class FoundGrowth extends MemberGrowth {
  laterUnitIds!: string[] | null;
}

/** The growth of units between the same two days on the same map, one row each. */
export function growthOf(asked: readonly GrowthKey[]) {
  const { from, to, boundariesOn } = asked[0] ?? { from: '', to: '', boundariesOn: '' };
  const units = { unitsOf: boundariesOn, unitIds: asked.map(({ unitId }) => unitId) };
  return sql`
  select "unitId", ${from} as "from", ${to} as "to", ${boundariesOn} as "boundariesOn", b."laterUnitIds", null as "lockedOn", null as now, a.members as "atStart", b.members as "atEnd", b.admitted - a.admitted as admitted,
    b.exited - a.exited as exited
  from ${countsOn({ day: from, ...units })} as a join ${countsOn({ day: to, ...units })} as b using ("unitId")`;
}

import { shown } from '@vwu/kit/coarse';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { MemberGrowth } from './growth.entity.ts';
import { countsOn } from './read-counts.ts';

/** A unit, and the days its growth is asked between. */
export interface GrowthKey {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
}

export type GrowthLoader = DataLoader<GrowthKey, MemberGrowth | null, string>;

const keyText = ({ unitId, from, to }: GrowthKey) => `${unitId}@${from}/${to}`;

/** Batches the growth of units into one statement. Null for a unit that was not there on the last day. */
export const createGrowthLoader = (em: EntityManager, viewer: Viewer, reach: Reach): GrowthLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const isCoarse = !hasScope(viewer, 'persons');
    const spans = [...Map.groupBy(keys, ({ from, to }) => `${from}/${to}`).values()];
    const found = await instances(em, MemberGrowth, sql.join(spans.map(growthOf), sql` union all `));
    const byKey = new Map(found.map((growth) => [keyText(growth), shown(growth, countedGrowth, isCoarse)]));
    return (text) => byKey.get(text) ?? null;
  });

export const countedGrowth = ['atStart', 'atEnd', 'admitted', 'exited'] as const;

/** The growth of units between the same two days, one row each. */
export function growthOf(asked: readonly GrowthKey[]) {
  const { from, to } = asked[0] ?? { from: '', to: '' };
  const units = { unitsOf: to, unitIds: asked.map(({ unitId }) => unitId) };
  return sql`
  select "unitId", ${from} as "from", ${to} as "to", null as "lockedOn", null as now, a.members as "atStart", b.members as "atEnd", b.admitted - a.admitted as admitted,
    b.exited - a.exited as exited
  from ${countsOn({ day: from, ...units })} as a join ${countsOn({ day: to, ...units })} as b using ("unitId")`;
}

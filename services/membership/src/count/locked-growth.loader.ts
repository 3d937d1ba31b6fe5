import { shown } from '@vwu/kit/coarse';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { MemberGrowth } from './growth.entity.ts';
import { countedGrowth } from './growth.loader.ts';

interface LockedKey {
  readonly unitId: string;
  readonly period: string;
}

/** The growth that reports of bases were locked with; null where none is locked, or it was not kept. */
export type LockedGrowthLoader = DataLoader<LockedKey, MemberGrowth | null, string>;

class Locked extends MemberGrowth {
  period!: string;
}

const keyText = ({ unitId, period }: LockedKey) => `${unitId}@${period}`;

export const createLockedGrowthLoader = (em: EntityManager, viewer: Viewer, reach: Reach): LockedGrowthLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const isCoarse = !hasScope(viewer, 'persons');
    const found = await instances(
      em,
      Locked,
      sql`
      select l.unit_id as "unitId", l.period, l.growth_from as "from", l.growth_to as "to", l.growth_to as "boundariesOn", l.locked_on as "lockedOn", null as now,
        l.members_at_start as "atStart", l.members_at_end as "atEnd", l.members_admitted as admitted, l.members_exited as exited
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ period }) => period)}::text[]) as k (unit_id, period)
      join membership.locked_figures l using (unit_id, period)
      where l.growth_from is not null`,
    );
    const byKey = new Map(found.map((growth) => [keyText(growth), shown(growth, countedGrowth, isCoarse)]));
    return (text) => byKey.get(text) ?? null;
  });

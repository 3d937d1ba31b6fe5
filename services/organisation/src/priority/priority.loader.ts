import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { PriorityList } from './priority-list.entity.ts';

interface PriorityKey {
  readonly unitId: string;
  readonly year: number;
}

export type PriorityLoader = DataLoader<PriorityKey, PriorityList | null, string>;

const keyText = ({ unitId, year }: PriorityKey) => `${unitId}/${year}`;

/** Batches what bases put first, by base and year; null where nothing was chosen, and for units the viewer may not see. */
export const createPriorityLoader = (em: EntityManager, reach: Reach): PriorityLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const found = await instances(
      em,
      PriorityList,
      sql`
      select l.unit_id as "unitId", l.year, l.items, l.origin, l.version
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as k (unit_id, year)
      join organisation.priority_list l using (unit_id, year)`,
    );
    const byKey = new Map(found.map((list) => [keyText(list), list]));
    return (key) => byKey.get(key) ?? null;
  });

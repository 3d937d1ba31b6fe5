import { today } from '@vwu/kit/clock';
import { coarse } from '@vwu/kit/coarse';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { homesOfUnits } from '../dues/read-dues.ts';
import { BaseCount, BaseCountKind, BaseCountSum, isOfPersons } from './base-count.entity.ts';
import { holdingCounts } from './holding-counts.ts';
import { countColumns } from './record-base-count.ts';

interface OfUnit {
  readonly unitId: string;
}

export type BaseCountLoader = DataLoader<OfUnit, BaseCount[] | null, string>;
export type BaseCountSumLoader = DataLoader<UnitOnDay, BaseCountSum[] | null, string>;

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
    for (const one of found) if (isOfPersons(one.kind)) one.count = shownTo(viewer, one.count);
    const counts = Map.groupBy(found, byUnit);
    return (unitId) => counts.get(unitId) ?? [];
  });

/** Batches what bases have counted, summed by unit and kind, into one statement, whatever their level and days: all kinds of each. */
export const createBaseCountSumLoader = (em: EntityManager, viewer: Viewer, reach: Reach): BaseCountSumLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const byDay = Map.groupBy(keys, ({ asOf }) => asOf ?? today());
    const parts = [...byDay].map(([day, asked]) => sumsOn(day, asked.map(byUnit)));
    const found = await instances(em, BaseCountSum, sql.join(parts, sql` union all `));
    for (const sum of found) if (isOfPersons(sum.kind)) sum.count = shownTo(viewer, sum.count);
    const sums = Map.groupBy(found, onDay);
    const all = new Map(keys.map((key) => [onDay(key), ofAllKinds(key, sums.get(onDay(key)) ?? [])]));
    return (text) => all.get(text) ?? null;
  });

/** A sum for each kind, also where nobody has counted it. */
const ofAllKinds = ({ unitId, asOf }: UnitOnDay, counted: readonly BaseCountSum[]): BaseCountSum[] =>
  Object.values(BaseCountKind).map(
    (kind) =>
      counted.find((sum) => sum.kind === kind) ??
      Object.assign(new BaseCountSum(), { unitId, kind, asOf: asOf ?? today(), count: null, basesCounted: 0 }),
  );

const counting = sql`(select distinct unit_id from membership.base_count)`;

const sumsOn = (day: string, units: readonly string[]) => sql`
  (select h.name as "unitId", k.kind, ${day} as "asOf", sum(k.count)::int as count, count(*)::int as "basesCounted"
  from (${homesOfUnits(units, { from: day, to: day }, counting)}) as h
  join (${holdingCounts(day)}) as k using (unit_id) group by h.name, k.kind)`;

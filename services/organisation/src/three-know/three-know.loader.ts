import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { ActivityMethodShare } from './activity.entity.ts';
import { checkColumns, ThreeHaveThreeKnow } from './three-know.entity.ts';

/** What branches were found to have and know, latest year first; null for units out of reach. */
export type ThreeKnowLoader = DataLoader<{ unitId: string }, ThreeHaveThreeKnow[] | null, string>;

export const createThreeKnowLoader = (em: EntityManager, reach: Reach): ThreeKnowLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const found = await instances(
        em,
        ThreeHaveThreeKnow,
        sql`select ${checkColumns(today())} where c.unit_id = any (${keys.map(({ unitId }) => unitId)}::uuid[]) order by c.year desc`,
      );
      const byUnit = Map.groupBy(found, ({ unitId }) => unitId);
      return (unitId) => byUnit.get(unitId) ?? [];
    },
  );

interface YearOfUnit {
  readonly unitId: string;
  readonly year: number;
}

const yearText = ({ unitId, year }: YearOfUnit) => `${unitId}/${year}`;

/** How activities of models were held at units and below them, by quarter of a year (MOD-026); null for units out of reach. */
export type ActivityMethodLoader = DataLoader<YearOfUnit, ActivityMethodShare[] | null, string>;

class ShareOfUnit extends ActivityMethodShare {
  unitId!: string;
}

export const createActivityMethodLoader = (em: EntityManager, reach: Reach): ActivityMethodLoader =>
  createReachLoader<YearOfUnit, ActivityMethodShare[]>(reach, yearText, async (keys) => {
    const found = await instances(
      em,
      ShareOfUnit,
      sql`
      select k.id as "unitId", k.year, extract(quarter from a.held_on)::int as quarter, a.method, count(*)::int as numerator,
        (sum(count(*)) over (partition by k.id, k.year, extract(quarter from a.held_on)))::int as denominator
      from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ year }) => year)}::int[]) as k (id, year)
      join organisation.model_activity a on a.held_on between make_date(k.year, 1, 1) and make_date(k.year, 12, 31)
      where a.unit_id = k.id or exists (
        select from organisation.unit_version v where v.unit_id = a.unit_id and v.validity @> a.held_on and v.parent_id = k.id
      ) or exists (
        select from organisation.seat_of(a.unit_id, a.held_on) as t
        join organisation.unit_ancestor b on b.unit_id = t.seat_id and a.held_on between b.valid_from and b.valid_to
        where b.ancestor_id = k.id)
      group by k.id, k.year, extract(quarter from a.held_on), a.method
      order by quarter, a.method`,
    );
    const byKey = Map.groupBy(found, yearText);
    return (key) => byKey.get(key) ?? [];
  });

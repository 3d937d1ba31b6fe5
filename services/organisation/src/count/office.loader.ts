import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { OfficeAssociations, UnitShare } from './breakdown.entity.ts';
import { dayText, type OnDay } from './tally.loader.ts';

export type OfficeLoader = DataLoader<OnDay, OfficeAssociations | null, string>;

interface Counted {
  readonly index: number;
  readonly provinces: number;
  readonly districts: number;
  readonly provincesWith: number;
  readonly districtsWith: number;
}

const share = (numerator = 0, denominator = 0): UnitShare => Object.assign(new UnitShare(), { numerator, denominator });

/**
 * Batches how many provinces and districts of units on days have an office association (ORG-024): a base of that kind that hangs
 * directly below them. Null for units out of reach. One statement.
 */
export const createOfficeLoader = (em: EntityManager, reach: Reach): OfficeLoader =>
  createReachLoader<OnDay, OfficeAssociations>(reach, dayText, async (keys) => {
    const found = await rows(
      em,
      sql<Counted>`
      select k.index, count(*) filter (where u.level = 'PROVINCE')::int as provinces, count(*) filter (where u.level = 'DISTRICT')::int as districts,
        count(*) filter (where u.level = 'PROVINCE' and office.is_there)::int as "provincesWith",
        count(*) filter (where u.level = 'DISTRICT' and office.is_there)::int as "districtsWith"
      from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ day }) => day)}::date[])
        as k (index, unit_id, day)
      join organisation.unit_ancestor a on a.ancestor_id = k.unit_id and k.day between a.valid_from and a.valid_to
      join organisation.unit u on u.id = a.unit_id and u.level in ('PROVINCE', 'DISTRICT')
      cross join lateral (
        select exists (
          select from organisation.unit_version v join organisation.unit o on o.id = v.unit_id and o.kind = 'OFFICE'
          where v.parent_id = u.id and v.level = 'BASE' and k.day between v.valid_from and v.valid_to) as is_there
      ) as office
      group by k.index`,
    );
    const byText = new Map(found.map(({ index, ...counted }) => [keys[index] ? dayText(keys[index]) : '', counted]));
    return (text) => {
      const counted = byText.get(text);
      return Object.assign(new OfficeAssociations(), {
        provinces: share(counted?.provincesWith, counted?.provinces),
        districts: share(counted?.districtsWith, counted?.districts),
      });
    };
  });

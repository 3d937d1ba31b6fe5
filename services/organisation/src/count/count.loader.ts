import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { UnitCounts, UnitCountsChange } from './unit-counts.entity.ts';

/** A unit, and the day its subordinates are counted. */
interface OnDay {
  readonly unitId: string;
  readonly day: string;
}

/** A unit, and the two days its subordinates are compared. */
interface Between {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
}

export type CountLoader = DataLoader<OnDay, UnitCounts | null, string>;
export type CountChangeLoader = DataLoader<Between, UnitCountsChange | null, string>;

/** The counts of some rows `u` of units, each field of {@link UnitCounts}; `condition` says which count. */
const countsWhere = (condition: ReturnType<typeof sql>) => sql`json_build_object(
  'provinces', count(*) filter (where ${condition} and u.level = 'PROVINCE'),
  'districts', count(*) filter (where ${condition} and u.level = 'DISTRICT'),
  'bases', count(*) filter (where ${condition} and u.level = 'BASE' and u.kind = 'TERRITORIAL'),
  'otherBases', count(*) filter (where ${condition} and u.level = 'BASE' and u.kind <> 'TERRITORIAL'),
  'branches', count(*) filter (where ${condition} and u.level = 'BRANCH'),
  'groups', count(*) filter (where ${condition} and u.level = 'GROUP'))`;

/** The units below one on a day, with what they are counted by: of branches and groups their level is known where they hang. */
const below = (unitId: ReturnType<typeof sql>, day: ReturnType<typeof sql>) => sql`
  select a.unit_id, u.level, u.kind
  from organisation.unit_ancestor a join organisation.unit u on u.id = a.unit_id
  where a.ancestor_id = ${unitId} and a.depth > 0 and ${day} between a.valid_from and a.valid_to
  union all
  select b.unit_id, b.level, 'TERRITORIAL' from organisation.below_bases(${unitId}, ${day}) as b`;

const dayText = ({ unitId, day }: OnDay) => `${unitId}@${day}`;

/**
 * The counts below `k.unit_id` on `k.day`. Branches and groups are counted along the index of what hangs below a base, and none
 * of them is looked up: there are forty thousand below the largest province.
 */
const countsOf = sql`
  select above.*, hanging.branches, hanging.units - hanging.branches + of_branch.groups as groups
  from (
    select count(*) filter (where u.level = 'PROVINCE')::int as provinces, count(*) filter (where u.level = 'DISTRICT')::int as districts,
      count(*) filter (where u.level = 'BASE' and u.kind = 'TERRITORIAL')::int as bases,
      count(*) filter (where u.level = 'BASE' and u.kind <> 'TERRITORIAL')::int as "otherBases"
    from organisation.unit_ancestor a join organisation.unit u on u.id = a.unit_id
    where a.ancestor_id = k.unit_id and a.depth > 0 and k.day between a.valid_from and a.valid_to
  ) as above, (
    select count(*) filter (where s.level = 'BRANCH')::int as branches, count(*)::int as units
    from organisation.unit_ancestor a join organisation.unit_stem s on s.stem_id = a.unit_id and k.day between s.valid_from and s.valid_to
    where a.ancestor_id = k.unit_id and k.day between a.valid_from and a.valid_to
  ) as hanging, (
    select count(*)::int as groups
    from organisation.unit_stem s
    where s.branch_id = k.unit_id and s.unit_id <> k.unit_id and k.day between s.valid_from and s.valid_to
  ) as of_branch`;

export const createCountLoader = (em: EntityManager, reach: Reach): CountLoader =>
  createReachLoader<OnDay, UnitCounts>(reach, dayText, async (keys) => {
    const found = await rows(
      em,
      sql<UnitCounts & { index: number }>`
      select k.index, counted.*
      from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ day }) => day)}::date[])
        as k (index, unit_id, day)
      cross join lateral (${countsOf}) as counted`,
    );
    const byText = new Map(
      found.map(({ index, ...counts }) => [keys[index] ? dayText(keys[index]) : '', Object.assign(new UnitCounts(), counts)]),
    );
    return (text) => byText.get(text) ?? null;
  });

const spanText = ({ unitId, from, to }: Between) => `${unitId}@${from}/${to}`;

export const createCountChangeLoader = (em: EntityManager, reach: Reach): CountChangeLoader =>
  createReachLoader<Between, UnitCountsChange>(reach, spanText, async (keys) => {
    const found = await rows(
      em,
      sql<{ index: number; opened: UnitCounts; closed: UnitCounts }>`
      with u as (
        select k.index, u.unit_id, u.level, u.kind, bool_or(not u.is_last) as was_there, bool_or(u.is_last) as is_there
        from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[],
          ${keys.map(({ from }) => from)}::date[], ${keys.map(({ to }) => to)}::date[]) as k (index, unit_id, first, last)
        cross join lateral (
          select *, false as is_last from (${below(sql`k.unit_id`, sql`k.first`)}) as first
          union all select *, true from (${below(sql`k.unit_id`, sql`k.last`)}) as last
        ) as u
        group by k.index, u.unit_id, u.level, u.kind
      )
      select u.index, ${countsWhere(sql`u.is_there and not u.was_there`)} as opened, ${countsWhere(sql`u.was_there and not u.is_there`)} as closed
      from u group by u.index`,
    );
    const byText = new Map(
      found.map(({ index, opened, closed }) => [
        keys[index] ? spanText(keys[index]) : '',
        Object.assign(new UnitCountsChange(), {
          opened: Object.assign(new UnitCounts(), opened),
          closed: Object.assign(new UnitCounts(), closed),
        }),
      ]),
    );
    return (text) => byText.get(text) ?? nothing;
  });

const none = { provinces: 0, districts: 0, bases: 0, otherBases: 0, branches: 0, groups: 0 };

/** Below a unit that never had anything below it, nothing has changed. */
const nothing = Object.assign(new UnitCountsChange(), {
  opened: Object.assign(new UnitCounts(), none),
  closed: Object.assign(new UnitCounts(), none),
});

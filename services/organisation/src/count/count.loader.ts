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
  'specialBases', count(*) filter (where ${condition} and u.level = 'BASE' and u.kind = 'SPECIAL'),
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

export const createCountLoader = (em: EntityManager, reach: Reach): CountLoader =>
  createReachLoader<OnDay, UnitCounts>(reach, dayText, async (keys) => {
    const found = await rows(
      em,
      sql<{ index: number; counts: UnitCounts }>`
      select k.index, ${countsWhere(sql`u.unit_id is not null`)} as counts
      from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ day }) => day)}::date[])
        as k (index, unit_id, day)
      left join lateral (${below(sql`k.unit_id`, sql`k.day`)}) as u on true
      group by k.index`,
    );
    const byText = new Map(
      found.map(({ index, counts }) => [keys[index] ? dayText(keys[index]) : '', Object.assign(new UnitCounts(), counts)]),
    );
    return (text) => byText.get(text) ?? null;
  });

const spanText = ({ unitId, from, to }: Between) => `${unitId}@${from}/${to}`;

/** The parts of {@link UnitCountsChange}, each of the units `u` it counts. */
const parts = {
  before: sql`u.was_there`,
  opened: sql`u.was_opened`,
  movedIn: sql`not u.was_there and not u.was_opened and (u.is_there or u.was_closed)`,
  movedOut: sql`(u.was_there or u.was_opened) and not u.is_there and not u.was_closed`,
  closed: sql`u.was_closed`,
  after: sql`u.is_there`,
} satisfies Record<keyof UnitCountsChange, ReturnType<typeof sql>>;

/**
 * Follows every unit that hung, on any of the days, below the unit or below one it answers for by then: what ended in a merger
 * went to it, so its past is theirs. A unit that ended or began counts where it hung on that day.
 */
export const createCountChangeLoader = (em: EntityManager, reach: Reach): CountChangeLoader =>
  createReachLoader<Between, UnitCountsChange>(reach, spanText, async (keys) => {
    const counted = Object.entries(parts).map(([name, condition]) => sql`${countsWhere(condition)} as ${sql.id(name)}`);
    const found = await rows(
      em,
      sql<{ index: number } & UnitCountsChange>`
      with asked as (
        select * from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[],
          ${keys.map(({ from }) => from)}::date[], ${keys.map(({ to }) => to)}::date[]) as k (index, unit_id, first, last)
      ), ground as (
        select index, unit_id, first, last from asked
        union select k.index, h.unit_id, k.first, k.last from asked k
        join organisation.unit_heir h on h.heir_id = k.unit_id and h.effective_on > k.first and h.effective_on <= k.last
      ), hanging as (
        select g.index, g.first, g.last, a.unit_id, a.valid_from, a.valid_to
        from ground g join organisation.unit_ancestor a on a.ancestor_id = g.unit_id and a.depth > 0
        union all
        select g.index, g.first, g.last, s.unit_id, greatest(s.valid_from, a.valid_from), least(s.valid_to, a.valid_to)
        from ground g join organisation.unit_ancestor a on a.ancestor_id = g.unit_id
        join organisation.unit_stem s on s.stem_id = a.unit_id and s.valid_from <= a.valid_to and s.valid_to >= a.valid_from
        union all
        select g.index, g.first, g.last, s.unit_id, s.valid_from, s.valid_to
        from ground g join organisation.unit_stem s on s.branch_id = g.unit_id and s.unit_id <> g.unit_id
      ), u as (
        select h.index, u.level, u.kind,
          bool_or(h.first between h.valid_from and h.valid_to) as was_there, bool_or(h.last between h.valid_from and h.valid_to) as is_there,
          u.opened_on > h.first and u.opened_on <= h.last and bool_or(u.opened_on between h.valid_from and h.valid_to) as was_opened,
          u.closed_on >= h.first and u.closed_on < h.last and bool_or(u.closed_on between h.valid_from and h.valid_to) as was_closed
        from hanging h join organisation.unit u on u.id = h.unit_id
        where h.valid_from <= h.last and h.valid_to >= h.first
        group by h.index, h.first, h.last, u.id
      )
      select u.index, ${sql.join(counted)} from u group by u.index`,
    );
    const byText = new Map(
      found.map(({ index, ...change }) => [keys[index] ? spanText(keys[index]) : '', changeOf((part) => change[part])]),
    );
    return (text) => byText.get(text) ?? nothing;
  });

const changeOf = (countsOf: (part: keyof UnitCountsChange) => UnitCounts): UnitCountsChange =>
  Object.assign(
    new UnitCountsChange(),
    Object.fromEntries(
      (Object.keys(parts) as (keyof UnitCountsChange)[]).map((part) => [part, Object.assign(new UnitCounts(), countsOf(part))]),
    ),
  );

/** Below a unit that never had anything below it, nothing has changed. */
const nothing = changeOf(() => ({ provinces: 0, districts: 0, bases: 0, specialBases: 0, otherBases: 0, branches: 0, groups: 0 }));

import { type EntityManager, type RawBuilder, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';

/** A unit, and the day what belongs to it is counted. */
export interface OnDay {
  readonly unitId: string;
  readonly day: string;
}

/** A unit, and the two days that are compared. */
interface Between {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
}

export type TallyLoader<Counts> = DataLoader<OnDay, Counts | null, string>;
export type TallyChangeLoader<Change> = DataLoader<Between, Change | null, string>;

/** What is counted, and by what. */
export interface Tally<Counts extends object> {
  readonly counts: new () => Counts;
  /** Each field of `counts`: which units `u (level, kind)` it counts. */
  readonly fields: Readonly<Record<keyof Counts & string, RawBuilder<unknown>>>;
  /** The units counted for a unit on a day: rows `level, kind, units`, how many of each. */
  members(unitId: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown>;
  /** Where the units counted hang below those of `ground g (index, unit_id, first, last)`: rows `index, first, last, unit_id, valid_from, valid_to`. */
  readonly hanging: RawBuilder<unknown>;
}

/** The counts as one value: `measure` of the rows each field is about. */
const countsBy = <Counts extends object>({ fields }: Tally<Counts>, measure: (which: RawBuilder<unknown>) => RawBuilder<unknown>) =>
  sql`json_build_object(${sql.join(Object.entries<RawBuilder<unknown>>(fields).map(([name, which]) => sql`${sql.lit(name)}, ${measure(which)}`))})`;

const instanceOf = <Counts extends object>({ counts: type }: Tally<Counts>, counts: object): Counts => Object.assign(new type(), counts);

export const dayText = ({ unitId, day }: OnDay) => `${unitId}@${day}`;

/** Batches counts of units on days; null for units out of reach. One statement. */
export const createTallyLoader = <Counts extends object>(em: EntityManager, reach: Reach, tally: Tally<Counts>): TallyLoader<Counts> =>
  createReachLoader<OnDay, Counts>(reach, dayText, async (keys) => {
    const found = await rows(
      em,
      sql<{ index: number; counts: object }>`
      select k.index, ${countsBy(tally, (which) => sql`coalesce(sum(u.units) filter (where ${which}), 0)`)} as counts
      from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ day }) => day)}::date[])
        as k (index, unit_id, day)
      left join lateral (${tally.members(sql`k.unit_id`, sql`k.day`)}) as u on true
      group by k.index`,
    );
    const byText = new Map(found.map(({ index, counts }) => [keys[index] ? dayText(keys[index]) : '', instanceOf(tally, counts)]));
    return (text) => byText.get(text) ?? null;
  });

const spanText = ({ unitId, from, to }: Between) => `${unitId}@${from}/${to}`;

/** The parts of a change, each of the units `u` it counts. */
const parts = {
  before: sql`u.was_there`,
  opened: sql`u.was_opened`,
  movedIn: sql`not u.was_there and not u.was_opened and (u.is_there or u.was_closed)`,
  movedOut: sql`(u.was_there or u.was_opened) and not u.is_there and not u.was_closed`,
  closed: sql`u.was_closed`,
  after: sql`u.is_there`,
};
type Part = keyof typeof parts;

/** What has come and gone between two days, the difference of two counts taken apart. */
type ChangeOf<Counts> = Record<Part, Counts>;

/**
 * Follows every unit that hung, on any of the days, below the unit or below one it answers for by then: what ended in a merger
 * went to it, so its past is theirs. A unit that ended or began counts where it hung on that day.
 */
export const createTallyChangeLoader = <Counts extends object, Change extends ChangeOf<Counts>>(
  em: EntityManager,
  reach: Reach,
  tally: Tally<Counts>,
  type: new () => Change,
): TallyChangeLoader<Change> =>
  createReachLoader<Between, Change>(reach, spanText, async (keys) => {
    const found = await rows(em, followed(tally, keys));
    const change = (countsOf: (part: Part) => object): Change =>
      Object.assign(
        new type(),
        Object.fromEntries((Object.keys(parts) as Part[]).map((part) => [part, instanceOf(tally, countsOf(part))])),
      );
    const byText = new Map(
      found.map(({ index, ...counted }) => [keys[index] ? spanText(keys[index]) : '', change((part) => counted[part])]),
    );
    // below a unit that never had anything below it, nothing has changed
    const none = Object.fromEntries(Object.keys(tally.fields).map((name) => [name, 0]));
    return (text) => byText.get(text) ?? change(() => none);
  });

function followed<Counts extends object>(tally: Tally<Counts>, keys: readonly Between[]) {
  const counted = Object.entries(parts).map(
    ([name, condition]) => sql`${countsBy(tally, (which) => sql`count(*) filter (where ${condition} and ${which})`)} as ${sql.id(name)}`,
  );
  return sql<{ index: number } & ChangeOf<object>>`
    with asked as (
      select * from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[],
        ${keys.map(({ from }) => from)}::date[], ${keys.map(({ to }) => to)}::date[]) as k (index, unit_id, first, last)
    ), ground as (
      select index, unit_id, first, last from asked
      union select k.index, h.unit_id, k.first, k.last from asked k
      join organisation.unit_heir h on h.heir_id = k.unit_id and h.effective_on > k.first and h.effective_on <= k.last
    ), hanging as (${tally.hanging}), u as (
      select h.index, u.level, u.kind,
        bool_or(h.first between h.valid_from and h.valid_to) as was_there, bool_or(h.last between h.valid_from and h.valid_to) as is_there,
        u.opened_on > h.first and u.opened_on <= h.last and bool_or(u.opened_on between h.valid_from and h.valid_to) as was_opened,
        u.closed_on >= h.first and u.closed_on < h.last and bool_or(u.closed_on between h.valid_from and h.valid_to) as was_closed
      from hanging h join organisation.unit u on u.id = h.unit_id
      where h.valid_from <= h.last and h.valid_to >= h.first
      group by h.index, h.first, h.last, u.id
    )
    select u.index, ${sql.join(counted)} from u group by u.index`;
}

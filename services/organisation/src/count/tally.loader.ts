import { type EntityManager, type RawBuilder, rows, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';

/** A unit, and the day what belongs to it is counted. */
interface OnDay {
  readonly unitId: string;
  readonly day: string;
}

/** A unit, and the two days that are compared. */
interface Between {
  readonly unitId: string;
  readonly from: string;
  readonly to: string;
}

/** What was there on the last day and not on the first, and the other way round: the difference of two counts hides both. */
interface Change<Counts> {
  readonly opened: Counts;
  readonly closed: Counts;
}

export type TallyLoader<Counts> = DataLoader<OnDay, Counts | null, string>;
export type TallyChangeLoader<Counts> = DataLoader<Between, Change<Counts> | null, string>;

/** What is counted, and by what. */
export interface Tally<Counts extends object> {
  readonly counts: new () => Counts;
  /** The units counted for a unit on a day: rows `unit_id, level, kind`, each unit once. */
  members(unitId: RawBuilder<unknown>, day: RawBuilder<unknown>): RawBuilder<unknown>;
  /** Each field of `counts`: which rows `u` of the members it counts. */
  readonly fields: Readonly<Record<keyof Counts & string, RawBuilder<unknown>>>;
}

const countsWhere = <Counts extends object>({ fields }: Tally<Counts>, condition: RawBuilder<unknown>) =>
  sql`json_build_object(${sql.join(
    Object.entries<RawBuilder<unknown>>(fields).map(
      ([name, which]) => sql`${sql.lit(name)}, count(*) filter (where ${condition} and ${which})`,
    ),
  )})`;

const instanceOf = <Counts extends object>({ counts: type }: Tally<Counts>, counts: object): Counts => Object.assign(new type(), counts);

const dayText = ({ unitId, day }: OnDay) => `${unitId}@${day}`;

/** Batches counts of units on days; null for units out of reach. One statement. */
export const createTallyLoader = <Counts extends object>(em: EntityManager, reach: Reach, tally: Tally<Counts>): TallyLoader<Counts> =>
  createReachLoader<OnDay, Counts>(reach, dayText, async (keys) => {
    const found = await rows(
      em,
      sql<{ index: number; counts: object }>`
      select k.index, ${countsWhere(tally, sql`u.unit_id is not null`)} as counts
      from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ day }) => day)}::date[])
        as k (index, unit_id, day)
      left join lateral (${tally.members(sql`k.unit_id`, sql`k.day`)}) as u on true
      group by k.index`,
    );
    const byText = new Map(found.map(({ index, counts }) => [keys[index] ? dayText(keys[index]) : '', instanceOf(tally, counts)]));
    return (text) => byText.get(text) ?? null;
  });

const spanText = ({ unitId, from, to }: Between) => `${unitId}@${from}/${to}`;

/** Batches what has come and gone between two days; null for units out of reach. One statement. */
export const createTallyChangeLoader = <Counts extends object>(
  em: EntityManager,
  reach: Reach,
  tally: Tally<Counts>,
): TallyChangeLoader<Counts> =>
  createReachLoader<Between, Change<Counts>>(reach, spanText, async (keys) => {
    const found = await rows(
      em,
      sql<{ index: number; opened: object; closed: object }>`
      with u as (
        select k.index, u.unit_id, u.level, u.kind, bool_or(not u.is_last) as was_there, bool_or(u.is_last) as is_there
        from unnest(${keys.map((_key, index) => index)}::int[], ${keys.map(({ unitId }) => unitId)}::uuid[],
          ${keys.map(({ from }) => from)}::date[], ${keys.map(({ to }) => to)}::date[]) as k (index, unit_id, first, last)
        cross join lateral (
          select *, false as is_last from (${tally.members(sql`k.unit_id`, sql`k.first`)}) as first
          union all select *, true from (${tally.members(sql`k.unit_id`, sql`k.last`)}) as last
        ) as u
        group by k.index, u.unit_id, u.level, u.kind
      )
      select u.index, ${countsWhere(tally, sql`u.is_there and not u.was_there`)} as opened,
        ${countsWhere(tally, sql`u.was_there and not u.is_there`)} as closed
      from u group by u.index`,
    );
    const byText = new Map(
      found.map(({ index, opened, closed }) => [
        keys[index] ? spanText(keys[index]) : '',
        { opened: instanceOf(tally, opened), closed: instanceOf(tally, closed) },
      ]),
    );
    // below a unit that never had anything below it, nothing has changed
    const none = Object.fromEntries(Object.keys(tally.fields).map((name) => [name, 0]));
    const nothing = { opened: instanceOf(tally, none), closed: instanceOf(tally, none) };
    return (text) => byText.get(text) ?? nothing;
  });

import { type RawBuilder, sql } from '@vwu/kit/database';
import type { Sentence } from '@vwu/kit/language';
import type { UnitLevel } from '../unit/unit.enums.ts';
import type { Belonging } from './belonging.entity.ts';

/** What is particular about one kind of belonging; all else is the same for all. */
export interface BelongingKind<Thing extends Belonging = Belonging> {
  readonly entity: new () => Thing;
  /** Its table, in the service's schema. */
  readonly table: string;
  readonly noun: Sentence;
  /** Its own columns as its fields: of `t`, the row, as of the day `d.day`. */
  readonly columns: RawBuilder<unknown>;
  /** What lists are ordered by: a text, in brackets unless it is a column. */
  readonly order: RawBuilder<unknown>;
  /** Levels of unit that can have it. */
  readonly levels: readonly UnitLevel[];
  /** The right it takes to record it. */
  readonly scope: 'structure:write' | 'organisation:write';
  /** Whether it goes along with what its unit becomes; else it ends with the unit. */
  readonly goesAlong: boolean;
  /** Whether those below the unit see it too, as they see the unit's name. */
  readonly isSeenFromBelow?: boolean;
  /** Its last day, where that depends on more than its own row. */
  readonly lastDay?: RawBuilder<unknown>;
  /** The constraint that refuses two at a time, where it does. */
  readonly onlyOne?: string;
}

/** The rows of a kind: `t` the row, `d.day` the asked day, or the nearest one of its life, `p` where it stands then. */
export const rowsOf = ({ table, goesAlong }: BelongingKind, day: RawBuilder<unknown> | string): RawBuilder<unknown> => sql`
  organisation.${sql.id(table)} t
  cross join lateral (select greatest(t.valid_from, least(${day}::date, t.valid_to)) as day) as d
  ${
    goesAlong
      ? sql`join organisation.seat s on s.belonging_id = t.id and d.day between s.valid_from and s.valid_to
            join organisation.unit_course p on p.unit_id = s.unit_id and d.day between p.valid_from and p.valid_to`
      : sql`join ${endingUnits} as p on p.stands_as = t.unit_id`
  }`;

/** The rows of a kind that stand at given units on given days, `d (id, day)`: like {@link rowsOf}, by index from the unit. */
export const rowsAt = ({ table, goesAlong }: BelongingKind, days: RawBuilder<unknown>): RawBuilder<unknown> =>
  goesAlong
    ? sql`${days}
      cross join lateral (
        select c.* from organisation.unit_course c where c.stands_as = d.id and d.day between c.valid_from and c.valid_to offset 0
      ) as p
      join organisation.seat s on s.unit_id = p.unit_id and d.day between s.valid_from and s.valid_to
      join organisation.${sql.id(table)} t on t.id = s.belonging_id`
    : sql`${days}
      join organisation.${sql.id(table)} t on t.unit_id = d.id
      join ${endingUnits} as p on p.stands_as = t.unit_id`;

/** What ends with its unit stands nowhere after it. */
const endingUnits = sql`(select id as stands_as, closed_on as valid_to, false as waits from organisation.unit)`;

const lastDayOf = ({ goesAlong, lastDay = sql`t.valid_to` }: BelongingKind) =>
  goesAlong ? sql`(${lastDay})` : sql`least(${lastDay}, p.valid_to)`;

/** Whether a row of {@link rowsOf} is there on a day. */
export const isThere = (kind: BelongingKind, day: RawBuilder<unknown> | string): RawBuilder<unknown> =>
  sql`${day}::date between t.valid_from and ${lastDayOf(kind)}`;

/** Every field of a kind, from {@link rowsOf}. */
export const fieldsOf = (kind: BelongingKind): RawBuilder<unknown> => sql`
  t.id, p.stands_as as "unitId", t.valid_from as "validFrom", ${lastDayOf(kind)} as "validTo", t.end_reason as "endReason",
  t.origin, t.version, p.waits as "isWaiting", ${kind.columns}`;

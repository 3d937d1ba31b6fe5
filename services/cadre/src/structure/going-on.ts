import { sql } from '@vwu/kit/database';

/** What has a span of days in a unit. */
export type Table = 'position' | 'mentor_assignment';

/** What goes along when a row goes on in another unit, until the day it was to end on; who is there already as the same is there once. */
export const goingOn = {
  position: {
    columns: sql`title, employment, valid_to`,
    values: sql`title, employment, due_on`,
    person: sql`t.cadre_id, t.title`,
    isThere: sql`o.cadre_id = g.cadre_id and o.title = g.title`,
  },
  mentor_assignment: {
    columns: sql`role, valid_to, end_reason`,
    values: sql`role, due_on, case when due_on < 'infinity' then end_reason end`,
    person: sql`t.cadre_id`,
    isThere: sql`o.cadre_id = g.cadre_id`,
  },
} as const;

/**
 * Whether a row `t` goes along by itself with a unit that went whole. Who leads goes along where the unit alone makes the new one: nobody
 * competes then. Of several presidents one leads, and nobody guesses which (ORG-010).
 */
export const goesAlong = {
  position: (isSoleSource: Sql) => sql`(${isSoleSource} or t.title not in ('PRESIDENT', 'VICE_PRESIDENT'))`,
  mentor_assignment: (_isSoleSource: Sql) => sql`true`,
} as const;

/** Whether a row `t` goes on beyond the last day of its unit. What was to begin later ends on the day it would have begun. */
export const outlives = (lastDay: Sql, closedOn: Sql): Sql => sql`${lastDay} > greatest(t.valid_from, ${closedOn})`;

type Sql = ReturnType<typeof sql>;

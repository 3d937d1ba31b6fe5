import { sql } from '@vwu/kit/database';

/** What has a span of days in a unit. */
export type Table = 'position' | 'mentor_assignment';

/** What goes along when a row goes on in another unit, until the day it was to end on. */
export const goingOn = {
  position: { columns: sql`title, employment, valid_to`, values: sql`title, employment, due_on` },
  mentor_assignment: {
    columns: sql`role, valid_to, end_reason`,
    values: sql`role, due_on, case when due_on < 'infinity' then end_reason end`,
  },
} as const;

import { sql } from '@vwu/kit/database';

/** What a unit is called at the latest, up to a day if one is given; one that a correction says never was, as it was opened. */
export const nameOn = (unit: string, day = "'infinity'") => sql`coalesce((
    select named.full_name from organisation.unit_version named
    where named.unit_id = ${sql.raw(unit)} and named.valid_from <= ${sql.raw(day)} order by named.valid_from desc limit 1
  ), (
    select opening.full_name from organisation.unit_change opening join organisation.unit_event opened_by on opened_by.id = opening.event_id
    where opening.unit_id = ${sql.raw(unit)} and opening.act = 'OPEN' order by opened_by.recorded_at desc limit 1
  ))`;

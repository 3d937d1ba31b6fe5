import { type EntityManager, instances, sql } from '@vwu/kit/database';
import type { BelongingKind } from '../belonging/belonging-kind.ts';
import { kinds } from '../belonging/kinds.ts';
import { MovedThings } from './moved-things.entity.ts';

/**
 * Reads what the units an event ends have and run, and what becomes of it, as the tree says after the event (ORG-010): in a
 * preview before it is rolled back, so that what it tells is what the act would do (decision 12). One statement.
 */
export const readMovedThings = (tx: EntityManager, eventId: string): Promise<MovedThings[]> =>
  instances(
    tx,
    MovedThings,
    sql`
    with closed as materialized (
      select c.unit_id as id, e.effective_on as day
      from organisation.unit_change c join organisation.unit_event e on e.id = c.event_id where c.event_id = ${eventId} and c.act = 'CLOSE'
    ), own as materialized (
      -- the unit, and those that had gone into it whole before: what was recorded at them stands there on its last day
      select o.id, o.day, c.unit_id as recorded_at
      from closed o join organisation.unit_course c on c.stands_as = o.id and not c.waits and o.day - 1 between c.valid_from and c.valid_to
    ), thing (id, kind, fate) as (${sql.join([goingAlong, ...kinds.filter(({ goesAlong }) => !goesAlong).map(endingWithIt), models, pairs, pilots], sql` union all `)})
    select id as "unitId", kind, count(*) filter (where fate = 'CARRIED')::int as carried, count(*) filter (where fate = 'TO_PLACE')::int as "toPlace",
      count(*) filter (where fate = 'ENDED')::int as ended
    from thing group by id, kind order by id, kind`,
  );

const goingAlong = sql`
  select o.id, upper(k.relname::text), case when w.waits then 'TO_PLACE' else 'CARRIED' end
  from own o
  join organisation.seat s on s.unit_id = o.recorded_at and s.valid_to >= o.day
  join organisation.going_along b on b.id = s.belonging_id and b.valid_to >= o.day
  join pg_class k on k.oid = b.tableoid
  join organisation.unit_course w on w.unit_id = o.recorded_at and greatest(o.day, s.valid_from) between w.valid_from and w.valid_to`;

const endingWithIt = ({ table, lastDay = sql`t.valid_to` }: BelongingKind) => sql`
  select o.id, ${table.toUpperCase()}, 'ENDED' from closed o join organisation.${sql.id(table)} t on t.unit_id = o.id where ${lastDay} >= o.day`;

const standing = (unit: string, day: string) =>
  sql`(select at_unit_id from organisation.standing_of(${sql.raw(unit)}, greatest(o.day, ${sql.raw(day)})))`;
const fateOf = (isPlaced: ReturnType<typeof sql>) => sql`case when ${isPlaced} then 'CARRIED' else 'TO_PLACE' end`;

const models = sql`
  select o.id, 'MODEL', ${fateOf(sql`${standing('s.unit_id', 's.valid_from')} is not null`)}
  from own o join organisation.model_site s on s.unit_id = o.recorded_at and s.valid_to >= o.day`;

/** A pair both sides of which become one unit waits too, until somebody ends it. */
const pairs = sql`
  select o.id, 'PAIR', ${fateOf(sql`${standing('side.unit_id', 'p.valid_from')} <> ${standing('side.other_id', 'p.valid_from')}`)}
  from own o
  join organisation.model_pair p on o.recorded_at in (p.helper_id, p.helped_id) and p.valid_to >= o.day
  cross join lateral (values (p.helper_id, p.helped_id), (p.helped_id, p.helper_id)) as side (unit_id, other_id)
  where side.unit_id = o.recorded_at`;

const pilots = sql`
  select o.id, 'PILOT', ${fateOf(sql`${standing('t.base_id', 'o.day')} is not null`)}
  from own o join organisation.pilot t on t.base_id = o.recorded_at and t.state <> 'REPORTED'`;

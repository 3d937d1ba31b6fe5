import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { MovedUnit, ReturnedUnit } from './moved-units.entity.ts';
import { nameOn } from './name-of-unit.ts';
import { piecesOf, piecesTakenBack } from './piece-difference.ts';

/**
 * Reads the units an event ends. Of a correction those that end on another day or go elsewhere than was thought, for what others
 * have recorded of these moves; and those that never were, whose facts have to find another place.
 */
export const readMovedUnits = (em: EntityManager, eventId: string) =>
  instances(
    em,
    MovedUnit,
    sql`
    with corrected as (
      select k.* from organisation.unit_correction k where k.event_id = ${eventId}
    ), piece as (
      select from_unit_id from (${piecesOf(eventId)}) as come union select from_unit_id from (${piecesTakenBack(eventId)}) as gone
    ), moved as (
      select c.unit_id, e.effective_on, case c.ending when 'MERGED' then 'WHOLE' when 'SPLIT' then 'PART' else 'NONE' end as extent
      from organisation.unit_change c join organisation.unit_event e on e.id = c.event_id
      where c.event_id = ${eventId} and c.act = 'CLOSE' and (e.corrects_id is null or c.unit_id in (select from_unit_id from piece)
        or c.unit_id in (select k.unit_id from corrected k where k.act in ('CLOSE', 'REOPEN')))
      union all
      select k.unit_id, k.valid_from, 'NEVER' from corrected k join organisation.unit u on u.id = k.unit_id and u.ending = 'ANNULLED'
      where k.act = 'ANNUL'
    )
    select m.unit_id as "unitId", m.effective_on as "effectiveOn", m.extent, n.full_name as "fullName", u.level, m.extent = 'WHOLE' and exists (
        select from organisation.unit_lineage l join organisation.unit h on h.id = l.to_unit_id and h.opened_on = l.effective_on
        where l.from_unit_id = m.unit_id and l.effective_on = m.effective_on and not exists (
          select from organisation.unit_lineage o
          where o.to_unit_id = h.id and o.effective_on = l.effective_on and o.from_unit_id <> m.unit_id)) as "isSoleSource"
    from moved m join organisation.unit u on u.id = m.unit_id
    cross join lateral (select ${nameOn('m.unit_id', 'm.effective_on')} as full_name) as n
    order by organisation.level_rank(u.level), n.full_name collate "vi-x-icu", m.unit_id`,
  );

/** Reads the units a correction opens again. */
export const readReturnedUnits = (em: EntityManager, eventId: string) =>
  instances(
    em,
    ReturnedUnit,
    sql`
    select k.unit_id as "unitId", k.valid_from as "effectiveOn", k.full_name as "fullName", u.level
    from organisation.unit_correction k join organisation.unit u on u.id = k.unit_id
    where k.event_id = ${eventId} and k.act = 'REOPEN'
    order by organisation.level_rank(u.level), k.full_name collate "vi-x-icu", k.unit_id`,
  );

import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { nameOn } from './name-of-unit.ts';
import { UnitChangeView } from './structure-outcome.entity.ts';

/** The version of a unit each change of an event leads to; of one that ends, its last. */
export const readChanges = (em: EntityManager, eventId: string) =>
  instances(
    em,
    UnitChangeView,
    sql`
    select c.unit_id as "unitId", c.act, c.ground, c.ending, u.level, v.code, v.full_name as "fullName", v.admin_type as "adminType",
      case when 'base_model' = any (c.sets) then v.base_model end as "baseModel",
      ${nameOn('v.parent_id', 'least(v.valid_to, e.effective_on)')} as "parentName", e.effective_on as "validFrom", null as "validTo"
    from organisation.unit_change c
    join organisation.unit_event e on e.id = c.event_id
    join organisation.unit u on u.id = c.unit_id
    join lateral (
      select * from organisation.unit_version v
      where v.unit_id = c.unit_id and v.valid_from <= e.effective_on order by v.valid_from desc limit 1
    ) as v on true
    where c.event_id = ${eventId}
    order by organisation.level_rank(u.level), v.full_name collate "vi-x-icu", c.unit_id`,
  );

/** What a correction makes of each unit: the difference to what was thought before, whichever event had said it. */
export const readDifference = (em: EntityManager, eventId: string) =>
  instances(
    em,
    UnitChangeView,
    sql`
    select k.unit_id as "unitId", k.act, k.ending, u.level, k.code, k.full_name as "fullName", k.admin_type as "adminType",
      k.base_model as "baseModel",
      coalesce(case when k.act in ('OPEN', 'ALTER', 'CLOSE') and k.valid_from >= e.effective_on then c.ground end, 'TAKEN_BACK') as ground,
      ${nameOn('k.parent_id', 'k.valid_from')} as "parentName",
      nullif(k.valid_from, '-infinity') as "validFrom", nullif(k.valid_to, 'infinity') as "validTo"
    from organisation.unit_correction k
    join organisation.unit_event e on e.id = k.event_id
    join organisation.unit u on u.id = k.unit_id
    left join organisation.unit_change c on c.event_id = k.event_id and c.unit_id = k.unit_id
    where k.event_id = ${eventId}
    order by organisation.level_rank(u.level), k.full_name collate "vi-x-icu", k.unit_id, k.valid_from`,
  );

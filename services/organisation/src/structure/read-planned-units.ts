import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { UnitLevel } from '../unit/unit.enums.ts';
import { type Holding, partFrom, whole, writeComposition } from './composition.ts';
import { PlannedUnit } from './moved-units.entity.ts';
import { piecesOf, piecesTakenBack } from './piece-difference.ts';

interface Formed {
  readonly unitId: string;
  readonly fullName: string;
  readonly level: UnitLevel;
  readonly day: string;
  readonly parts: readonly { readonly unitId: string; readonly from: number; readonly to: number }[];
  /** Whether services can say what it has: a commune base of its parts, a unit above of exactly the bases they had. */
  readonly isTold: boolean;
}

/**
 * Reads the units an event forms out of others, and of what. Only what a unit ended in counts: one that gave a part and goes
 * on keeps what it has. A correction forms anew what is made of other pieces than was thought. Parts lie in the unit they come
 * from as its people are counted in them (`composition`).
 */
export async function readPlannedUnits(em: EntityManager, eventId: string): Promise<PlannedUnit[]> {
  const formed = await rows(em, formedBy(eventId));
  return formed.map(({ unitId, fullName, level, ...made }) =>
    Object.assign(new PlannedUnit(), { unitId, fullName, level, composition: writeComposition(holdingOf(level, made)) }),
  );
}

/** A base has the parts of its sources, a unit above all the bases they had. */
function holdingOf(level: UnitLevel, { day, parts, isTold }: Pick<Formed, 'day' | 'parts' | 'isTold'>): Holding {
  const isBase = level === 'BASE';
  const told = parts.map(({ unitId, from, to }) => (isBase ? partFrom(unitId, from, to) : whole(unitId)));
  return { kind: isBase ? 'FORMED_BASE' : 'ABOVE', day, parts: isTold ? told : null };
}

/** Commune bases that stood below a unit on a day. */
const basesBelow = (unit: string, day: string) => sql`
  select a.unit_id from organisation.unit_ancestor a join organisation.unit b on b.id = a.unit_id and b.target_applies
  where a.ancestor_id = ${sql.raw(unit)} and ${sql.raw(day)} between a.valid_from and a.valid_to`;

const basesBefore = sql`
  select below.unit_id from part p cross join lateral (${basesBelow('p.origin_id', 'f.day - 1')}) as below where p.unit_id = f.unit_id`;

const formedBy = (eventId: string) => sql<Formed>`
  with changed as (
    select from_unit_id, to_unit_id from (${piecesOf(eventId)}) as come
    union select from_unit_id, to_unit_id from (${piecesTakenBack(eventId)}) as gone
  ), formed as materialized (
    select c.unit_id, v.full_name, u.level, u.target_applies, u.opened_on as day
    from organisation.unit_change c join organisation.unit u on u.id = c.unit_id
    join organisation.unit_version v on v.unit_id = u.id and v.valid_from = u.opened_on
    join organisation.unit_event e on e.id = c.event_id
    where c.event_id = ${eventId} and c.act = 'OPEN' and exists (select from organisation.unit_lineage l where l.to_unit_id = u.id)
      and (e.corrects_id is null or u.id in (select to_unit_id from changed) or exists (
        select from organisation.unit_lineage l where l.to_unit_id = u.id and l.from_unit_id in (select from_unit_id from changed)))
  ), part as materialized (
    select c.unit_id, c.origin_id, c.part_from, c.part_to
    from organisation.composition((select array_agg(unit_id order by unit_id) from formed), (select array_agg(day order by unit_id) from formed),
      (select min(day) - 1 from formed)) as c
    where c.origin_id <> c.unit_id and c.day - 1 between c.valid_from and c.valid_to
  )
  select f.unit_id as "unitId", f.full_name as "fullName", f.level, f.day,
    coalesce((select json_agg(json_build_object('unitId', p.origin_id, 'from', p.part_from, 'to', p.part_to) order by p.origin_id)
      from part p where p.unit_id = f.unit_id), '[]') as parts,
    case when f.level = 'BASE' then f.target_applies
      else not exists ((${basesBelow('f.unit_id', 'f.day')}) except (${basesBefore}))
        and not exists ((${basesBefore}) except (${basesBelow('f.unit_id', 'f.day')})) end as "isTold"
  from formed f order by organisation.level_rank(f.level), f.full_name collate "vi-x-icu", f.unit_id`;

import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { UnitLevel } from '../unit/unit.enums.ts';
import { type Part, writeComposition } from './composition.ts';
import { PlannedUnit } from './moved-units.entity.ts';
import { piecesOf, piecesTakenBack } from './piece-difference.ts';

interface Formed {
  readonly unitId: string;
  readonly fullName: string;
  readonly level: UnitLevel;
  readonly day: string;
  readonly parts: readonly Part[];
  /** Whether services can say what it has: a commune base of its parts, a unit above of exactly the bases they had. */
  readonly isTold: boolean;
}

/**
 * Reads the units an event forms out of others, and of what. Only what a unit ended in counts: one that gave a part and goes
 * on keeps what it has. A correction forms anew what is made of other pieces than was thought. The parts of a unit are numbered
 * as the services number them, by the id of where they go.
 */
export async function readPlannedUnits(em: EntityManager, eventId: string): Promise<PlannedUnit[]> {
  const formed = await rows(em, formedBy(eventId));
  return formed.map(({ unitId, fullName, level, day, parts, isTold }) =>
    Object.assign(new PlannedUnit(), {
      unitId,
      fullName,
      level,
      composition: writeComposition(level === 'BASE', day, isTold ? parts : []),
    }),
  );
}

/** Commune bases that stood below a unit on a day. */
const basesBelow = (unit: string, day: string) => sql`
  select a.unit_id from organisation.unit_ancestor a join organisation.unit b on b.id = a.unit_id and b.target_applies
  where a.ancestor_id = ${sql.raw(unit)} and ${sql.raw(day)} between a.valid_from and a.valid_to`;

const basesBefore = sql`
  select below.unit_id from part p cross join lateral (${basesBelow('p.from_unit_id', 'f.day - 1')}) as below where p.to_unit_id = f.unit_id`;

const formedBy = (eventId: string) => sql<Formed>`
  with changed as (
    select from_unit_id, to_unit_id from (${piecesOf(eventId)}) as come
    union select from_unit_id, to_unit_id from (${piecesTakenBack(eventId)}) as gone
  ), part as (
    select l.from_unit_id, l.to_unit_id, l.kind, (row_number() over each_from)::int - 1 as index,
      (count(*) over (partition by l.from_unit_id))::int as of
    from organisation.unit_lineage l join organisation.unit u on u.id = l.from_unit_id and u.closed_on = l.effective_on - 1
    where l.event_id = ${eventId} window each_from as (partition by l.from_unit_id order by l.to_unit_id)
  ), formed as (
    select c.unit_id, v.full_name, u.level, u.target_applies, u.opened_on as day
    from organisation.unit_change c join organisation.unit u on u.id = c.unit_id
    join organisation.unit_version v on v.unit_id = u.id and v.valid_from = u.opened_on
    join organisation.unit_event e on e.id = c.event_id
    where c.event_id = ${eventId} and c.act = 'OPEN' and exists (select from organisation.unit_lineage l where l.to_unit_id = u.id)
      and (e.corrects_id is null or u.id in (select to_unit_id from changed) or exists (
        select from organisation.unit_lineage l where l.to_unit_id = u.id and l.from_unit_id in (select from_unit_id from changed)))
  )
  select f.unit_id as "unitId", f.full_name as "fullName", f.level, f.day,
    coalesce((select json_agg(json_build_object('unitId', p.from_unit_id, 'index', p.index, 'of', p.of) order by p.from_unit_id)
      from part p where p.to_unit_id = f.unit_id), '[]') as parts,
    case when f.level = 'BASE' then f.target_applies
      else not exists ((${basesBelow('f.unit_id', 'f.day')}) except (${basesBefore}))
        and not exists ((${basesBefore}) except (${basesBelow('f.unit_id', 'f.day')})) end as "isTold"
  from formed f order by organisation.level_rank(f.level), f.full_name collate "vi-x-icu", f.unit_id`;

import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { eventColumns, UnitEvent } from '../event/unit-event.entity.ts';
import { MovedUnit } from './moved-units.entity.ts';
import { readPlannedUnits } from './read-planned-units.ts';
import { HeldUnitView, PieceView, StructureOutcome, UndoneChange, UnitChangeView } from './structure-outcome.entity.ts';

/** Reads what an event has done, as it stands in the database: the same for an act, a preview and a repetition. */
export async function readOutcome(em: EntityManager, eventId: string): Promise<StructureOutcome> {
  const [event] = await instances(em, UnitEvent, sql`select ${eventColumns} from organisation.unit_event e where e.id = ${eventId}`);
  const [counted] = await rows(
    em,
    sql<{ count: number }>`select count(*)::int as count from organisation.consolidation_task where event_id = ${eventId}`,
  );
  const changes = await readChanges(em, eventId);
  return Object.assign(new StructureOutcome(), {
    eventId,
    event: event ?? null,
    changes,
    undone: event?.correctsId == null ? [] : await readUndone(em, eventId),
    closed: changes.flatMap((change) => movedUnit(change, event?.effectiveOn ?? null)),
    formed: await readPlannedUnits(em, eventId),
    pieces: await readPieces(em, eventId),
    held: await readHeld(em, eventId),
    consolidations: counted?.count ?? 0,
  });
}

const extents = { MERGED: 'WHOLE', SPLIT: 'PART', DISSOLVED: 'NONE' } as const;

const movedUnit = ({ unitId, ending, fullName, level }: UnitChangeView, effectiveOn: string | null): MovedUnit[] =>
  ending && effectiveOn ? [Object.assign(new MovedUnit(), { unitId, effectiveOn, extent: extents[ending], fullName, level })] : [];

/** The version of a unit a change leads to; of one that ends, its last. */
const readChanges = (em: EntityManager, eventId: string) =>
  instances(
    em,
    UnitChangeView,
    sql`
    select c.unit_id as "unitId", c.act, c.ground, c.ending, u.level, v.code, v.full_name as "fullName", v.admin_type as "adminType",
      p.full_name as "parentName"
    from organisation.unit_change c
    join organisation.unit_event e on e.id = c.event_id
    join organisation.unit u on u.id = c.unit_id
    join lateral (
      select * from organisation.unit_version v
      where v.unit_id = c.unit_id and v.valid_from <= e.effective_on order by v.valid_from desc limit 1
    ) as v on true
    left join lateral (
      select full_name from organisation.unit_version p
      where p.unit_id = v.parent_id and p.valid_from <= least(v.valid_to, e.effective_on) order by p.valid_from desc limit 1
    ) as p on true
    where c.event_id = ${eventId}
    order by organisation.level_rank(u.level), v.full_name collate "vi-x-icu", c.unit_id`,
  );

/** What a unit is called at the latest on a day. */
const nameOn = (unit: string, day: string) => sql`(
  select full_name from organisation.unit_version n where n.unit_id = ${sql.raw(unit)} and n.valid_from <= ${sql.raw(day)}
  order by n.valid_from desc limit 1)`;

/** What the event had done that a correction takes the place of: the original, or the correction in force for it till then. */
const readUndone = (em: EntityManager, eventId: string) =>
  instances(
    em,
    UndoneChange,
    sql`
    with fallen as (
      select * from organisation.unit_event where voided_by = ${eventId} order by corrects_id is null limit 1
    )
    select c.unit_id as "unitId", c.act, u.level, coalesce(c.full_name, last.full_name) as "fullName", there.full_name as "standsAs"
    from fallen e
    join organisation.unit_change c on c.event_id = e.id
    join organisation.unit u on u.id = c.unit_id
    left join lateral (
      select full_name from organisation.unit_version v
      where v.unit_id = c.unit_id and v.valid_from <= e.effective_on order by v.valid_from desc limit 1
    ) as last on true
    left join organisation.unit_version there on there.unit_id = c.unit_id and there.validity @> e.effective_on
    order by organisation.level_rank(u.level), coalesce(c.full_name, last.full_name) collate "vi-x-icu", c.unit_id`,
  );

const readPieces = (em: EntityManager, eventId: string) =>
  instances(
    em,
    PieceView,
    sql`
    select ${nameOn('l.from_unit_id', 'l.effective_on - 1')} as "fromName", ${nameOn('l.to_unit_id', 'l.effective_on')} as "toName",
      l.kind as extent, l.share::float8 as share
    from organisation.unit_lineage l where l.event_id = ${eventId}
    order by ${nameOn('l.to_unit_id', 'l.effective_on')} collate "vi-x-icu", ${nameOn('l.from_unit_id', 'l.effective_on - 1')} collate "vi-x-icu"`,
  );

const readHeld = (em: EntityManager, eventId: string) =>
  instances(
    em,
    HeldUnitView,
    sql`
    select p.unit_id as "unitId", ${nameOn('p.unit_id', 'e.effective_on')} as "fullName", ${nameOn('p.held_by', 'e.effective_on')} as "heldByName",
      array(select ${nameOn('c.id', 'e.effective_on')} from unnest(p.candidates) as c (id)) as "candidateNames"
    from organisation.unit_placement p join organisation.unit_event e on e.id = p.event_id
    where p.event_id = ${eventId} order by ${nameOn('p.unit_id', 'e.effective_on')} collate "vi-x-icu", p.unit_id`,
  );

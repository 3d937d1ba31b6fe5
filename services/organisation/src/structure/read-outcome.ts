import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import { eventColumns, UnitEvent } from '../event/unit-event.entity.ts';
import { nameOn } from './name-of-unit.ts';
import { piecesOf, piecesTakenBack } from './piece-difference.ts';
import { readChanges, readDifference } from './read-changes.ts';
import { readMovedUnits, readReturnedUnits } from './read-moved-units.ts';
import { readPlannedUnits } from './read-planned-units.ts';
import { HeldUnitView, PieceView, StructureOutcome } from './structure-outcome.entity.ts';

/**
 * Reads what an event has done, as it stands in the database: the same for an act, a preview and a repetition. What a
 * correction does is the difference to what was thought before.
 */
export async function readOutcome(em: EntityManager, eventId: string): Promise<StructureOutcome> {
  const [event] = await instances(em, UnitEvent, sql`select ${eventColumns} from organisation.unit_event e where e.id = ${eventId}`);
  const isCorrection = event?.correctsId != null;
  return Object.assign(new StructureOutcome(), {
    eventId,
    event: event ?? null,
    changes: await (isCorrection ? readDifference : readChanges)(em, eventId),
    closed: await readMovedUnits(em, eventId),
    returned: await readReturnedUnits(em, eventId),
    formed: await readPlannedUnits(em, eventId),
    pieces: await readPieces(em, piecesOf(eventId)),
    piecesTakenBack: await readPieces(em, piecesTakenBack(eventId)),
    held: await readHeld(em, heldBy(eventId)),
    released: await readHeld(em, releasedBy(eventId)),
    ...(await countConsolidations(em, eventId)),
  });
}

type Selection = ReturnType<typeof sql>;

const readPieces = (em: EntityManager, selection: Selection) =>
  instances(
    em,
    PieceView,
    sql`
    select ${nameOn('l.from_unit_id', 'l.effective_on - 1')} as "fromName", ${nameOn('l.to_unit_id', 'l.effective_on')} as "toName",
      l.kind as extent, l.share::float8 as share
    from (${selection}) as l
    order by ${nameOn('l.to_unit_id', 'l.effective_on')} collate "vi-x-icu", ${nameOn('l.from_unit_id', 'l.effective_on - 1')} collate "vi-x-icu"`,
  );

const placement = sql`p.unit_id, p.event_id, p.from_unit_id, p.held_by, p.candidates`;

/** Units that wait by this event; of a correction, but for those that waited so before. */
const heldBy = (eventId: string) => sql`
  select ${placement} from organisation.unit_placement p where p.event_id = ${eventId} and not exists (
    select from organisation.unit_placement_past o where o.superseded_by = ${eventId}
      and (o.unit_id, o.from_unit_id, o.held_by, o.candidates) = (p.unit_id, p.from_unit_id, p.held_by, p.candidates))`;

/** Units that waited till this event. Whoever only goes on waiting was put on the list again by it, or as she was. */
const releasedBy = (eventId: string) => sql`
  select ${placement} from organisation.unit_placement_past p where p.superseded_by = ${eventId} and not exists (
    select from organisation.unit_placement n where n.unit_id = p.unit_id and n.event_id in (p.event_id, ${eventId})
    union all
    select from organisation.unit_placement_past n
    where n.unit_id = p.unit_id and n.event_id in (p.event_id, ${eventId}) and n.superseded_at > p.superseded_at)`;

const readHeld = (em: EntityManager, selection: Selection) =>
  instances(
    em,
    HeldUnitView,
    sql`
    select p.unit_id as "unitId", ${nameOn('p.unit_id', 'e.effective_on')} as "fullName", ${nameOn('p.held_by', 'e.effective_on')} as "heldByName",
      array(select ${nameOn('c.id', 'e.effective_on')} from unnest(p.candidates) as c (id)) as "candidateNames"
    from (${selection}) as p join organisation.unit_event e on e.id = p.event_id order by 2`,
  );

async function countConsolidations(em: EntityManager, eventId: string) {
  const [counted] = await rows(
    em,
    sql<{ consolidations: number; consolidationsTakenBack: number }>`
    with task as (select unit_id from organisation.consolidation_task where event_id = ${eventId}),
      gone as (select unit_id from organisation.consolidation_task_past where superseded_by = ${eventId})
    select (select count(*)::int from task where unit_id not in (select unit_id from gone)) as consolidations,
      (select count(*)::int from gone where unit_id not in (select unit_id from task)) as "consolidationsTakenBack"`,
  );
  return counted ?? { consolidations: 0, consolidationsTakenBack: 0 };
}

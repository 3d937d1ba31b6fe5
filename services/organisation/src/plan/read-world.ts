import { today } from '@vwu/kit/clock';
import { type EntityManager, rows, sql } from '@vwu/kit/database';
import type { Viewer } from '@vwu/kit/viewer';
import type { Attributes, PlacedChange } from './change-plan.ts';
import { type GroupSpan, type KnownUnit, type RecordedPiece, World } from './world.ts';

/**
 * Reads the units a command names, those directly below them from a day on, what went into them or out of them, and all
 * above any of these: all that the rules look at. Five statements, whatever the number of units.
 */
export async function readWorld(em: EntityManager, viewer: Viewer, named: readonly string[], from: string): Promise<World> {
  const ids = await readNeighbours(em, named, from);
  const units = await readUnits(em, viewer, ids);
  const changesOf = Map.groupBy(await readChanges(em, ids), ({ unitId }) => unitId);
  return new World(
    units.map((unit) => ({ ...unit, changes: changesOf.get(unit.id) ?? [] })),
    await readPieces(em, named),
    await readGroupSpans(em, ids, from),
  );
}

async function readNeighbours(em: EntityManager, named: readonly string[], from: string): Promise<string[]> {
  const found = await rows(
    em,
    sql<{ id: string }>`
    with recursive near as (
      select unnest(${named}::uuid[]) as id
      union
      select unit_id from organisation.unit_version where parent_id = any (${named}::uuid[]) and valid_to >= ${from}::date
      union
      select unnest(array[from_unit_id, to_unit_id]) from organisation.unit_lineage
      where from_unit_id = any (${named}::uuid[]) or to_unit_id = any (${named}::uuid[])
    ), above as (
      select id from near
      union
      select c.parent_id from above cross join lateral (
        -- one unit at a time by index, however large the tree
        select parent_id from organisation.unit_change where unit_id = above.id and parent_id is not null offset 0
      ) as c
    )
    select id from above`,
  );
  return found.map(({ id }) => id);
}

const readUnits = (em: EntityManager, viewer: Viewer, ids: readonly string[]) =>
  rows(
    em,
    sql<Omit<KnownUnit, 'changes'>>`
    with charged as materialized (
      select id from organisation.within_charge(${viewer.unitId}::uuid, ${ids}::uuid[], ${today()}::date) as c (id)
    ), seen as materialized (
      -- who answers for a unit is not asked whether she sees it
      select id from organisation.within_reach(${viewer.unitId}::uuid,
        array(select unnest(${ids}::uuid[]) except select id from charged), ${today()}::date) as r (id)
    )
    select u.id, u.level, u.kind, u.subkind, u.branch_type as "branchType", u.area_type as "areaType", u.opened_on as "openedOn", u.version,
      case when u.id in (select id from charged) then 'IN_CHARGE' when u.id in (select id from seen) then 'VISIBLE' else 'UNKNOWN' end as charge
    from organisation.unit u
    where u.id = any (${ids}::uuid[])`,
  );

const readPieces = (em: EntityManager, ids: readonly string[]) =>
  rows(
    em,
    sql<RecordedPiece>`
    select event_id as "eventId", from_unit_id as "fromId", to_unit_id as "toId", kind as extent, share::float8 as share,
      effective_on as "effectiveOn"
    from organisation.unit_lineage where from_unit_id = any (${ids}::uuid[]) or to_unit_id = any (${ids}::uuid[])`,
  );

/** Groups move with their branch, whichever base it goes to (ORG-002). */
const readGroupSpans = (em: EntityManager, ids: readonly string[], from: string) =>
  rows(
    em,
    sql<GroupSpan>`
    select distinct parent_id as "branchId", valid_from as "validFrom", valid_to as "validTo" from organisation.unit_version
    where parent_id = any (${ids}::uuid[]) and parent_level = 'BRANCH' and level = 'GROUP' and valid_to >= ${from}::date`,
  );

type ChangeRow = Attributes & {
  readonly unitId: string;
  readonly eventId: string;
  readonly effectiveOn: string;
  readonly place: string;
  readonly act: PlacedChange['act'];
  readonly sets: readonly string[];
  readonly ending: never;
  readonly ground: never;
};

/** The changes of events in force. */
async function readChanges(em: EntityManager, ids: readonly string[]): Promise<PlacedChange[]> {
  const found = await rows(
    em,
    sql<ChangeRow>`
    select c.unit_id as "unitId", c.event_id as "eventId", e.effective_on as "effectiveOn", e.place, c.act, c.sets, c.ending, c.ground,
      c.code, c.name, c.full_name as "fullName", c.admin_type as "adminType", c.parent_id as "parentId", c.base_model as "baseModel"
    from organisation.unit_change c join organisation.unit_event e on e.id = c.event_id
    where c.unit_id = any (${ids}::uuid[]) and e.voided_by is null`,
  );
  return found.map(changeFrom);
}

/** Where an attribute stands in the database, and here. */
export const columnsOf = {
  code: 'code',
  name: 'name',
  fullName: 'full_name',
  adminType: 'admin_type',
  parentId: 'parent_id',
  baseModel: 'base_model',
} as const satisfies Record<keyof Attributes, string>;

function changeFrom({ unitId, eventId, effectiveOn, place, act, sets, ending, ground, ...values }: ChangeRow): PlacedChange {
  const head = { unitId, eventId, effectiveOn, place: Number(place) };
  if (act === 'CLOSE') return { ...head, act, ending };
  const given = Object.entries(columnsOf).filter(([, column]) => act === 'OPEN' || sets.includes(column));
  const set = Object.fromEntries(given.map(([name]) => [name, values[name as keyof Attributes]]));
  return { ...head, act, ground, set } as PlacedChange;
}

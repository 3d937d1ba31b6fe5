import { type EntityManager, rows, sql } from '@vwu/kit/database';
import { END } from '@vwu/kit/date';
import { goesAlong, goingOn, outlives, type Table } from './going-on.ts';

/** A unit that has ended, or not: what becomes of those who lead and mentor there follows from it. */
interface Fate {
  readonly closedOn: string;
  readonly ending: 'MERGED' | 'SPLIT' | 'DISSOLVED' | null;
  readonly successorIds: readonly string[];
  /** Whether it alone makes the new unit it went into. */
  readonly isSoleSource: boolean;
}

const kinds = { position: 'POSITION', mentor_assignment: 'MENTOR_ASSIGNMENT' } as const;

/** «Sắp xếp tổ chức»: why an assignment ended, where nobody ended it. */
const reason = 'Sắp xếp tổ chức';

/**
 * Brings positions and mentor assignments of a unit in line with what became of it: ended with it; gone on in the one it went
 * into whole; waiting to be placed otherwise, and presidents wherever another unit went there too (ORG-010). Never dropped, never
 * guessed. It works out what should be, so that a correction takes back what it no longer calls for.
 */
export async function followStructure(tx: EntityManager, unitId: string): Promise<void> {
  const fate = await readFate(tx, unitId);
  for (const table of ['position', 'mentor_assignment'] as const) {
    await takeBack(tx, table, unitId, fate);
    if (fate.closedOn === END) continue;
    const ended = await end(tx, table, unitId, fate);
    const [heir] = fate.ending === 'MERGED' ? fate.successorIds : [];
    const carried = heir === undefined ? [] : await carry(tx, table, ended, { heir, ...fate });
    await wait(
      tx,
      table,
      ended.filter((id) => !carried.includes(id)),
      fate.successorIds,
    );
    if (heir !== undefined && carried.length > 0) await noteAgain(tx, heir);
  }
  if (!fate.isSoleSource) await noteThoseBeside(tx, unitId, fate);
}

async function readFate(tx: EntityManager, unitId: string): Promise<Fate> {
  const [fate] = await rows(
    tx,
    sql<Fate>`
    select u.closed_on as "closedOn", u.ending, array(
      select l.to_unit_id::text from organisation.unit_lineage l
      where l.from_unit_id = u.id and l.effective_on = u.closed_on + 1 order by l.to_unit_id) as "successorIds",
      coalesce(u.ending = 'MERGED', false) and exists (
        select from organisation.unit_lineage l join organisation.unit h on h.id = l.to_unit_id and h.opened_on = l.effective_on
        where l.from_unit_id = u.id and l.effective_on = u.closed_on + 1 and not exists (
          select from organisation.unit_lineage o where o.to_unit_id = h.id and o.effective_on = l.effective_on and o.from_unit_id <> u.id)
      ) as "isSoleSource"
    from organisation.unit u where u.id = ${unitId}`,
  );
  return fate ?? { closedOn: END, ending: null, successorIds: [], isSoleSource: false };
}

const alone = 'alone';

/** How a unit ended, in one text: what ended with it knows by this whether it still does. */
const markOf = ({ closedOn, ending, successorIds, isSoleSource }: Fate): string =>
  [closedOn, ending, ...successorIds, ...(isSoleSource ? [alone] : [])].join(' ');

/** The marks that stand: who waits while others competed waits on, though these have gone. */
const marksOf = (fate: Fate): string[] => [markOf(fate), markOf({ ...fate, isSoleSource: false })];

/** Rows that ended with the unit as it was thought to end go on again; what had come of them never was. */
async function takeBack(tx: EntityManager, table: Table, unitId: string, fate: Fate): Promise<void> {
  const name = sql.id('cadre', table);
  const wrong = await rows(
    tx,
    sql<{
      id: string;
    }>`select id from ${name} where unit_id = ${unitId} and ended_with is not null and ended_with <> all (${marksOf(fate)}::text[])`,
  );
  const ids = wrong.map(({ id }) => id);
  if (ids.length === 0) return;
  await rows(tx, sql`delete from cadre.placement where subject_id = any (${ids}::uuid[])`);
  await rows(tx, sql`delete from ${name} where carried_from = any (${ids}::uuid[])`);
  const reopened =
    table === 'mentor_assignment' ? sql`, end_reason = case when due_on < 'infinity' then end_reason end, version = version + 1` : sql``;
  await rows(tx, sql`update ${name} set valid_to = due_on, due_on = null, ended_with = null ${reopened} where id = any (${ids}::uuid[])`);
}

/** Ends what goes on beyond the unit's last day. What was to begin later ends on the day it would have begun. */
async function end(tx: EntityManager, table: Table, unitId: string, fate: Fate): Promise<string[]> {
  const { closedOn } = fate;
  const why = table === 'mentor_assignment' ? sql`, end_reason = coalesce(end_reason, ${reason}), version = version + 1` : sql``;
  const ended = await rows(
    tx,
    sql<{ id: string }>`
    update ${sql.id('cadre', table)} t set due_on = valid_to, valid_to = greatest(valid_from, ${closedOn}::date), ended_with = ${markOf(fate)} ${why}
    where unit_id = ${unitId} and ${outlives(sql`t.valid_to`, sql`${closedOn}::date`)} returning id`,
  );
  return ended.map(({ id }) => id);
}

/** Goes on in the unit it went into, from the next day; somebody who is there already is there once. */
async function carry(
  tx: EntityManager,
  table: Table,
  ids: readonly string[],
  { heir, closedOn, isSoleSource }: Pick<Fate, 'closedOn' | 'isSoleSource'> & { readonly heir: string },
): Promise<string[]> {
  const name = sql.id('cadre', table);
  const { columns, values, person, isThere } = goingOn[table];
  const may = sql`${goesAlong[table](sql`${isSoleSource}::boolean`)} and ${table === 'position' ? leadsAlone(heir, closedOn) : sql`true`}`;
  const carried = await rows(
    tx,
    sql<{ id: string }>`
    with going as (
      select distinct on (${person}) t.* from ${name} t
      where t.id = any (${ids}::uuid[]) and ${may} order by ${person}, t.valid_from
    ), gone as (
      insert into ${name} (id, unit_id, cadre_id, valid_from, origin, carried_from, ${columns})
      select gen_random_uuid(), ${heir}::uuid, g.cadre_id, greatest(g.valid_from, ${closedOn}::date + 1), g.origin, g.id, ${values}
      from going g
      where not exists (select from ${name} o where o.unit_id = ${heir}::uuid and ${isThere} and o.valid_to > ${closedOn}::date)
    )
    select t.id from ${name} t where t.id = any (${ids}::uuid[]) and ${may}`,
  );
  return carried.map(({ id }) => id);
}

/** Whether `t` would be the only president of the unit it goes on in. */
const leadsAlone = (heir: string, closedOn: string) => sql`not (t.title = 'PRESIDENT' and exists (
  select from cadre.position o where o.unit_id = ${heir}::uuid and o.title = 'PRESIDENT' and o.cadre_id <> t.cadre_id and o.valid_to > ${closedOn}::date))`;

async function wait(tx: EntityManager, table: Table, ids: readonly string[], candidates: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await rows(
    tx,
    sql`
    insert into cadre.placement (subject_id, kind, cadre_id, unit_id, since, candidates)
    select t.id, ${kinds[table]}, t.cadre_id, t.unit_id, t.valid_to + 1, ${candidates}::uuid[]
    from ${sql.id('cadre', table)} t where t.id = any (${ids}::uuid[])
    on conflict (subject_id) do nothing`,
  );
}

/** The heir may be to end itself. */
const noteAgain = (tx: EntityManager, unitId: string) =>
  rows(tx, sql`insert into cadre.structure_task (unit_id) values (${unitId}) on conflict do nothing`);

/** Another unit has come to where some had gone alone: who leads there competes with theirs. */
const noteThoseBeside = (tx: EntityManager, unitId: string, { closedOn, successorIds }: Fate) =>
  rows(
    tx,
    sql`
    insert into cadre.structure_task (unit_id)
    select distinct p.unit_id from organisation.unit_lineage l join cadre.position p on p.unit_id = l.from_unit_id and p.ended_with like ${`% ${alone}`}
    where l.to_unit_id = any (${successorIds}::uuid[]) and l.from_unit_id <> ${unitId} and l.effective_on > ${closedOn}::date
    on conflict do nothing`,
  );

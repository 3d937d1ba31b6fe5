import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import type { Projection } from '../plan/projection.ts';
import { AccessChange } from './structure-outcome.entity.ts';

/** Where a unit stands on the day, or one of its heirs: who stands at one of these sees it. */
interface Seat {
  readonly unitId: string;
  readonly seatId: string;
  readonly branchId: string | null;
  readonly stemId: string;
}

/** Who sees what: the units each holder sees. */
type Sight = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Looks who sees what before a plan is applied, and again after: by the very tables that give sight (D8), on the day of
 * effect or today, whichever is later. Central sees all and is left out.
 */
export class AccessWatch {
  readonly #tx: EntityManager;
  readonly #unitIds: readonly string[];
  readonly #day: string;
  readonly #before: Sight;

  private constructor(tx: EntityManager, unitIds: readonly string[], day: string, before: Sight) {
    this.#tx = tx;
    this.#unitIds = unitIds;
    this.#day = day;
    this.#before = before;
  }

  static async begin(tx: EntityManager, { affected, plan, world }: Projection): Promise<AccessWatch> {
    const [, day = today()] = [today(), plan.event.effectiveOn].toSorted();
    const known = affected.filter((id) => world.find(id));
    const unitIds = [...new Set([...affected, ...(await readBelow(tx, known))])];
    return new AccessWatch(tx, unitIds, day, await readSight(tx, unitIds, day));
  }

  async changes(): Promise<AccessChange[]> {
    const after = await readSight(this.#tx, this.#unitIds, this.#day);
    return describe(this.#tx, missing(after, this.#before), missing(this.#before, after));
  }
}

/** What each holder sees in one sight and not in the other. */
const missing = (sight: Sight, other: Sight): Map<string, string[]> =>
  new Map(
    [...sight].flatMap(([holderId, units]) => {
      const known = other.get(holderId);
      const only = known ? [...units].filter((id) => !known.has(id)) : [...units];
      return only.length > 0 ? [[holderId, only] as const] : [];
    }),
  );

/** What stands below some units on any day, and what ended before and is answered for by these: its past is seen with them. */
async function readBelow(tx: EntityManager, unitIds: readonly string[]): Promise<string[]> {
  const found = await rows(
    tx,
    sql<{ id: string }>`
    with stem as (
      select unit_id as id from organisation.unit_ancestor where ancestor_id = any (${unitIds}::uuid[])
    ), below as (
      select unnest(${unitIds}::uuid[]) as id
      union select id from stem
      union select unit_id from organisation.unit_stem where stem_id in (select id from stem)
      union select unit_id from organisation.unit_stem where branch_id = any (${unitIds}::uuid[])
    )
    select id from below union select h.unit_id from below join organisation.unit_heir h on h.heir_id = below.id`,
  );
  return found.map(({ id }) => id);
}

/**
 * Who sees a unit: those it stands below on the day, and those any of its heirs stands below. Thousands of branches hang below
 * a few bases, so what is above a base is read once for each.
 */
async function readSight(tx: EntityManager, unitIds: readonly string[], day: string): Promise<Sight> {
  const seats = await rows(
    tx,
    sql<Seat>`
    select unit_id as "unitId", seat_id as "seatId", stem_id as "stemId", branch_id as "branchId"
    from organisation.seats_of(${unitIds}::uuid[], ${day}::date) where on_day <= ${day}::date`,
  );
  const above = await readAbove(tx, new Set(seats.map(({ stemId }) => stemId)), day);
  const sight = new Map<string, Set<string>>();
  const see = (holderId: string, unitId: string) => {
    const seen = sight.get(holderId);
    if (seen) seen.add(unitId);
    else sight.set(holderId, new Set([unitId]));
  };
  for (const { unitId, seatId, stemId, branchId } of seats) {
    const superiors = above.get(stemId);
    if (!superiors) continue;
    for (const { holderId } of superiors) if (holderId !== null) see(holderId, unitId);
    if (seatId !== stemId) see(seatId, unitId);
    if (branchId !== null) see(branchId, unitId);
  }
  return sight;
}

/** The units above some on a day, themselves among them but for the root, which is null; none for one that does not live then. */
async function readAbove(tx: EntityManager, stemIds: ReadonlySet<string>, day: string) {
  const found = await rows(
    tx,
    sql<{ stemId: string; holderId: string | null }>`
    select a.unit_id as "stemId", case when a.ancestor_level <> 'CENTRAL' then a.ancestor_id end as "holderId"
    from organisation.unit_ancestor a
    where a.unit_id = any (${[...stemIds]}::uuid[]) and ${day}::date between a.valid_from and a.valid_to`,
  );
  return Map.groupBy(found, ({ stemId }) => stemId);
}

/** What units are called at the latest; of one that a correction says never was, as it was opened: it lives on no day. */
const lastNames = sql`
  select k.id, coalesce(v.full_name, c.full_name) as full_name, coalesce(v.level, c.level) as level
  from (select holder as id from sight union select unit from sight) as k
  left join lateral (
    select full_name, level from organisation.unit_version where unit_id = k.id order by valid_from desc limit 1
  ) as v on true
  left join lateral (
    select o.full_name, u.level from organisation.unit_change o join organisation.unit u on u.id = o.unit_id
    where v.level is null and o.unit_id = k.id and o.act = 'OPEN' limit 1
  ) as c on true`;

type SightOf = ReadonlyMap<string, readonly string[]>;

function describe(tx: EntityManager, gained: SightOf, lost: SightOf): Promise<AccessChange[]> {
  const rowsOf = (sight: SightOf, isGained: boolean) => [...sight].map(([holder, units]) => ({ holder, units, gained: isGained }));
  return instances(
    tx,
    AccessChange,
    sql`
    with sight as materialized (
      select s.holder, unnest(s.units) as unit, s.gained
      from jsonb_to_recordset(${JSON.stringify([...rowsOf(gained, true), ...rowsOf(lost, false)])}::jsonb) as s (holder uuid, units uuid[], gained boolean)
    ), named as materialized (
      -- in the order of the alphabet, once for all holders
      select n.*, row_number() over (order by n.full_name collate "vi-x-icu") as place from (${lastNames}) as n
    )
    select s.holder as "holderId", max(h.full_name) as "holderName", max(h.level) as level,
      count(*) filter (where s.gained)::int as gained, count(*) filter (where not s.gained)::int as lost,
      (array_agg(u.full_name order by u.place))[1:10] as sample
    from sight s
    join named h on h.id = s.holder
    join named u on u.id = s.unit
    group by s.holder
    order by organisation.level_rank(max(h.level)), 2`,
  );
}

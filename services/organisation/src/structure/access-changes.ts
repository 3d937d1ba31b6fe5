import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import type { Projection } from '../plan/projection.ts';
import { nameOn } from './name-of-unit.ts';
import { AccessChange } from './structure-outcome.entity.ts';

interface Sight {
  readonly holderId: string;
  readonly unitId: string;
}

/**
 * Looks who sees what before a plan is applied, and again after: by the very tables that give sight (D8), on the day of
 * effect or today, whichever is later. Central sees all and is left out.
 */
export class AccessWatch {
  readonly #tx: EntityManager;
  readonly #unitIds: readonly string[];
  readonly #day: string;
  readonly #before: ReadonlySet<string>;

  private constructor(tx: EntityManager, unitIds: readonly string[], day: string, before: ReadonlySet<string>) {
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
    const gained = [...after].filter((pair) => !this.#before.has(pair));
    const lost = [...this.#before].filter((pair) => !after.has(pair));
    return describe(this.#tx, gained.map(sightFrom), lost.map(sightFrom));
  }
}

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

const sightFrom = (pair: string): Sight => {
  const [holderId = '', unitId = ''] = pair.split('/');
  return { holderId, unitId };
};

/** Who sees a unit: those it stands below on the day, and those any of its heirs stands below. */
async function readSight(tx: EntityManager, unitIds: readonly string[], day: string): Promise<ReadonlySet<string>> {
  const found = await rows(
    tx,
    sql<{ pair: string }>`
    select seen.holder_id || '/' || seat.unit_id as pair
    from organisation.seats_of(${unitIds}::uuid[], ${day}::date) as seat
    cross join lateral (
      select a.ancestor_id as holder_id from organisation.unit_ancestor a
      where a.unit_id = seat.stem_id and a.ancestor_level <> 'CENTRAL' and ${day}::date between a.valid_from and a.valid_to
      union select seat.seat_id where seat.seat_id <> seat.stem_id
      union select seat.branch_id where seat.branch_id is not null
    ) as seen
    where seat.on_day <= ${day}::date and exists (
      select from organisation.unit_ancestor a where a.unit_id = seat.stem_id and a.depth = 0 and ${day}::date between a.valid_from and a.valid_to)`,
  );
  return new Set(found.map(({ pair }) => pair));
}

const describe = (tx: EntityManager, gained: readonly Sight[], lost: readonly Sight[]) =>
  instances(
    tx,
    AccessChange,
    sql`
    with sight as (
      select s.holder, s.unit, s.gained
      from jsonb_to_recordset(${JSON.stringify([
        ...gained.map(({ holderId, unitId }) => ({ holder: holderId, unit: unitId, gained: true })),
        ...lost.map(({ holderId, unitId }) => ({ holder: holderId, unit: unitId, gained: false })),
      ])}::jsonb) as s (holder uuid, unit uuid, gained boolean)
    )
    select s.holder as "holderId", max(n.full_name) as "holderName", max(h.level) as level,
      count(*) filter (where s.gained)::int as gained, count(*) filter (where not s.gained)::int as lost,
      (array_agg(u.full_name order by u.full_name collate "vi-x-icu"))[1:10] as sample
    from sight s
    join organisation.unit h on h.id = s.holder
    cross join lateral (select ${nameOn('s.holder')} as full_name) as n
    cross join lateral (select ${nameOn('s.unit')} as full_name) as u
    group by s.holder
    order by organisation.level_rank(max(h.level)), 2`,
  );

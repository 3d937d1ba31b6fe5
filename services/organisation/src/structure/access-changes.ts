import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, rows, sql } from '@vwu/kit/database';
import type { Projection } from '../plan/projection.ts';
import { idArray } from './id-array.ts';
import { Sight, type SightChange } from './sight.ts';
import { AccessChange } from './structure-outcome.entity.ts';

/**
 * Looks who sees what before a plan is applied, and again after: by the very tables that give sight (D8), on the day of
 * effect or today, whichever is later. Central sees all and is left out.
 */
export class AccessWatch {
  readonly #tx: EntityManager;
  readonly #day: string;
  readonly #before: Sight;

  private constructor(tx: EntityManager, day: string, before: Sight) {
    this.#tx = tx;
    this.#day = day;
    this.#before = before;
  }

  static async begin(tx: EntityManager, { affected, plan, world }: Projection): Promise<AccessWatch> {
    const [, day = today()] = [today(), plan.event.effectiveOn].toSorted();
    const known = affected.filter((id) => world.find(id));
    const unitIds = new Set([...affected, ...(await readBelow(tx, known))]);
    return new AccessWatch(tx, day, await Sight.read(tx, [...unitIds], day));
  }

  async changes(): Promise<AccessChange[]> {
    const after = await Sight.read(this.#tx, this.#before.unitIds, this.#day);
    return describe(this.#tx, after.changesSince(this.#before));
  }
}

/** What stands below some units on any day, and what ended before and is answered for by these: its past is seen with them. */
async function readBelow(tx: EntityManager, unitIds: readonly string[]): Promise<string[]> {
  const given = sql`${idArray(unitIds)}::uuid[]`;
  const [found] = await rows(
    tx,
    sql<{ ids: string | null }>`
    with stem as (
      select unit_id as id from organisation.unit_ancestor where ancestor_id = any (${given})
    ), below as (
      select unnest(${given}) as id
      union select id from stem
      union select unit_id from organisation.unit_stem where stem_id in (select id from stem)
      union select unit_id from organisation.unit_stem where branch_id = any (${given})
    )
    select string_agg(id::text, ',') as ids
    from (select id from below union select h.unit_id from below join organisation.unit_heir h on h.heir_id = below.id) as concerned`,
  );
  return found?.ids?.split(',') ?? [];
}

/** What units are called at the latest; of one that a correction says never was, as it was opened: it lives on no day. */
const lastName = (unit: string) => sql`
  left join lateral (
    select full_name, level from organisation.unit_version where unit_id = ${sql.ref(unit)} order by valid_from desc limit 1
  ) as v on true
  left join lateral (
    select o.full_name, u.level from organisation.unit_change o join organisation.unit u on u.id = o.unit_id
    where v.level is null and o.unit_id = ${sql.ref(unit)} and o.act = 'OPEN' limit 1
  ) as c on true`;

/** Thousands of branches and groups share a few names, so these are counted and put in the order of the alphabet, once for all. */
const describe = (tx: EntityManager, changes: readonly SightChange[]): Promise<AccessChange[]> =>
  instances(
    tx,
    AccessChange,
    sql`
    with change as materialized (
      select row_number() over () as number, r.*
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as r (gained uuid[], lost uuid[], "unitIds" uuid[])
    ), named as materialized (
      select k.number, coalesce(v.full_name, c.full_name) as full_name, count(*) as units
      from (select number, unnest("unitIds") as id from change) as k ${lastName('k.id')} group by 1, 2
    ), placed as materialized (
      select full_name, row_number() over (order by full_name collate "vi-x-icu") as place from (select distinct full_name from named) as n
    ), seen as (
      select h.id as holder_id, p.place, p.full_name, sum(n.units) filter (where h.is_gained) as gained, sum(n.units) filter (where not h.is_gained) as lost,
        sum(n.units) as units
      from (select number, unnest(gained) as id, true as is_gained from change union all select number, unnest(lost), false from change) as h
      join named n on n.number = h.number join placed p on p.full_name = n.full_name
      group by h.id, p.place, p.full_name
    ), counted as materialized (
      select *, sum(units) over (partition by holder_id order by place) - units as units_before from seen
    ), sample as (
      select holder_id, array_agg(full_name order by place) as names
      from counted cross join lateral generate_series(1, least(units, 10 - units_before)) where units_before < 10 group by holder_id
    ), holder as (
      select holder_id, coalesce(sum(gained), 0)::int as gained, coalesce(sum(lost), 0)::int as lost from counted group by holder_id
    )
    select h.holder_id as "holderId", coalesce(v.full_name, c.full_name) as "holderName", coalesce(v.level, c.level) as level, h.gained, h.lost,
      s.names as sample
    from holder h join sample s on s.holder_id = h.holder_id ${lastName('h.holder_id')}
    order by organisation.level_rank(coalesce(v.level, c.level)), 2, h.holder_id`,
  );

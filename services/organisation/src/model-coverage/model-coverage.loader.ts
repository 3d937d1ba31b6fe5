import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, onDay, type Reach, type UnitOnDay } from '@vwu/kit/reach';
import type DataLoader from 'dataloader';
import { runningStages } from '../model/model.enums.ts';
import { ModelCoverage } from './model-coverage.entity.ts';

/**
 * The bases with at least one running special-group model on a day of `d (day)`: rows `day, base_id, is_demonstration`. A model that runs at a
 * branch or group counts for its base, one that came with a unit that went whole for what that has become.
 * (offset 0: first where each site stands, once, then what is above it)
 */
export const coveredBases = sql`
  select seated.day, a.ancestor_id as base_id, bool_or(seated.is_demonstration) as is_demonstration
  from (
    select d.day, t.seat_id, 'DEMONSTRATION' in (m.origin, s.origin) as is_demonstration
    from days d
    join organisation.model_stage g on d.day between g.valid_from and g.valid_to and g.stage = any (${runningStages}::text[])
    join organisation.model m on m.id = g.model_id and m.target_groups <> '{}'
    join organisation.model_site s on s.model_id = m.id and d.day between s.valid_from and s.valid_to
    join lateral organisation.standing_of(s.unit_id, d.day) as st on true
    join lateral organisation.seat_of(st.at_unit_id, d.day) as t on true
    offset 0
  ) as seated
  join organisation.unit_ancestor a
    on a.unit_id = seated.seat_id and a.ancestor_level = 'BASE' and seated.day between a.valid_from and a.valid_to
  group by seated.day, a.ancestor_id`;

/** Numerator, denominator and mark of some rows `u` of bases, on a day. (Looked up by hash: how many are covered nobody can foresee.) */
export const coverageColumns = (day: ReturnType<typeof sql>) => sql`
  (count(*) filter (where (${day}, u.id) in (select c.day, c.base_id from covered c)))::int as numerator,
  count(u.id)::int as denominator,
  coalesce(bool_or((${day}, u.id) in (select c.day, c.base_id from covered c where c.is_demonstration)), false) as demonstration`;

/** The model coverage below units on days; null for units the viewer may not see. */
export type ModelCoverageLoader = DataLoader<UnitOnDay, ModelCoverage | null, string>;

class CoverageOnDay extends ModelCoverage {
  askedFor!: string;
}

export const createModelCoverageLoader = (em: EntityManager, reach: Reach): ModelCoverageLoader =>
  createReachLoader(reach, onDay, async (keys) => {
    const found = await instances(
      em,
      CoverageOnDay,
      sql`
      with keys as (
        select * from unnest(${keys.map(({ unitId }) => unitId)}::uuid[], ${keys.map(({ asOf }) => asOf ?? today())}::date[]) as k (id, day)
      ), days as (select distinct day from keys),
      covered as materialized (${coveredBases})
      select k.id || '@' || k.day as "askedFor", k.id as "unitId", k.day as "asOf", ${coverageColumns(sql`k.day`)}
      from keys k
      left join organisation.unit_ancestor a on a.ancestor_id = k.id and k.day between a.valid_from and a.valid_to
      left join organisation.unit u on u.id = a.unit_id and u.level = 'BASE' and u.kind = 'TERRITORIAL'
      group by k.id, k.day`,
    );
    const byKey = new Map(found.map((coverage) => [coverage.askedFor, coverage]));
    return (key) => byKey.get(key) ?? null;
  });

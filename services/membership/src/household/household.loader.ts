import { today } from '@vwu/kit/clock';
import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import DataLoader from 'dataloader';
import { holdingCounts } from '../base-count/holding-counts.ts';
import { homesOfUnits } from '../dues/read-dues.ts';
import { HouseholdCoverage, MemberHousehold } from './household-coverage.entity.ts';

interface OfUnit {
  readonly unitId: string;
}

export type HouseholdCoverageLoader = DataLoader<OfUnit, HouseholdCoverage | null, string>;
export type MemberHouseholdLoader = DataLoader<string, MemberHousehold | null>;

/**
 * Batches the coverage of units into one statement, whatever their level: what is kept of the homes below them, and what their bases have
 * counted. Bases that were split, and who belongs to them still, are counted above all parts (ORG-010).
 */
export const createHouseholdCoverageLoader = (em: EntityManager, viewer: Viewer, reach: Reach): HouseholdCoverageLoader =>
  createReachLoader(
    reach,
    ({ unitId }) => unitId,
    async (keys) => {
      const day = today();
      const units = keys.map(({ unitId }) => unitId);
      const kept = sql`(select unit_id from membership.household_total union select unit_id from membership.base_count)`;
      const found = await instances(
        em,
        HouseholdCoverage,
        sql`
        with home as materialized (${homesOfUnits(units, { from: day, to: day }, kept)}), holding as materialized (${holdingCounts(day, 'HOUSEHOLDS')}),
        counting as materialized (
          -- bases whose households are counted, by themselves or by what went into them, and what of theirs is closed
          select unit_id from holding
          union select h.heir_id from organisation.unit_heir h join holding c on c.unit_id = h.unit_id where h.effective_on <= ${day}::date
          union select h.unit_id from organisation.unit_heir h join holding c on c.unit_id = h.heir_id where h.effective_on <= ${day}::date
        ), seat as materialized (
          select t.unit_id, t.households, coalesce(s.stem_id, t.unit_id) in (select unit_id from counting) as is_counted
          from membership.household_total t
          left join organisation.unit_stem s on s.unit_id = t.unit_id and ${day}::date between s.valid_from and s.valid_to
          where t.unit_id in (select unit_id from home)
        )
        select a.id as "unitId", ${day}::date as day, false as "isCoarse", coalesce(m.households, 0)::int as "withMember", coalesce(m.counted, 0)::int as covered,
          c.households::int as households, coalesce(c.bases, 0)::int as "basesCounted"
        from unnest(${units}::uuid[]) as a (id)
        left join (
          select h.name, sum(s.households) as households, sum(s.households) filter (where s.is_counted) as counted
          from home h join seat s using (unit_id) group by h.name
        ) as m on m.name = a.id::text
        left join (
          select h.name, sum(k.count) as households, count(*) as bases from home h join holding k using (unit_id) group by h.name
        ) as c on c.name = a.id::text`,
      );
      if (!hasScope(viewer, 'persons')) for (const coverage of found) coverage.cut();
      const byUnit = new Map(found.map((coverage) => [coverage.unitId, coverage]));
      return (unitId) => byUnit.get(unitId) ?? null;
    },
  );

/** With how many members of the Union each lives; null where no household is recorded. Whoever asks has seen the member. */
export const createMemberHouseholdLoader = (em: EntityManager): MemberHouseholdLoader =>
  new DataLoader(async (ids) => {
    const found = await instances(
      em,
      MemberHousehold,
      sql`
      select m.id as "memberId", count(o.id)::int as members, count(o.id) > 1 as "mayBeReduced",
        coalesce(array_agg(o.id order by o.full_name, o.id) filter (where o.id <> m.id), '{}') as "otherIds"
      from membership.member m join membership.member o on o.household_id = m.household_id and o.is_active and o.is_current
      where m.id = any (${ids}::uuid[]) group by m.id`,
    );
    const byMember = new Map(found.map((household) => [household.memberId, household]));
    return ids.map((id) => byMember.get(id) ?? null);
  });

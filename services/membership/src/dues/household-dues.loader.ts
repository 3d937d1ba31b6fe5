import { type EntityManager, instances, sql } from '@vwu/kit/database';
import { createReachLoader, type Reach } from '@vwu/kit/reach';
import { hasScope, type Viewer } from '@vwu/kit/viewer';
import type DataLoader from 'dataloader';
import { HouseholdDues } from './household-dues.entity.ts';
import { homesOfUnits } from './read-dues.ts';

export interface HouseholdDuesKey {
  readonly unitId: string;
  /** The first day of the month. */
  readonly month: string;
}

export type HouseholdDuesLoader = DataLoader<HouseholdDuesKey, HouseholdDues | null, string>;

const keyText = ({ unitId, month }: HouseholdDuesKey) => `${unitId}@${month}`;

/** Batches the dues of households of several, a statement for each month asked for. Null above bases: it is read from members. */
export const createHouseholdDuesLoader = (em: EntityManager, viewer: Viewer, reach: Reach): HouseholdDuesLoader =>
  createReachLoader(reach, keyText, async (keys) => {
    const byKey = new Map<string, HouseholdDues>();
    for (const [month, asked] of Map.groupBy(keys, (key) => key.month)) {
      const ids = asked.map(({ unitId }) => unitId);
      for (const dues of await readHouseholdDues(em, ids, month)) {
        if (!hasScope(viewer, 'persons')) dues.cut();
        byKey.set(keyText(dues), dues);
      }
    }
    return (text) => byKey.get(text) ?? null;
  });

const readHouseholdDues = (em: EntityManager, unitIds: readonly string[], month: string): Promise<HouseholdDues[]> =>
  instances(
    em,
    HouseholdDues,
    sql`
    with asked as materialized (
      select a.id from unnest(${unitIds}::uuid[]) as a (id)
      where exists (select from organisation.unit u where u.id = a.id and u.level = 'BASE')
        or exists (select from organisation.unit_stem s where s.unit_id = a.id)
    ), home as materialized (
      select * from (${homesOfUnits(unitIds, { from: month, to: month })}) as h where h.name::uuid in (select id from asked)
    ), one as materialized (
      select h.name, m.id, m.household_id, (select r.percent_off from membership.dues_relief r where r.bearer_id = m.id and r.months @> ${month}::date limit 1) as percent_off,
        exists (select from membership.dues_cover c where c.bearer_id = m.id and c.months @> ${month}::date) as is_paid
      from home h
      join membership.member_state s on s.home_id = h.unit_id and ${month}::date between s.valid_from and s.valid_to
      join membership.member m on m.id = s.member_id and m.is_current
      where exists (
        select from membership.member o where o.household_id = m.household_id and o.id <> m.id and o.is_active and o.is_current)
    )
    select a.id as "unitId", ${month}::date as month, false as "isCoarse", count(distinct o.household_id)::int as households, count(o.id)::int as members,
      (count(o.id) filter (where o.percent_off = 100))::int as exempt, (count(o.id) filter (where o.percent_off < 100))::int as reduced,
      (count(o.id) filter (where o.is_paid))::int as payers,
      (count(o.id) filter (where not o.is_paid and o.percent_off is distinct from 100))::int as unpaid
    from asked a left join one o on o.name = a.id::text group by a.id`,
  );
